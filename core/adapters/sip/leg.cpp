#include "core/adapters/sip/leg.h"

#include "core/adapters/sip/sip_text.h"
#include "core/adapters/sip/status_reason.h"

#include <cerrno>

namespace secondring::sip {
namespace {

constexpr std::chrono::seconds kSilenceCheck{1};

Party partyOf(const sip_msg& invite)
{
    Party party;
    party.name = cleaned(view(invite.from.dname));
    const auto user = view(invite.from.uri.user);
    party.number = cleaned(unescaped(user).value_or(std::string(user)));
    party.uri = cleaned(view(invite.from.auri));
    return party;
}

} // namespace

Leg::Leg(LegHost& host, LegId id)
    : host_(host)
    , id_(id)
    , sound_(host.soundHost(id))
{
    sound_.setRemoteHeld(true); // nothing is talk before the answer
}

Leg::~Leg() = default;

bool Leg::arrive(const sip_msg& invite)
{
    auto& stack = host_.stack();
    dialog_ = Dialog::make(stack, *this);
    if (!dialog_) {
        stack.refuse(invite, 503, "Service Unavailable");
        return false;
    }
    if (!dialog_->ring(invite)) {
        stack.refuse(invite, 488, "Not Acceptable Here");
        return false;
    }
    peer_ = toString(invite.from.auri);
    const auto& settings = stack.settings();
    report(LegArrived{partyOf(invite), settings.lineName, settings.ringLength});
    return true;
}

void Leg::dial(const std::string& target)
{
    stage_ = Stage::Dialling;
    auto& me = host_.stack().identity();
    const auto uri = me.target(target, Identity::For::Us);
    if (!uri) {
        end(EndedBy::Network, EndReason::Unreachable, uri.error().reason);
        return;
    }
    dialog_ = Dialog::make(host_.stack(), *this);
    if (!dialog_) {
        end(EndedBy::Network, EndReason::Failed, "no free port for the sound");
        return;
    }
    hear(*dialog_);
    peer_ = me.target(target, Identity::For::Others).value_or(*uri);
    if (const auto called = dialog_->call(*uri, {}); !called) {
        end(EndedBy::Network, EndReason::Unreachable, called.error().reason);
    }
}

void Leg::hear(Dialog& dialog)
{
    dialog.stream().onPacket([this](const RtpPacketView& packet) { sound_.receive(packet); });
    if (dialog.agreement()) {
        sound_.agree(*dialog.agreement());
    }
}

bool Leg::hasSound() const
{
    return stage_ == Stage::Talking || stage_ == Stage::Answering ||
           (stage_ == Stage::Dialling && dialog_ && dialog_->agreement());
}

void Leg::tick(const SoundFrame& microphone, SoundFrame& ear)
{
    if (stage_ == Stage::Talking || stage_ == Stage::Answering) {
        sound_.tick(microphone, ear, &dialog_->stream());
    } else {
        static constexpr SoundFrame kSilence{};
        sound_.tick(kSilence, ear, nullptr);
    }
}

void Leg::perform(const AnswerLine& /*command*/)
{
    if (stage_ != Stage::Ringing) {
        return;
    }
    if (!dialog_->answer()) {
        dialog_->reject(500, "Server Internal Error");
        end(EndedBy::Network, EndReason::Failed, "the call could not be answered");
        return;
    }
    stage_ = Stage::Answering;
    hear(*dialog_);
    host_.reconsider();
}

void Leg::perform(const RejectLine& command)
{
    if (stage_ != Stage::Ringing) {
        return;
    }
    if (command.as == RejectAs::Busy) {
        dialog_->reject(486, "Busy Here");
    } else {
        dialog_->reject(603, "Decline");
    }
    end(EndedBy::Agent, EndReason::Declined);
}

void Leg::perform(const DivertLine& command)
{
    if (stage_ != Stage::Ringing) {
        return;
    }
    const auto target = host_.stack().identity().target(command.target, Identity::For::Others);
    if (!target) {
        dialog_->reject(486, "Busy Here");
        end(EndedBy::Agent, EndReason::Declined, target.error().reason);
        return;
    }
    dialog_->reject(302, "Moved Temporarily", "Contact: <" + *target + ">\r\n");
    end(EndedBy::Agent, EndReason::Diverted);
}

void Leg::perform(const HangUpLine& /*command*/)
{
    switch (stage_) {
    case Stage::Ringing:
        dialog_->reject(486, "Busy Here");
        end(EndedBy::Agent, EndReason::Declined);
        break;
    case Stage::Dialling:
        end(EndedBy::Agent, EndReason::NoAnswer, "we gave up");
        break;
    case Stage::Answering:
    case Stage::Talking:
        end(EndedBy::Agent, EndReason::HungUp);
        break;
    case Stage::Parting:
        end(EndedBy::Caller, EndReason::HungUp);
        break;
    case Stage::Over:
        break;
    }
}

void Leg::perform(const MuteLine& command)
{
    sound_.setMuted(command.on);
}

void Leg::perform(const SendDigits& command)
{
    if (stage_ != Stage::Talking || dialog_->stream().press(command.digits)) {
        return;
    }
    for (const char digit : command.digits) {
        if (eventOfDigit(digit)) {
            dialog_->sendInfo(digit);
        }
    }
}

void Leg::perform(const RecordLine& command)
{
    if (stage_ == Stage::Talking || stage_ == Stage::Answering) {
        sound_.record(command.file);
    }
}

void Leg::perform(const StopRecording& /*command*/)
{
    sound_.stopRecording();
}

void Leg::perform(const PlayToCaller& command)
{
    if (stage_ == Stage::Talking || stage_ == Stage::Answering) {
        sound_.play(command.file);
    }
}

void Leg::perform(const StopPlaying& /*command*/)
{
    sound_.stopPlaying();
}

void Leg::progressed(Dialog& dialog, unsigned status)
{
    if (&dialog == next_.get() && referral_ && status >= 180) {
        referral_->tell(status, "Ringing");
    }
    if (&dialog == dialog_.get() && stage_ == Stage::Dialling && status >= 180) {
        report(LegRinging{});
        host_.reconsider();
    }
}

void Leg::established(Dialog& dialog)
{
    if (&dialog == next_.get()) {
        swap_.start(std::chrono::milliseconds(0), [this] { takeNext(); });
        return;
    }
    if (stage_ != Stage::Dialling && stage_ != Stage::Answering) {
        return;
    }
    stage_ = Stage::Talking;
    report(LegConnected{sound_.codecName(), false});
    noteRemoteHold();
    watchSilence();
    host_.reconsider();
}

void Leg::agreed(Dialog& dialog)
{
    if (&dialog != dialog_.get() || stage_ == Stage::Over) {
        return;
    }
    sound_.agree(*dialog.agreement());
    if (stage_ != Stage::Talking) {
        sound_.setRemoteHeld(true);
        return;
    }
    // Who is held by us may answer that nothing flows either way: that is not their hold.
    const bool ourHold = changing_ && wishes_.front();
    if (!ourHold) {
        noteRemoteHold();
    }
}

void Leg::noteRemoteHold()
{
    const bool held = dialog_->agreement() && dialog_->agreement()->remoteHolds;
    sound_.setRemoteHeld(held);
    if (held != std::exchange(remoteHeld_, held)) {
        report(LegRemoteHold{held});
    }
}

void Leg::digit(Dialog& dialog, char key)
{
    if (&dialog == dialog_.get() && stage_ == Stage::Talking) {
        report(LegDigit{key});
    }
}

void Leg::watchSilence()
{
    silence_.start(kSilenceCheck, [this] {
        const auto limit = host_.stack().settings().silenceLimit.count();
        const auto quiet = tmr_jiffies() - dialog_->stream().lastHeard();
        if (stage_ == Stage::Talking && !deserted_ && quiet > static_cast<std::uint64_t>(limit)) {
            dialog_->ask([this](bool alive) {
                if (alive) {
                    dialog_->stream().heardNow();
                } else {
                    end(EndedBy::Network, EndReason::ConnectionLost, "nothing is heard any more");
                }
            });
        }
        watchSilence();
    });
}

LegEnded Leg::meaningOf(const DialogEnd& end) const
{
    const bool byMessage = end.status == 0 && end.error == ECONNRESET;
    if (stage_ == Stage::Talking || stage_ == Stage::Answering) {
        return byMessage ? LegEnded{EndedBy::Caller, EndReason::HungUp, {}}
                         : LegEnded{EndedBy::Network, EndReason::ConnectionLost, end.text};
    }
    if (stage_ == Stage::Ringing) {
        return byMessage ? LegEnded{EndedBy::Caller, EndReason::Abandoned, {}}
                         : LegEnded{EndedBy::Network, EndReason::ConnectionLost, end.text};
    }
    const auto why = end.status == 0
                         ? (end.error == EPROTO ? EndReason::Failed : EndReason::Unreachable)
                         : reasonOfStatus(end.status);
    return {EndedBy::Network, why, end.text};
}

void Leg::end(EndedBy by, EndReason why, std::string detail)
{
    if (stage_ == Stage::Over) {
        return;
    }
    const bool talked = stage_ == Stage::Talking || stage_ == Stage::Parting;
    stage_ = Stage::Over;
    silence_.cancel();
    changeLimit_.cancel();
    swap_.cancel();
    const auto talk = sound_.finish();
    if (talked) {
        report(talk);
    }
    report(LegEnded{by, why, std::move(detail)});
    joinOf(false);
    host_.bury(id_);
    host_.reconsider();
}

} // namespace secondring::sip
