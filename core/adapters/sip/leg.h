#pragma once
#include "core/adapters/sip/dialog.h"
#include "core/adapters/sip/leg_host.h"
#include "core/adapters/sip/referral.h"
#include "core/adapters/sip/transfer.h"
#include "core/call/line_command.h"
#include "core/call/line_report.h"

#include <deque>
#include <memory>
#include <optional>
#include <string>

namespace secondring::sip {

/// One leg of the line: a call as the desk knows it.
///
/// Invariants: exactly one LegEnded, the last report. The dialog below may be exchanged for
/// another one (RFC 3891) while the leg lives on.
/// Threads: the line's only.
class Leg final : private DialogEvents
{
public:
    Leg(LegHost& host, LegId id);
    ~Leg() override;

    // What the far side begins.
    /// False: the refusal has been sent, there is no leg.
    bool arrive(const sip_msg& invite);
    void dial(const std::string& target);
    /// Another dialog takes the place of this one.
    bool replacedBy(const sip_msg& invite);
    void answered(const sip_msg& answer);

    // What the desk wants.
    void perform(const AnswerLine& command);
    void perform(const RejectLine& command);
    void perform(const DivertLine& command);

    void perform(const DialLine& /*command*/) {} // makes legs, is not for one

    void perform(const HangUpLine& command);
    void perform(const HoldLine& command);
    void perform(const ResumeLine& command);
    void perform(const TransferLine& command);
    void perform(const JoinLines& command);
    void perform(const MuteLine& command);
    void perform(const SendDigits& command);
    void perform(const RecordLine& command);
    void perform(const StopRecording& command);
    void perform(const PlayToCaller& command);
    void perform(const StopPlaying& command);

    void tick(const SoundFrame& microphone, SoundFrame& ear);

    LegId id() const { return id_; }

    bool hasSound() const;

    bool awaitsAnswer() const { return changing_ || transfer_ != nullptr; }

    const Dialog* dialog() const { return dialog_.get(); }

    bool connected() const { return stage_ == Stage::Talking; }

    bool over() const { return stage_ == Stage::Over; }

private:
    enum class Stage
    {
        Ringing,
        Answering, ///< we have answered; the far side has not confirmed it yet
        Dialling,
        Talking,
        Parting, ///< the dialog is over; a join decides what it was (see JoinLines)
        Over
    };

    // DialogEvents
    void progressed(Dialog& dialog, unsigned status) override;
    void established(Dialog& dialog) override;
    void agreed(Dialog& dialog) override;
    void offered(Dialog& dialog) override;
    void changed(Dialog& dialog) override;
    void digit(Dialog& dialog, char key) override;
    void referred(Dialog& dialog, const sip_msg& message) override;
    void ended(Dialog& dialog, const DialogEnd& end) override;

    void report(LineReportBody body) { host_.report(id_, std::move(body)); }

    void end(EndedBy by, EndReason why, std::string detail = {});
    LegEnded meaningOf(const DialogEnd& end) const;
    void hear(Dialog& dialog);
    void watchSilence();

    void wish(bool hold);
    void nextChange();
    void changeOver(bool done, const std::string& detail);
    void changeTooLate();

    void refer(const std::string& referTo, const std::string& notes, LegId consult);
    void transferOver(const TransferOutcome& outcome);
    /// Tells the leg to be joined, if there is one, what became of it.
    void joinOf(bool joined);
    void joinOver(bool joined);

    void noteRemoteHold();
    void takeNext();
    void giveUpNext(unsigned status, const std::string& phrase);

    LegHost& host_;
    LegId id_;
    Stage stage_ = Stage::Ringing;
    LegSound sound_;
    std::unique_ptr<Dialog> dialog_;
    std::unique_ptr<Dialog> next_; ///< will take the place of `dialog_`
    std::unique_ptr<Referral> referral_;
    bool deserted_ = false; ///< `dialog_` is over, `next_` not yet there
    Timer swap_;
    Timer silence_;

    std::deque<bool> wishes_; ///< hold (true) or resume, in the order they were asked for
    bool changing_ = false;   ///< the first wish is on its way
    bool held_ = false;
    bool remoteHeld_ = false;
    Timer changeLimit_;
    Timer changeSoon_;

    std::unique_ptr<Transfer> transfer_;
    std::string peer_;     ///< the far side's public address, as dialled or as it called
    LegId consult_;        ///< the leg to be joined by `transfer_`
    bool joining_ = false; ///< we are such a leg
};

} // namespace secondring::sip
