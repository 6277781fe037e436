#include "core/adapters/sip/leg.h"
#include "core/adapters/sip/sip_text.h"

/// How a leg comes to another dialog while the call goes on: an INVITE with Replaces (RFC 3891), or
/// a REFER of the far side that we follow (RFC 3515).
namespace secondring::sip {

bool Leg::replacedBy(const sip_msg& invite)
{
    auto& stack = host_.stack();
    if (stage_ != Stage::Talking || next_) {
        stack.refuse(invite, 486, "Busy Here");
        return false;
    }
    next_ = Dialog::make(stack, *this);
    if (!next_) {
        stack.refuse(invite, 503, "Service Unavailable");
        return false;
    }
    next_->setHolding(held_);
    if (!next_->ring(invite)) {
        stack.refuse(invite, 488, "Not Acceptable Here");
        next_.reset();
        return false;
    }
    if (!next_->answer()) {
        next_->reject(500, "Server Internal Error");
        next_.reset();
        return false;
    }
    return true;
}

void Leg::referred(Dialog& dialog, const sip_msg& message)
{
    auto& stack = host_.stack();
    const auto target = referTarget(message);
    if (!target) {
        stack.refuse(message, 400, "Bad Refer-To");
        return;
    }
    const bool free = stage_ == Stage::Talking && !next_ && !transfer_;
    if (!free || &dialog != dialog_.get() || !stack.settings().followTransfers) {
        stack.refuse(message, 603, "Decline");
        return;
    }
    referral_ = Referral::accept(stack, dialog, message);
    next_ = Dialog::make(stack, *this);
    if (!referral_ || !next_) {
        giveUpNext(503, "Service Unavailable");
        return;
    }
    next_->setHolding(held_);
    auto headers = "Referred-By: <" + peer_ + ">\r\n";
    if (!target->replaces.empty()) {
        headers += "Replaces: " + target->replaces + "\r\n";
    }
    if (!next_->call(target->uri, headers)) {
        giveUpNext(503, "Service Unavailable");
    }
}

void Leg::takeNext()
{
    if (stage_ != Stage::Talking || !next_) {
        return;
    }
    if (referral_) {
        referral_->tell(200, "OK");
        referral_.reset();
    }
    transfer_.reset();
    deserted_ = false;
    dialog_->stream().onPacket({});
    dialog_ = std::move(next_); // says good-bye to the old one
    hear(*dialog_);
    noteRemoteHold();
    if (changing_) {
        changing_ = false;
        changeLimit_.cancel();
        nextChange();
    }
}

void Leg::giveUpNext(unsigned status, const std::string& phrase)
{
    if (referral_) {
        referral_->tell(status, phrase);
        referral_.reset();
    }
    swap_.start(std::chrono::milliseconds(0), [this] {
        next_.reset();
        if (deserted_) {
            end(EndedBy::Caller, EndReason::HungUp, "nobody was where the caller sent us");
        }
    });
}

} // namespace secondring::sip
