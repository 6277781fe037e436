#include "core/adapters/sip/leg.h"
#include "core/adapters/sip/sip_text.h"
#include "core/adapters/sip/status_reason.h"

/// A leg's changes: hold and resume (re-INVITE), transfer and join (REFER), and how they end.
namespace secondring::sip {
namespace {

constexpr std::chrono::seconds kChangeLimit{5};

/// Answers libre deals with by itself: by a password, by another try, by ending the dialog.
bool isLibresBusiness(unsigned status)
{
    return status == 401 || status == 407 || status == 491 || status == 408 || status == 481;
}

} // namespace

void Leg::perform(const HoldLine& /*command*/)
{
    wish(true);
}

void Leg::perform(const ResumeLine& /*command*/)
{
    wish(false);
}

void Leg::wish(bool hold)
{
    if (stage_ != Stage::Talking) {
        return;
    }
    wishes_.push_back(hold);
    if (!changing_) {
        nextChange();
    }
}

void Leg::nextChange()
{
    while (!wishes_.empty() && wishes_.front() == held_) {
        wishes_.pop_front();
        held_ ? report(LegHeld{}) : report(LegResumed{});
    }
    if (wishes_.empty()) {
        host_.reconsider();
        return;
    }
    changing_ = true;
    host_.reconsider();
    changeLimit_.start(kChangeLimit, [this] { changeTooLate(); });
    if (!dialog_->change(wishes_.front())) {
        changeSoon_.start(std::chrono::milliseconds(0),
                          [this] { changeOver(false, "it could not be asked for"); });
    }
}

void Leg::changed(Dialog& dialog)
{
    if (&dialog == dialog_.get()) {
        changeOver(true, {});
    }
}

void Leg::changeOver(bool done, const std::string& detail)
{
    if (!changing_ || stage_ != Stage::Talking) {
        return;
    }
    changing_ = false;
    changeLimit_.cancel();
    const bool hold = wishes_.front();
    wishes_.pop_front();
    if (done) {
        held_ = hold;
        sound_.setHeld(hold);
        hold ? report(LegHeld{}) : report(LegResumed{});
    } else {
        dialog_->setHolding(held_);
        hold ? report(LegHoldFailed{detail}) : report(LegResumeFailed{detail});
    }
    nextChange();
}

void Leg::changeTooLate()
{
    // The request may still be answered; then this puts the far side back to where it was.
    if (changing_) {
        dialog_->change(held_);
    }
    changeOver(false, "no answer");
}

void Leg::offered(Dialog& dialog)
{
    if (&dialog == dialog_.get() && changing_) {
        changeSoon_.start(std::chrono::milliseconds(0), [this] {
            if (changing_) {
                dialog_->change(wishes_.front());
            }
        });
    }
}

void Leg::answered(const sip_msg& answer)
{
    if (!dialog_ || !dialog_->belongs(answer)) {
        return;
    }
    if (transfer_) {
        transfer_->answered(answer);
    }
    const bool refused = answer.scode >= 300 && !isLibresBusiness(answer.scode);
    if (changing_ && refused && view(answer.cseq.met) == "INVITE") {
        const auto why = statusText(answer.scode, view(answer.reason));
        changeSoon_.start(std::chrono::milliseconds(0), [this, why] { changeOver(false, why); });
    }
}

void Leg::perform(const TransferLine& command)
{
    if (stage_ != Stage::Talking || transfer_) {
        return;
    }
    const auto target = host_.stack().identity().target(command.target, Identity::For::Others);
    if (!target) {
        report(LegTransferFailed{EndReason::Unreachable, target.error().reason});
        return;
    }
    refer(*target, command.notes, {});
}

void Leg::perform(const JoinLines& command)
{
    if (stage_ != Stage::Talking || transfer_) {
        return;
    }
    Leg* const consult = host_.find(command.consult);
    if (consult == nullptr || consult == this || consult->stage_ != Stage::Talking) {
        report(LegTransferFailed{EndReason::Failed, "the colleague is not there any more"});
        return;
    }
    // Behind a server only public addresses lead everywhere; without one, only the Contact does.
    const auto& to =
        host_.stack().identity().hasAccount() ? consult->peer_ : consult->dialog_->remoteTarget();
    consult->joining_ = true;
    const auto replaces = escaped(replacesValue(consult->dialog_->names()));
    refer(to + "?Replaces=" + replaces, {}, command.consult);
}

void Leg::refer(const std::string& referTo, const std::string& notes, LegId consult)
{
    consult_ = consult;
    transfer_ = std::make_unique<Transfer>(
        host_.stack(), *dialog_, [this](const TransferOutcome& outcome) { transferOver(outcome); });
    host_.reconsider();
    transfer_->start(referTo, notes);
}

void Leg::transferOver(const TransferOutcome& outcome)
{
    transfer_.reset();
    if (stage_ != Stage::Talking) {
        return;
    }
    if (outcome.failure) {
        report(LegTransferFailed{outcome.failure->why, outcome.failure->detail});
        joinOf(false);
        host_.reconsider();
        return;
    }
    report(LegTransferred{});
    joinOf(true);
    end(EndedBy::Agent, EndReason::Transferred);
}

void Leg::joinOf(bool joined)
{
    if (Leg* const consult = host_.find(std::exchange(consult_, LegId{}))) {
        consult->joinOver(joined);
    }
}

void Leg::joinOver(bool joined)
{
    joining_ = false;
    if (joined) {
        end(EndedBy::Agent, EndReason::Transferred);
    } else if (stage_ == Stage::Parting) {
        end(EndedBy::Caller, EndReason::HungUp);
    }
}

void Leg::ended(Dialog& dialog, const DialogEnd& end)
{
    if (&dialog == next_.get()) {
        giveUpNext(end.status != 0 ? end.status : 503, end.status != 0 ? "Failed" : "Gone");
        return;
    }
    if (next_ && stage_ == Stage::Talking) {
        deserted_ = true; // the one who sent us elsewhere leaves before we are there
        return;
    }
    if (transfer_ && transfer_->accepted() && stage_ == Stage::Talking) {
        report(LegTransferred{});
        joinOf(true);
        this->end(EndedBy::Agent, EndReason::Transferred, "the caller left for the target");
        return;
    }
    if (joining_ && stage_ == Stage::Talking) {
        stage_ = Stage::Parting;
        return;
    }
    const auto meaning = meaningOf(end);
    this->end(meaning.by, meaning.why, meaning.detail);
}

} // namespace secondring::sip
