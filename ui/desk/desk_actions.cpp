#include "ui/desk/call_actions.h"
#include "ui/desk/desk_workspace.h"
#include "ui/desk/directory_panel.h"
#include "ui/desk/idle_panel.h"
#include "ui/desk/keypad_panel.h"
#include "ui/desk/notes_panel.h"
#include "ui/desk/notices.h"
#include "ui/desk/reason_panel.h"
#include "ui/desk/say_panel.h"
#include "ui/desk/saying.h"
#include "ui/desk/wrap_up_form.h"
#include "ui/look/text.h"

#include <algorithm>

/// What the agent does, turned into events. Which event depends on the moment; whether it may
/// happen is decided by the core.
namespace secondring {

namespace {

/// Who comes back from a hold and asks for another has the same reason; else the house's first.
HoldReason reasonToHold(const Call& call, const House& house)
{
    const auto* last = call.asks.empty() ? nullptr : &call.asks.back();
    const bool again = last != nullptr && last->purpose == AskPurpose::Hold && !last->hold.next &&
                       last->answer == AskAnswer::Granted;
    if (!again && !house.holdReasons.empty()) {
        return house.holdReasons.front();
    }
    constexpr int kMinutes = 2;
    return {again ? last->hold.reason : DeskWorkspace::tr("look into this").toStdString(),
            kMinutes};
}

} // namespace

void DeskWorkspace::post(EventBody body)
{
    post(shown_, std::move(body));
}

void DeskWorkspace::post(CallId id, EventBody body)
{
    if (id) {
        emit happened(Event{id, std::move(body)});
    }
}

void DeskWorkspace::perform(DeskAction action)
{
    using Does = void (DeskWorkspace::*)();
    static const QMap<DeskAction, Does> kDoes{
        {DeskAction::Answer, &DeskWorkspace::answer},
        {DeskAction::Decline, &DeskWorkspace::decline},
        {DeskAction::MarkSaid, &DeskWorkspace::markSaid},
        {DeskAction::Dial, &DeskWorkspace::dial},
        {DeskAction::NextCall, &DeskWorkspace::nextCall},
        {DeskAction::Keypad, &DeskWorkspace::keypad},
        {DeskAction::Hold, &DeskWorkspace::hold},
        {DeskAction::HoldRefused, &DeskWorkspace::holdRefused},
        {DeskAction::Transfer, &DeskWorkspace::transfer},
        {DeskAction::TransferRefused, &DeskWorkspace::transferRefused},
        {DeskAction::Mute, &DeskWorkspace::mute},
        {DeskAction::Recording, &DeskWorkspace::record},
        {DeskAction::End, &DeskWorkspace::end},
        {DeskAction::Cancel, &DeskWorkspace::neverMind},
        {DeskAction::Save, &DeskWorkspace::save},
        {DeskAction::Availability, &DeskWorkspace::toggleAvailability},
        {DeskAction::RingMe, &DeskWorkspace::ringMe},
    };
    (this->*kDoes.value(action))();
}

bool DeskWorkspace::rings() const
{
    return call() != nullptr && is<Ringing>(call()->phase);
}

void DeskWorkspace::answer()
{
    take(rings() ? shown_ : panels_.notices->ringing());
}

void DeskWorkspace::decline()
{
    post(rings() ? shown_ : panels_.notices->ringing(), DeclineRequested{});
}

void DeskWorkspace::dial()
{
    if (call() == nullptr) {
        emit wanted();
        panels_.idle->takeFocus();
    } else if (is<OnHold>(call()->phase)) {
        open(Prompt::CallColleague);
    }
}

void DeskWorkspace::keypad()
{
    if (prompt_ == Prompt::Keypad) {
        closePrompt();
    } else if (call() != nullptr && (canTalk(*call()) || is<Consulting>(call()->phase))) {
        open(Prompt::Keypad);
    }
}

void DeskWorkspace::holdRefused()
{
    const auto* ask = waiting();
    if (ask != nullptr && ask->purpose == AskPurpose::Hold) {
        post(AskDeclined{});
    }
}

void DeskWorkspace::transferRefused()
{
    const auto* ask = waiting();
    if (ask != nullptr && ask->purpose == AskPurpose::Transfer) {
        post(AskDeclined{});
    }
}

void DeskWorkspace::mute()
{
    if (call() != nullptr && !rings() && !is<Ended>(call()->phase)) {
        post(MuteChanged{!call()->muted});
    }
}

void DeskWorkspace::neverMind()
{
    cancel();
}

void DeskWorkspace::save()
{
    if (panels_.wrapUp->isVisible()) {
        panels_.wrapUp->save(Availability::Available);
    }
}

void DeskWorkspace::ringMe()
{
    if (demonstration_ && state_.availability == Availability::Available) {
        emit ringMeRequested();
    }
}

void DeskWorkspace::toggleAvailability()
{
    const bool free = state_.availability == Availability::Available;
    emit happened(AvailabilityChosen{free ? Availability::Break : Availability::Available});
}

/// Answers a ringing call; when another has the agent's ear, asks that caller to hold first.
void DeskWorkspace::take(CallId ringing)
{
    if (!ringing) {
        return;
    }
    emit wanted();
    const auto* live = liveCall(state_);
    if (live == nullptr) {
        showCall(ringing);
        post(ringing, AnswerRequested{});
        return;
    }
    showCall(live->id);
    askHold({tr("answer another call").toStdString(), 2}, ringing);
}

void DeskWorkspace::askHold(const HoldReason& reason, CallId next)
{
    if (waiting() != nullptr) {
        post(AskWithdrawn{});
    }
    closePrompt();
    post(HoldAsked{reason.text, reason.minutes, next});
}

/// The same question with another reason or another time.
void DeskWorkspace::reask(Duration promised, const std::string& reason)
{
    const auto* ask = waiting();
    if (ask == nullptr || ask->purpose != AskPurpose::Hold ||
        (ask->hold.promised == promised && ask->hold.reason == reason)) {
        return;
    }
    const auto minutes = std::chrono::duration_cast<std::chrono::minutes>(promised).count();
    askHold({reason, static_cast<int>(minutes)}, CallId{ask->hold.next});
}

void DeskWorkspace::hold()
{
    const auto* call = this->call();
    if (call == nullptr) {
        return;
    }
    if (is<Consulting>(call->phase)) {
        post(ReturnRequested{});
    } else if (is<OnHold>(call->phase)) {
        const auto* live = liveCall(state_);
        if (live == nullptr || live->id == shown_) {
            post(ReturnRequested{});
        } else {
            const auto back = shown_;
            showCall(live->id);
            askHold({tr("return to another caller").toStdString(), 2}, back);
        }
    } else if (canTalk(*call)) {
        const auto* ask = waitingAsk(*call);
        if (ask != nullptr && ask->purpose == AskPurpose::Hold) {
            post(AskGranted{});
        } else if (call->failedHold) {
            post(HoldRetried{});
        } else {
            askHold(reasonToHold(*call, known_.house));
        }
    }
}

void DeskWorkspace::transfer()
{
    const auto* call = this->call();
    if (call == nullptr) {
        return;
    }
    const auto* ask = waitingAsk(*call);
    if (is<Ringing>(call->phase)) {
        divert_ = shown_;
        open(Prompt::Divert);
    } else if (ask != nullptr && ask->purpose == AskPurpose::Transfer && prompt_ == Prompt::None) {
        post(AskGranted{});
    } else if (isAskedAboutUnavailable(*call)) {
        post(UnavailableAnswered{UnavailableAnswer::Urgent});
        open(Prompt::Transfer);
    } else if (is<Consulting>(call->phase)) {
        post(ConsultCompleted{});
    } else if (prompt_ == Prompt::Transfer || prompt_ == Prompt::CallColleague) {
        closePrompt();
    } else if (canTalk(*call)) {
        open(Prompt::Transfer);
    } else if (is<OnHold>(call->phase)) {
        open(Prompt::CallColleague);
    }
}

void DeskWorkspace::markSaid()
{
    const auto* call = this->call();
    if (call == nullptr) {
        return;
    }
    const Assessment none;
    const auto saying = sayingFor({state_, known_, call, none, now_()}, panels_.say->message());
    if (call->greetingPlaying) {
        post(GreetingStopped{});
    } else if (saying.id == "unavailable") {
        post(UnavailableAnswered{UnavailableAnswer::Message});
        panels_.say->takeFocus();
    } else if (saying.id == "read-back") {
        const MessageTaken taken{call->unavailabilities.back().colleague,
                                 look::toStd(panels_.say->message().trimmed()),
                                 true};
        post(taken);
        panels_.takeFocus();
    } else if (saysLines_) {
        emit sayWanted();
    } else if (!saying.marks.empty()) {
        post(SaidMarked{saying.marks, false});
    }
}

void DeskWorkspace::end()
{
    const auto* call = this->call();
    if (call == nullptr || is<Ringing>(call->phase)) {
        return;
    }
    if (is<Talking>(call->phase)) {
        closePrompt();
        post(ClosingStarted{});
    } else {
        post(HangUpRequested{});
    }
}

void DeskWorkspace::performLong(DeskAction action, int milliseconds)
{
    const auto* call = this->call();
    if (call == nullptr) {
        return;
    }
    const auto* ask = waitingAsk(*call);
    if (action == DeskAction::End) {
        post(HangUpRequested{Duration{milliseconds}, {}});
    } else if (action == DeskAction::Hold && canTalk(*call)) {
        post(HoldOverridden{{}, 2, ask == nullptr ? CallId{} : ask->hold.next});
        open(Prompt::HeldNow);
    } else if (action == DeskAction::Transfer && ask != nullptr &&
               ask->purpose == AskPurpose::Transfer) {
        open(Prompt::TransferNow);
    } else {
        perform(action);
    }
}

void DeskWorkspace::record()
{
    const auto* call = this->call();
    if (call == nullptr || is<Ringing>(call->phase) || is<Ended>(call->phase)) {
        return;
    }
    const auto& folder = state_.settings.recordingsFolder;
    if (call->recording) {
        post(RecordingRequested{false, {}});
    } else if (!folder.empty()) {
        // A name of its own each time: a recording is never written over.
        const auto part =
            call->recordingFile.empty() ? std::string{} : "-" + std::to_string(call->events);
        post(RecordingRequested{true,
                                folder + "/call-" + std::to_string(shown_.value) + part + ".wav"});
    }
}

void DeskWorkspace::nextCall()
{
    const auto& calls = state_.calls;
    if (calls.empty()) {
        return;
    }
    const auto at =
        std::ranges::find_if(calls, [this](const Call& each) { return each.id == shown_; });
    const auto next = at == calls.end() || at + 1 == calls.end() ? calls.begin() : at + 1;
    showCall(next->id);
}

} // namespace secondring
