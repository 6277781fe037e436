#include "core/adapters/sip/stack.h"

#include "core/adapters/sip/request_guard.h"
#include "core/adapters/sip/sip_text.h"
#include "core/adapters/sip/tls_trust.h"

#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>
#include <array>

namespace secondring::sip {
namespace {

constexpr std::uint32_t kBuckets = 32;
constexpr std::uint16_t kPortTries = 20;

const char* transportName(sip_transp transport)
{
    return transport == SIP_TRANSP_UDP ? "udp" : transport == SIP_TRANSP_TCP ? "tcp" : "tls";
}

/// Our own address on the way to `host`; for a name, on the way to the world.
bool leadsTo(const std::string& host, sa& own)
{
    sa server{};
    if (sa_set_str(&server, host.c_str(), SIP_PORT) != 0) {
        return net_default_source_addr_get(AF_INET, &own) == 0;
    }
    const int probe = socket(sa_af(&server), SOCK_DGRAM | SOCK_CLOEXEC, 0);
    sockaddr_storage found{};
    socklen_t size = sizeof(found);
    auto* const generic = reinterpret_cast<sockaddr*>(&found);
    const bool done = connect(probe, &server.u.sa, server.len) == 0 && // sends nothing
                      getsockname(probe, generic, &size) == 0 && sa_set_sa(&own, generic) == 0;
    close(probe);
    sa_set_port(&own, 0);
    return done;
}

bool isAnswerWorthKnowing(std::string_view bytes)
{
    // "SIP/2.0 2xx" and above; provisional ones come far more often and tell nothing here.
    return bytes.size() > 12 && bytes.substr(0, 8) == "SIP/2.0 " && bytes[8] >= '2';
}

} // namespace

Stack::Stack(const SipSettings& settings, StackEvents& events)
    : settings_(settings)
    , events_(events)
{
}

Stack::~Stack()
{
    datagrams_.reset();
    requests_.reset();
    strayAnswers_.reset();
    sessions_.reset();
    subscriptions_.reset();
    if (closing_ && !closed_) {
        sip_.release(); // somebody in libre still holds it; it would be freed twice
    }
}

Result<std::string> Stack::open()
{
    if (auto chosen = chooseAddress(); !chosen) {
        return tl::unexpected(chosen.error());
    }
    openNames();
    if (auto opened = openSip(); !opened) {
        return tl::unexpected(opened.error());
    }
    auto where = openTransports();
    if (where) {
        identity_ = std::make_unique<Identity>(settings_, local_);
    }
    return where;
}

Result<void> Stack::chooseAddress()
{
    const auto& account = settings_.account;
    const auto server = !account                 ? std::string("127.0.0.1")
                        : account->proxy.empty() ? account->domain
                                                 : account->proxy;
    if (!settings_.address.empty()) {
        if (sa_set_str(&address_, settings_.address.c_str(), 0) != 0) {
            return fail("the own address must be numeric: " + settings_.address);
        }
    } else if (!leadsTo(splitHostPort(numericHost(server)).host, address_)) {
        return fail("there is no network");
    }
    return {};
}

Result<void> Stack::openSip()
{
    auto* const s = this;
    int err = sip_alloc(
        sip_.out(), names_.get(), kBuckets, kBuckets, kBuckets, "Second-Ring", &Stack::onExit, s);
    err = err != 0 ? err : sip_listen(requests_.out(), sip_.get(), true, &Stack::onRequest, s);
    err = err != 0 ? err
                   : sipevent_listen(
                         subscriptions_.out(), sip_.get(), kBuckets, kBuckets, nullptr, nullptr);
    err =
        err != 0 ? err : sipsess_listen(sessions_.out(), sip_.get(), kBuckets, &Stack::onInvite, s);
    err = err != 0 ? err
                   : sip_listen(strayAnswers_.out(), sip_.get(), false, &Stack::onStrayAnswer, s);
    if (err != 0) {
        return fail("SIP cannot be opened");
    }
    sip_set_trace_handler(sip_.get(), &Stack::onTrace);
    return {};
}

void Stack::openNames()
{
    std::array<sa, 8> servers{};
    auto count = static_cast<std::uint32_t>(servers.size());
    char domain[256] = {};
    if (dns_srv_get(domain, sizeof(domain), servers.data(), &count) == 0 && count > 0) {
        dnsc_alloc(names_.out(), nullptr, servers.data(), count);
    }
}

Result<std::string> Stack::openTransports()
{
    std::string where;
    const auto add = [&](sip_transp transport, std::uint16_t port) -> Result<void> {
        const auto listening = listenOn(transport, port);
        if (!listening) {
            return tl::unexpected(listening.error());
        }
        where += (where.empty() ? "" : ", ") + *listening;
        return {};
    };
    const bool overTls = settings_.account && settings_.account->transport == SipTransport::Tls;
    const bool overTcp = settings_.account && settings_.account->transport == SipTransport::Tcp;
    Result<void> done;
    if (settings_.udpPort) {
        done = add(SIP_TRANSP_UDP, *settings_.udpPort);
    }
    if (done && (settings_.tcpPort || overTcp)) {
        done = add(SIP_TRANSP_TCP, settings_.tcpPort.value_or(0));
    }
    if (done && overTls) {
        done = openTls();
        done = done ? add(SIP_TRANSP_TLS, 0) : done;
    }
    return done ? Result<std::string>(where) : tl::unexpected(done.error());
}

Result<void> Stack::openTls()
{
    auto context = makeTls(settings_);
    if (!context) {
        return tl::unexpected(context.error());
    }
    tls_ = std::move(*context);
    return {};
}

Result<std::string> Stack::listenOn(sip_transp transport, std::uint16_t port)
{
    for (std::uint16_t tried = 0; tried <= kPortTries; ++tried) {
        sa wanted = address_;
        sa_set_port(&wanted, static_cast<std::uint16_t>(port == 0 ? 0 : port + tried));
        const int err = sip_transp_add(sip_.get(), transport, &wanted, tls_.get());
        if (err == 0) {
            sa opened{};
            sip_transp_laddr(sip_.get(), &opened, transport, &wanted);
            if (!sa_isset(&local_, SA_PORT)) {
                local_ = opened;
            }
            char text[64] = {};
            re_snprintf(text, sizeof(text), "%s %J", transportName(transport), &opened);
            return std::string(text);
        }
        if (err != EADDRINUSE || port == 0) {
            break;
        }
    }
    return fail(std::string("no port to listen on (") + transportName(transport) + " " +
                std::to_string(port) + ")");
}

void Stack::close()
{
    closing_ = true;
    sipsess_close_all(sessions_.get());
    sip_close(sip_.get(), false);
}

void Stack::closeNow()
{
    sip_close(sip_.get(), true);
}

void Stack::refuse(const sip_msg& message,
                   std::uint16_t status,
                   const char* phrase,
                   const std::string& headers)
{
    sip_treplyf(nullptr,
                nullptr,
                sip_.get(),
                &message,
                false,
                status,
                phrase,
                "%sContent-Length: 0\r\n\r\n",
                headers.c_str());
}

std::string Stack::certificateTrouble() const
{
    return lastCertificateTrouble();
}

bool Stack::isLocal(const sip_msg& message) const
{
    sa named{};
    const auto host = message.uri.host;
    if (sa_set(&named, &host, message.uri.port) != 0) {
        return settings_.account && view(host) == settings_.account->domain;
    }
    return sa_cmp(&named, &address_, SA_ADDR);
}

/// libre gives its socket away only with what came through it.
void Stack::guardDatagrams(const sip_msg& message)
{
    if (!datagrams_ && message.tp == SIP_TRANSP_UDP) {
        datagrams_ = std::make_unique<DatagramGuard>(
            sip_.get(), static_cast<udp_sock*>(message.sock), message.dst);
    }
}

bool Stack::checked(const sip_msg& message)
{
    guardDatagrams(message);
    if (!pl_isset(&message.via.sentby)) {
        return false; // nobody to answer to
    }
    const auto refusal = checkRequest(message, isLocal(message));
    if (!refusal) {
        return true;
    }
    if (pl_isset(&message.via.branch) && refusal->status != 400) {
        refuse(message, refusal->status, refusal->phrase.c_str(), refusal->headers);
    } else {
        sip_replyf(sip_.get(),
                   &message,
                   refusal->status,
                   refusal->phrase.c_str(),
                   "%sContent-Length: 0\r\n\r\n",
                   refusal->headers.c_str());
    }
    return false;
}

bool Stack::onRequest(const sip_msg* message, void* self)
{
    auto& stack = *static_cast<Stack*>(self);
    return !stack.checked(*message) || stack.answerStray(*message);
}

/// What no other listener would answer as it should.
bool Stack::answerStray(const sip_msg& message)
{
    const auto method = view(message.met);
    if (method == "CANCEL") { // libre has already looked for its INVITE
        sip_reply(sip_.get(), &message, 481, "Transaction Does Not Exist");
        return true;
    }
    if (method == "OPTIONS" && pl_isset(&message.to.tag) && !events_.knows(message)) {
        refuse(message, 481, "Call Does Not Exist");
        return true;
    }
    if (method == "OPTIONS") {
        refuse(message,
               200,
               "OK",
               std::string(kAllowHeaders) + "Accept: application/sdp\r\nAccept-Language: en\r\n");
        return true;
    }
    if (method == "REFER" && !pl_isset(&message.to.tag)) {
        refuse(message, 603, "Decline");
        return true;
    }
    return false;
}

bool Stack::onStrayAnswer(const sip_msg* /*message*/, void* /*self*/)
{
    return true;
}

void Stack::onInvite(const sip_msg* message, void* self)
{
    auto& stack = *static_cast<Stack*>(self);
    if (stack.closing_) {
        stack.refuse(*message, 480, "Temporarily Unavailable");
        return;
    }
    stack.events_.invited(*message);
}

void Stack::onTrace(bool sent,
                    sip_transp /*transport*/,
                    const sa* /*from*/,
                    const sa* /*to*/,
                    const std::uint8_t* bytes,
                    size_t length,
                    void* self)
{
    auto& stack = *static_cast<Stack*>(self);
    const std::string_view text(reinterpret_cast<const char*>(bytes), length);
    if (sent || !stack.watching_ || !isAnswerWorthKnowing(text)) {
        return;
    }
    Ref<mbuf> copy(mbuf_alloc(length));
    mbuf_write_mem(copy.get(), bytes, length);
    copy.get()->pos = 0;
    Ref<sip_msg> message;
    if (sip_msg_decode(message.out(), copy.get()) == 0) {
        stack.events_.answered(*message.get());
    }
}

void Stack::onExit(void* self)
{
    auto& stack = *static_cast<Stack*>(self);
    stack.closed_ = true;
    stack.events_.closed();
}

} // namespace secondring::sip
