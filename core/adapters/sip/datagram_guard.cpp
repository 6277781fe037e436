#include "core/adapters/sip/datagram_guard.h"

#include <algorithm>
#include <string>

namespace secondring::sip {
namespace {

/// Below every layer of libre's own.
constexpr int kLayer = -100;

constexpr std::size_t kStunHeader = 20;

bool isStun(const mbuf& datagram)
{
    const auto left = mbuf_get_left(&datagram);
    const auto* bytes = mbuf_buf(&datagram);
    return left >= kStunHeader && bytes[0] < 4 && bytes[4] == 0x21 && bytes[5] == 0x12 &&
           bytes[6] == 0xA4 && bytes[7] == 0x42; // RFC 5389, 6
}

bool canBeRead(mbuf& datagram)
{
    const auto position = datagram.pos;
    Ref<sip_msg> message;
    const int error = sip_msg_decode(message.out(), &datagram);
    datagram.pos = position;
    return error == 0;
}

} // namespace

DatagramGuard::DatagramGuard(::sip* stack, udp_sock* socket, const sa& local)
    : stack_(stack)
    , local_(local)
    , socket_(static_cast<udp_sock*>(mem_ref(socket)))
{
    udp_register_helper(helper_.out(), socket, kLayer, nullptr, &DatagramGuard::onDatagram, this);
}

bool DatagramGuard::onDatagram(sa* from, mbuf* datagram, void* self)
{
    return !static_cast<DatagramGuard*>(self)->isForSip(*from, *datagram);
}

bool DatagramGuard::isForSip(const sa& from, mbuf& datagram)
{
    constexpr std::size_t kEmptyLines = 4; // somebody keeps a path open (RFC 5626, 3.5.1)
    if (mbuf_get_left(&datagram) <= kEmptyLines || isStun(datagram) || canBeRead(datagram)) {
        return true;
    }
    if (!answerOtherVersion(from, datagram)) {
        ++dropped_;
    }
    return false;
}

bool DatagramGuard::answerOtherVersion(const sa& from, const mbuf& datagram)
{
    std::string text(reinterpret_cast<const char*>(mbuf_buf(&datagram)), mbuf_get_left(&datagram));
    const auto line = std::min(text.find("\r\n"), text.size());
    const auto version = text.rfind(" SIP/", line);
    if (version == std::string::npos || version == 0) {
        return false;
    }
    text.replace(version, line - version, " SIP/2.0");
    Ref<mbuf> mended(mbuf_alloc(text.size()));
    mbuf_write_str(mended.get(), text.c_str());
    mended.get()->pos = 0;
    Ref<sip_msg> message;
    if (sip_msg_decode(message.out(), mended.get()) != 0 || !message.get()->req ||
        !pl_isset(&message.get()->via.sentby)) {
        return false;
    }
    sip_msg& request = *message.get();
    request.sock = mem_ref(socket_.get());
    request.src = from;
    request.dst = local_;
    request.tp = SIP_TRANSP_UDP;
    sip_reply(stack_, &request, 505, "Version Not Supported");
    return true;
}

} // namespace secondring::sip
