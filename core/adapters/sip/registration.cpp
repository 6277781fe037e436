#include "core/adapters/sip/registration.h"

#include "core/adapters/sip/sip_text.h"
#include "core/adapters/sip/status_reason.h"
#include "core/adapters/sip/tls_trust.h"

#include <sys/socket.h>

#include <algorithm>
#include <cstring>

namespace secondring::sip {
namespace {

constexpr std::chrono::seconds kAnswerLimit{4};
constexpr std::chrono::seconds kAfterRefusal{60};
constexpr std::uint32_t kCrlfSeconds = 20;

std::chrono::seconds backOff(int failures)
{
    return std::chrono::seconds(1 << std::clamp(failures - 1, 0, 3));
}

std::string viaParameter(const sip_msg& message, const char* name)
{
    pl value{};
    return msg_param_decode(&message.via.params, name, &value) == 0 ? toString(value)
                                                                    : std::string();
}

struct ExpiresSearch
{
    const std::string& contact;
    std::uint32_t seconds;
};

bool readExpires(const sip_hdr* header, const sip_msg* /*message*/, void* argument)
{
    auto& search = *static_cast<ExpiresSearch*>(argument);
    sip_addr address{};
    pl value{};
    if (sip_addr_decode(&address, &header->val) == 0 && view(address.auri) == search.contact &&
        msg_param_decode(&address.params, "expires", &value) == 0) {
        search.seconds = pl_u32(&value);
        return true;
    }
    return false;
}

} // namespace

Registration::Registration(Stack& stack, Tell tell)
    : stack_(stack)
    , account_(*stack.settings().account)
    , tell_(std::move(tell))
    , expires_(static_cast<std::uint32_t>(std::max<long long>(account_.expires.count(), 20)))
{
    auto& me = stack_.identity();
    const auto make = [&](Ref<sip_dialog>& dialog, const std::string& to) {
        sip_dialog_alloc(dialog.out(),
                         me.registrar().c_str(),
                         to.c_str(),
                         me.displayName(),
                         me.address().c_str(),
                         me.routes(),
                         me.routeCount());
    };
    make(dialog_, me.address());
    make(checkDialog_, me.registrar());
    sip_auth_alloc(auth_.out(), &Identity::credentials, &me, false);
}

Registration::~Registration()
{
    if (registered_ && !request_) {
        expires_ = 0;
        sip_drequestf(nullptr,
                      stack_.handle(),
                      true,
                      "REGISTER",
                      dialog_.get(),
                      0,
                      auth_.get(),
                      nullptr,
                      nullptr,
                      nullptr,
                      "Contact: <%s>;expires=0\r\nContent-Length: 0\r\n\r\n",
                      stack_.identity().contact().c_str());
    }
}

void Registration::start()
{
    tell(LineStatus::Connecting, account_.proxy.empty() ? account_.domain : account_.proxy);
    attempt();
}

void Registration::attempt()
{
    challenges_ = 0;
    forgetCertificateTrouble();
    if (!registered_) {
        stack_.identity().forgetContact();
        oldContact_.clear();
    }
    if (const int error = request(); error != 0) {
        unreachable(errorText(error));
    }
}

int Registration::request()
{
    limit_.start(kAnswerLimit, [this] {
        request_.reset();
        lost("the server does not answer");
    });
    return sip_drequestf(request_.out(),
                         stack_.handle(),
                         true,
                         "REGISTER",
                         dialog_.get(),
                         0,
                         auth_.get(),
                         &Registration::printContact,
                         &Registration::onAnswer,
                         this,
                         "Content-Length: 0\r\n\r\n");
}

std::string Registration::contactLines(const sa& from, sip_transp transport) const
{
    const auto& contact = stack_.identity().contact();
    char uri[256] = {};
    if (contact.find(':') != std::string::npos) {
        re_snprintf(uri, sizeof(uri), "%s", contact.c_str());
    } else {
        re_snprintf(
            uri, sizeof(uri), "sip:%s@%J%s", contact.c_str(), &from, sip_transp_param(transport));
    }
    auto lines = "Contact: <" + std::string(uri) + ">;expires=" + std::to_string(expires_) + "\r\n";
    if (!oldContact_.empty() && oldContact_ != uri) {
        lines += "Contact: <" + oldContact_ + ">;expires=0\r\n";
    }
    return lines;
}

int Registration::printContact(
    sip_transp transport, const sa* from, const sa* /*to*/, mbuf* request, void* self)
{
    auto& me = *static_cast<Registration*>(self);
    const auto lines = me.contactLines(*from, transport);
    auto& identity = me.stack_.identity();
    if (identity.contact().find(':') == std::string::npos) {
        // From now on it is known under which address exactly.
        identity.setContact(lines.substr(10, lines.find('>') - 10));
    }
    return mbuf_write_str(request, lines.c_str());
}

void Registration::onAnswer(int error, const sip_msg* message, void* self)
{
    static_cast<Registration*>(self)->answer(error, message);
}

void Registration::answer(int error, const sip_msg* message)
{
    if (message != nullptr && error == 0 && message->scode < 200) {
        return;
    }
    limit_.cancel();
    if (error != 0 || message == nullptr) {
        unreachable(errorText(error));
        return;
    }
    const auto status = message->scode;
    const auto text = statusText(status, view(message->reason));
    if (status < 300) {
        accepted(*message);
    } else if (status == 401 || status == 407) {
        challenged(*message);
    } else if (const auto* least = sip_msg_hdr(message, SIP_HDR_MIN_EXPIRES);
               status == 423 && least != nullptr && pl_u32(&least->val) > expires_) {
        expires_ = pl_u32(&least->val);
        attempt();
    } else if (status >= 500 || status == 408) {
        unreachable(text);
    } else {
        refused(text);
    }
}

void Registration::challenged(const sip_msg& message)
{
    const auto text = statusText(message.scode, view(message.reason));
    if (++challenges_ > 2) {
        refused(text + ": the user or the password is wrong");
        return;
    }
    if (challenges_ == 1) {
        sip_auth_reset(auth_.get());
    }
    // The second time libre accepts only a challenge that says our nonce was too old.
    if (sip_auth_authenticate(auth_.get(), &message) != 0) {
        refused(challenges_ == 1 ? text + ": no password, or a way to prove it we do not know"
                                 : text + ": the user or the password is wrong");
        return;
    }
    if (const int error = request(); error != 0) {
        unreachable(errorText(error));
    }
}

void Registration::accepted(const sip_msg& message)
{
    failures_ = 0;
    watchConnection(message);
    if (learnContact(message)) {
        registered_ = true;
        attempt();
        return;
    }
    registered_ = true;
    oldContact_.clear();
    ExpiresSearch search{stack_.identity().contact(), expires_};
    if (pl_isset(&message.expires)) {
        search.seconds = pl_u32(&message.expires);
    }
    sip_msg_hdr_apply(&message, true, SIP_HDR_CONTACT, readExpires, &search);
    const auto seconds = std::clamp<std::uint32_t>(search.seconds, 5, 86400);
    again_.start(std::chrono::milliseconds(seconds * 850), [this] { attempt(); });
    tell(LineStatus::Ready, stack_.identity().address());
    if (!checkSoon_.running() && !check_) {
        checkSoon_.start(stack_.settings().checkInterval, [this] { checkServer(); });
    }
}

/// Where the server sees us (RFC 3581); over a connection, where ours begins. True when that is
/// not what we told it.
bool Registration::learnContact(const sip_msg& message)
{
    auto& me = stack_.identity();
    sa seen{};
    const auto host = viaParameter(message, "received");
    const auto port = viaParameter(message, "rport");
    auto* const connection = sip_msg_tcpconn(&message);
    const bool reflected =
        !port.empty() && !host.empty() &&
        sa_set_str(&seen,
                   host.c_str(),
                   static_cast<std::uint16_t>(std::strtoul(port.c_str(), nullptr, 10))) == 0;
    if (!reflected && (connection == nullptr || tcp_conn_local_get(connection, &seen) != 0)) {
        return false;
    }
    char uri[256] = {};
    re_snprintf(
        uri, sizeof(uri), "sip:%s@%J%s", me.user().c_str(), &seen, sip_transp_param(message.tp));
    if (me.contact() == uri) {
        return false;
    }
    oldContact_ = me.contact();
    me.setContact(uri);
    return true;
}

/// A connection that closes is told at once by libre; one that only falls silent is found by its
/// empty lines (RFC 5626, 4.4.1) and by our questions.
void Registration::watchConnection(const sip_msg& message)
{
    auto* const connection = sip_msg_tcpconn(&message);
    if (connection == nullptr || keepalive_) {
        return;
    }
    if (sip_keepalive_start(keepalive_.out(),
                            stack_.handle(),
                            &message,
                            kCrlfSeconds,
                            &Registration::onConnectionLost,
                            this) == 0) {
        connection_ = tcp_conn_fd(connection);
    }
}

void Registration::onConnectionLost(int error, void* self)
{
    auto& me = *static_cast<Registration*>(self);
    me.connection_ = -1;
    me.lost(me.errorText(error));
}

void Registration::checkServer()
{
    checkLimit_.start(kAnswerLimit, [this] {
        check_.reset();
        lost("the server does not answer any more");
    });
    const int error = sip_drequestf(check_.out(),
                                    stack_.handle(),
                                    true,
                                    "OPTIONS",
                                    checkDialog_.get(),
                                    0,
                                    nullptr,
                                    nullptr,
                                    &Registration::onCheckAnswer,
                                    this,
                                    "Content-Length: 0\r\n\r\n");
    if (error != 0) {
        checkLimit_.cancel();
        lost(errorText(error));
    }
}

void Registration::onCheckAnswer(int error, const sip_msg* message, void* self)
{
    auto& me = *static_cast<Registration*>(self);
    if (message != nullptr && error == 0 && message->scode < 200) {
        return;
    }
    me.checkLimit_.cancel();
    if (error != 0) {
        me.lost(me.errorText(error));
        return;
    }
    me.checkSoon_.start(me.stack_.settings().checkInterval, [&me] { me.checkServer(); });
}

void Registration::lost(const std::string& why)
{
    if (keepalive_) {
        // libre would go on using a connection that does not answer.
        keepalive_.reset();
        shutdown(std::exchange(connection_, -1), SHUT_RDWR);
    }
    const bool wasReady = std::exchange(registered_, false);
    unreachable(why);
    if (wasReady) {
        failures_ = 0;
        again_.start(std::chrono::milliseconds(0), [this] { attempt(); });
    }
}

void Registration::unreachable(const std::string& why)
{
    limit_.cancel();
    checkSoon_.cancel();
    checkLimit_.cancel();
    check_.reset();
    request_.reset();
    registered_ = false;
    again_.start(backOff(++failures_), [this] { attempt(); });
    tell(LineStatus::Unreachable, why);
}

void Registration::refused(const std::string& why)
{
    checkSoon_.cancel();
    checkLimit_.cancel();
    check_.reset();
    registered_ = false;
    again_.start(kAfterRefusal, [this] { attempt(); });
    tell(LineStatus::Refused, why);
}

void Registration::tell(LineStatus status, const std::string& detail)
{
    if (status != told_ || detail != toldDetail_) {
        told_ = status;
        toldDetail_ = detail;
        tell_(status, detail);
    }
}

std::string Registration::errorText(int error) const
{
    const auto certificate = stack_.certificateTrouble();
    if (!certificate.empty()) {
        return "the server's certificate is not accepted: " + certificate;
    }
    return error == 0 ? "no answer" : std::strerror(error);
}

} // namespace secondring::sip
