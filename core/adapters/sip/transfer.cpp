#include "core/adapters/sip/transfer.h"

#include "core/adapters/sip/sip_text.h"
#include "core/adapters/sip/status_reason.h"

#include <cstring>

namespace secondring::sip {
namespace {

/// Without any news for so long the transfer has failed; a telephone that rings gives none.
constexpr std::chrono::seconds kNewsLimit{60};
constexpr std::chrono::seconds kWholeLimit{180};

constexpr std::size_t kMostNotes = 512;

struct Fragment
{
    unsigned status = 0;
    std::string phrase;
};

/// The status line of a message/sipfrag body (RFC 3420).
std::optional<Fragment> fragmentOf(const sip_msg& message)
{
    pl status{};
    pl phrase{};
    if (re_regex(reinterpret_cast<const char*>(mbuf_buf(message.mb)),
                 mbuf_get_left(message.mb),
                 "SIP/2.0 [0-9]3[^\r\n]*",
                 &status,
                 &phrase) != 0) {
        return std::nullopt;
    }
    return Fragment{pl_u32(&status), toString(phrase)};
}

TransferOutcome failed(EndReason why, std::string detail)
{
    return {TransferOutcome::Failure{why, std::move(detail)}};
}

} // namespace

Transfer::Transfer(Stack& stack, Dialog& dialog, Then then)
    : stack_(stack)
    , dialog_(dialog)
    , then_(std::move(then))
{
}

void Transfer::start(const std::string& referTo, const std::string& notes)
{
    auto& me = stack_.identity();
    std::string headers = "Refer-To: <" + referTo + ">\r\nReferred-By: <" + me.address() + ">\r\n";
    if (!notes.empty()) {
        headers += "X-Second-Ring-Notes: " + escaped(shortened(notes, kMostNotes)) + "\r\n";
    }
    const int err = sipevent_drefer(subscription_.out(),
                                    stack_.subscriptions(),
                                    dialog_.handle(),
                                    me.contact().c_str(),
                                    &Identity::credentials,
                                    &me,
                                    false,
                                    &Transfer::onNotify,
                                    &Transfer::onClose,
                                    this,
                                    "%s",
                                    headers.c_str());
    if (err != 0) {
        finish(failed(EndReason::Failed, std::strerror(err)));
        return;
    }
    waitForNews();
    whole_.start(kWholeLimit, [this] { finish(failed(EndReason::NoAnswer, "no end to it")); });
}

void Transfer::waitForNews()
{
    news_.start(kNewsLimit, [this] { finish(failed(EndReason::NoAnswer, "no news of it")); });
}

void Transfer::answered(const sip_msg& answer)
{
    if (view(answer.cseq.met) == "REFER" && answer.scode < 300) {
        accepted_ = true;
    }
}

void Transfer::heard(unsigned status, std::string_view phrase)
{
    accepted_ = true;
    if (status < 200) {
        waitForNews();
    } else if (status < 300) {
        finish({});
    } else {
        finish(failed(reasonOfStatus(status), statusText(status, phrase)));
    }
}

void Transfer::finish(TransferOutcome outcome)
{
    if (std::exchange(finished_, true)) {
        return;
    }
    news_.cancel();
    whole_.cancel();
    telling_.start(std::chrono::milliseconds(0), [this, outcome = std::move(outcome)] {
        const auto then = std::move(then_);
        then(outcome); // destroys us
    });
}

void Transfer::onNotify(::sip* stack, const sip_msg* message, void* self)
{
    auto& transfer = *static_cast<Transfer*>(self);
    const auto fragment = fragmentOf(*message);
    if (!fragment) {
        sip_treply(nullptr, stack, message, 400, "Bad Fragment");
        return;
    }
    sip_treply(nullptr, stack, message, 200, "OK");
    transfer.heard(fragment->status, fragment->phrase);
}

void Transfer::onClose(int error,
                       const sip_msg* message,
                       const sipevent_substate* state,
                       void* self)
{
    auto& transfer = *static_cast<Transfer*>(self);
    if (state == nullptr && message != nullptr && message->scode >= 300) {
        transfer.finish(failed(message->scode == 603 ? EndReason::Refused : EndReason::Failed,
                               statusText(message->scode, view(message->reason))));
    } else {
        transfer.finish(
            failed(EndReason::Failed, error != 0 ? std::strerror(error) : "nothing was told"));
    }
}

} // namespace secondring::sip
