#include "core/adapters/sip/rtp_stream.h"

#include <algorithm>

namespace secondring::sip {
namespace {

constexpr std::size_t kLargestPayload = 1400;

/// So many packets in order make a stranger the far side: 200 ms.
constexpr int kStrangerPackets = 10;

} // namespace

Result<std::unique_ptr<RtpStream>>
RtpStream::open(const sa& address, std::uint16_t first, std::uint16_t last)
{
    std::unique_ptr<RtpStream> stream(new RtpStream);
    const int err = rtp_listen(stream->socket_.out(),
                               IPPROTO_UDP,
                               &address,
                               first,
                               last,
                               true,
                               &RtpStream::onRtp,
                               &RtpStream::onRtcp,
                               stream.get());
    if (err != 0) {
        return fail("no free port for the sound");
    }
    stream->outgoing_ = Ref<mbuf>(mbuf_alloc(RTP_HEADER_SIZE + kLargestPayload));
    stream->timestamp_ = rand_u32();
    stream->heardNow();
    return stream;
}

void RtpStream::agree(const Agreement& agreed)
{
    const bool moved = !agreedYet_ || !sa_cmp(&agreed.remote, &agreed_.remote, SA_ALL);
    agreed_ = agreed;
    agreedYet_ = true;
    if (moved) {
        peer_ = agreed.remote;
        pinned_ = false;
        stranger_ = {};
    }
    rtcp_set_srate(socket_.get(), rtpClock(agreed.send.kind), rtpClock(agreed.send.kind));
    if (sa_isset(&agreed.remoteControl, SA_ALL)) {
        rtcp_start(socket_.get(), "second-ring", &agreed.remoteControl);
    }
}

void RtpStream::send(std::span<const std::uint8_t> payload, std::uint8_t type, std::uint32_t step)
{
    const auto now = timestamp_;
    timestamp_ += step;
    if (!agreedYet_ || !agreed_.remoteListens) {
        return;
    }
    // Keys count in the clock of the sound only if both run at the same rate; libre's peers all
    // take 8000 for keys beside Opus, so scale to it.
    const auto keyStep = std::uint32_t{160};
    if (const auto key = keysOut_.tick(now, keyStep)) {
        transmit(key->payload, agreed_.sendEvents.value_or(0), key->timestamp, key->marker);
    } else if (!payload.empty()) {
        transmit(payload, type, now, std::exchange(marker_, false));
    }
}

void RtpStream::transmit(std::span<const std::uint8_t> payload,
                         std::uint8_t type,
                         std::uint32_t timestamp,
                         bool marker)
{
    mbuf* packet = outgoing_.get();
    if (payload.size() > kLargestPayload) {
        return;
    }
    packet->pos = packet->end = RTP_HEADER_SIZE;
    mbuf_write_mem(packet, payload.data(), payload.size());
    packet->pos = RTP_HEADER_SIZE;
    rtp_send(socket_.get(), &peer_, false, marker, type, timestamp, packet);
    ++counts_.sent;
}

bool RtpStream::press(std::string_view digits)
{
    if (!agreed_.sendEvents) {
        return false;
    }
    keysOut_.add(digits);
    return true;
}

void RtpStream::onRtp(const sa* from, const rtp_header* header, mbuf* packet, void* self)
{
    auto& stream = *static_cast<RtpStream*>(self);
    if (!stream.agreedYet_) {
        return;
    }
    if (!stream.isFarSide(*from, *header)) {
        ++stream.counts_.foreign;
        return;
    }
    std::size_t length = mbuf_get_left(packet);
    const std::uint8_t* bytes = mbuf_buf(packet);
    if (header->pad && length > 0) {
        length -= std::min<std::size_t>(length, bytes[length - 1]);
    }
    stream.heardNow();
    ++stream.counts_.received;
    stream.take(*header, {bytes, length});
}

void RtpStream::take(const rtp_header& header, std::span<const std::uint8_t> payload)
{
    if (agreed_.receiveEvents == header.pt) {
        if (const auto digit = keysIn_.take(payload, header.ts); digit && onDigit_) {
            onDigit_(*digit);
        }
        return;
    }
    if (!onPacket_) {
        return;
    }
    RtpPacketView view;
    view.payloadType = header.pt;
    view.sequence = header.seq;
    view.timestamp = header.ts;
    view.ssrc = header.ssrc;
    view.marker = header.m;
    view.payload = payload;
    view.arrival = std::chrono::duration_cast<std::chrono::microseconds>(
        std::chrono::steady_clock::now().time_since_epoch());
    onPacket_(view);
}

bool RtpStream::isFarSide(const sa& from, const rtp_header& header)
{
    if (sa_cmp(&from, &peer_, SA_ALL)) {
        pinned_ = true;
        return true;
    }
    const bool known = std::any_of(agreed_.receive.begin(),
                                   agreed_.receive.end(),
                                   [&](const Codec& c) { return c.payloadType == header.pt; });
    if (pinned_ || !known) {
        return false;
    }
    const bool same = sa_cmp(&from, &stranger_.from, SA_ALL) && stranger_.ssrc == header.ssrc &&
                      static_cast<std::uint16_t>(stranger_.sequence + 1) == header.seq;
    stranger_ = {from, header.ssrc, header.seq, same ? stranger_.inOrder + 1 : 1};
    if (stranger_.inOrder < kStrangerPackets) {
        return false;
    }
    peer_ = from;
    pinned_ = true;
    return true;
}

void RtpStream::onRtcp(const sa* from, rtcp_msg* /*message*/, void* self)
{
    auto& stream = *static_cast<RtpStream*>(self);
    if (sa_cmp(from, &stream.peer_, SA_ADDR)) {
        stream.heardNow();
    }
}

} // namespace secondring::sip
