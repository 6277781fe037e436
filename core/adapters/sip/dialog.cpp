#include "core/adapters/sip/dialog.h"

#include "core/adapters/sip/request_guard.h"
#include "core/adapters/sip/sip_text.h"
#include "core/adapters/sip/status_reason.h"

#include <cerrno>
#include <cstring>

namespace secondring::sip {
namespace {

constexpr std::chrono::seconds kAskLimit{5};
constexpr const char* kSdp = "application/sdp";

/// The key a SIP INFO tells of ("Signal=5" of dtmf-relay, or just "5"), if it does.
std::optional<char> keyOfInfo(const sip_msg& message)
{
    auto body = std::string_view(reinterpret_cast<const char*>(mbuf_buf(message.mb)),
                                 mbuf_get_left(message.mb));
    if (msg_ctype_cmp(&message.ctyp, "application", "dtmf-relay")) {
        const auto at = body.find("Signal=");
        body = at == std::string_view::npos ? std::string_view() : body.substr(at + 7);
    } else if (!msg_ctype_cmp(&message.ctyp, "application", "dtmf")) {
        return std::nullopt;
    }
    while (!body.empty() && body.front() == ' ') {
        body.remove_prefix(1);
    }
    const auto event = body.empty() ? std::nullopt : eventOfDigit(body.front());
    return event ? digitOfEvent(*event) : std::nullopt;
}

} // namespace

std::unique_ptr<Dialog> Dialog::make(Stack& stack, DialogEvents& events)
{
    const auto& settings = stack.settings();
    auto stream = RtpStream::open(stack.address(), settings.rtpFirst, settings.rtpLast);
    if (!stream) {
        return nullptr;
    }
    return std::unique_ptr<Dialog>(new Dialog(stack, events, std::move(*stream)));
}

Dialog::Dialog(Stack& stack, DialogEvents& events, std::unique_ptr<RtpStream> stream)
    : stack_(stack)
    , events_(events)
    , stream_(std::move(stream))
    , sdp_(stream_->local(), stack.settings().codecs)
{
    stream_->onDigit([this](char key) { events_.digit(*this, key); });
}

Result<void> Dialog::call(const std::string& uri, const std::string& headers)
{
    outgoing_ = true;
    auto& me = stack_.identity();
    const auto description = sdp_.encode(true);
    const int err = sipsess_connect(session_.out(),
                                    stack_.sessions(),
                                    uri.c_str(),
                                    me.displayName(),
                                    me.address().c_str(),
                                    me.contact().c_str(),
                                    me.routes(),
                                    me.routeCount(),
                                    kSdp,
                                    description.get(),
                                    &Identity::credentials,
                                    &me,
                                    false,
                                    &Dialog::onOffer,
                                    &Dialog::onAnswer,
                                    &Dialog::onProgress,
                                    &Dialog::onEstablished,
                                    &Dialog::onInfo,
                                    &Dialog::onRefer,
                                    &Dialog::onClose,
                                    this,
                                    "%s%s",
                                    headers.c_str(),
                                    kAllowHeaders);
    if (err != 0) {
        return fail(std::string("cannot be called: ") + std::strerror(err));
    }
    return {};
}

Result<void> Dialog::ring(const sip_msg& invite)
{
    lateOffer_ = mbuf_get_left(invite.mb) == 0;
    if (!lateOffer_) {
        if (auto agreed = take(invite.mb, true); !agreed) {
            return agreed;
        }
    }
    char tag[24] = {};
    re_snprintf(tag, sizeof(tag), "%016llx", invite.tag);
    names_ = {toString(invite.callid), tag, toString(invite.from.tag)};
    noteTarget(invite);
    auto& me = stack_.identity();
    const int err = sipsess_accept(session_.out(),
                                   stack_.sessions(),
                                   &invite,
                                   180,
                                   "Ringing",
                                   me.contact().c_str(),
                                   kSdp,
                                   nullptr,
                                   &Identity::credentials,
                                   &me,
                                   false,
                                   &Dialog::onOffer,
                                   &Dialog::onAnswer,
                                   &Dialog::onEstablished,
                                   &Dialog::onInfo,
                                   &Dialog::onRefer,
                                   &Dialog::onClose,
                                   this,
                                   "%s",
                                   kAllowHeaders);
    return err == 0 ? Result<void>() : fail("the call cannot be taken");
}

bool Dialog::answer()
{
    const auto description = sdp_.encode(lateOffer_);
    return sipsess_answer(session_.get(), 200, "OK", description.get(), "%s", kAllowHeaders) == 0;
}

void Dialog::reject(std::uint16_t status, const char* phrase, const std::string& headers)
{
    sipsess_reject(session_.get(), status, phrase, "%sContent-Length: 0\r\n\r\n", headers.c_str());
}

bool Dialog::change(bool holding)
{
    sdp_.setHolding(holding);
    const auto description = sdp_.encode(true);
    return sipsess_modify(session_.get(), description.get()) == 0;
}

void Dialog::ask(std::function<void(bool)> then)
{
    if (asking_) {
        return;
    }
    askedThen_ = std::move(then);
    const int err = sip_drequestf(asking_.out(),
                                  stack_.handle(),
                                  true,
                                  "OPTIONS",
                                  handle(),
                                  0,
                                  nullptr,
                                  &Dialog::printContact,
                                  &Dialog::onAsked,
                                  this,
                                  "Content-Length: 0\r\n\r\n");
    askLimit_.start(err == 0 ? kAskLimit : std::chrono::seconds(0),
                    [this] { finishAsking(false); });
}

void Dialog::finishAsking(bool alive)
{
    askLimit_.cancel();
    asking_.reset();
    if (auto then = std::exchange(askedThen_, nullptr)) {
        then(alive);
    }
}

void Dialog::onAsked(int error, const sip_msg* message, void* self)
{
    if (message != nullptr && message->scode < 200) {
        return;
    }
    // Any answer but these shows somebody who knows the call (RFC 3261, 12.2.1.2).
    const bool gone = error != 0 || message == nullptr || message->scode == 481 ||
                      message->scode == 408 || message->scode == 404;
    static_cast<Dialog*>(self)->finishAsking(!gone);
}

int Dialog::printContact(
    sip_transp transport, const sa* from, const sa* /*to*/, mbuf* request, void* self)
{
    sip_contact contact{};
    const auto& dialog = *static_cast<Dialog*>(self);
    sip_contact_set(&contact, dialog.stack_.identity().contact().c_str(), from, transport);
    return mbuf_printf(request, "%H", sip_contact_print, &contact);
}

void Dialog::sendInfo(char key)
{
    Ref<mbuf> body(mbuf_alloc(64));
    mbuf_printf(body.get(), "Signal=%c\r\nDuration=100\r\n", key);
    body.get()->pos = 0;
    sipsess_info(session_.get(), "application/dtmf-relay", body.get(), nullptr, nullptr);
}

bool Dialog::belongs(const sip_msg& message) const
{
    return session_ && handle() != nullptr && sip_dialog_cmp(handle(), &message);
}

Result<void> Dialog::take(mbuf* body, bool offer)
{
    auto agreed = sdp_.decode(body, offer);
    if (!agreed) {
        return tl::unexpected(agreed.error());
    }
    agreement_ = *agreed;
    stream_->agree(*agreed);
    return {};
}

void Dialog::noteTarget(const sip_msg& message)
{
    const auto* contact = sip_msg_hdr(&message, SIP_HDR_CONTACT);
    sip_addr address{};
    if (contact != nullptr && sip_addr_decode(&address, &contact->val) == 0) {
        remoteTarget_ = toString(address.auri);
    }
}

int Dialog::onOffer(mbuf** description, const sip_msg* message, void* self)
{
    auto& dialog = *static_cast<Dialog*>(self);
    const bool theirs = mbuf_get_left(message->mb) > 0;
    if (theirs) {
        if (!dialog.take(message->mb, true)) {
            return EPROTO;
        }
        dialog.noteTarget(*message);
        dialog.events_.agreed(dialog);
    }
    *description = dialog.sdp_.encode(!theirs).release();
    dialog.events_.offered(dialog);
    return 0;
}

int Dialog::onAnswer(const sip_msg* message, void* self)
{
    auto& dialog = *static_cast<Dialog*>(self);
    const bool none = mbuf_get_left(message->mb) == 0;
    if (none && dialog.agreement_ && dialog.outgoing_ && dialog.names_.callId.empty()) {
        return 0; // it was in a provisional answer
    }
    if (!dialog.take(message->mb, false)) {
        return EPROTO;
    }
    dialog.events_.agreed(dialog);
    if (!message->req && !dialog.names_.callId.empty()) {
        dialog.events_.changed(dialog);
    }
    return 0;
}

void Dialog::onProgress(const sip_msg* message, void* self)
{
    auto& dialog = *static_cast<Dialog*>(self);
    if (mbuf_get_left(message->mb) > 0 && msg_ctype_cmp(&message->ctyp, "application", "sdp") &&
        dialog.take(message->mb, false)) {
        dialog.events_.agreed(dialog);
    }
    dialog.events_.progressed(dialog, message->scode);
}

void Dialog::onEstablished(const sip_msg* message, void* self)
{
    auto& dialog = *static_cast<Dialog*>(self);
    if (dialog.outgoing_) {
        dialog.names_ = {
            toString(message->callid), toString(message->from.tag), toString(message->to.tag)};
        dialog.noteTarget(*message);
    }
    dialog.stream_->heardNow();
    dialog.events_.established(dialog);
}

void Dialog::onInfo(::sip* stack, const sip_msg* message, void* self)
{
    auto& dialog = *static_cast<Dialog*>(self);
    const auto key = keyOfInfo(*message);
    sip_reply(stack, message, 200, "OK");
    if (key) {
        dialog.events_.digit(dialog, *key);
    }
}

void Dialog::onRefer(::sip* /*stack*/, const sip_msg* message, void* self)
{
    auto& dialog = *static_cast<Dialog*>(self);
    dialog.events_.referred(dialog, *message);
}

void Dialog::onClose(int error, const sip_msg* message, void* self)
{
    auto& dialog = *static_cast<Dialog*>(self);
    DialogEnd end;
    end.error = error;
    if (message != nullptr) {
        end.status = message->scode;
        end.text = statusText(message->scode, view(message->reason));
    } else {
        end.text = std::strerror(error);
    }
    dialog.events_.ended(dialog, end);
}

} // namespace secondring::sip
