#include "core/call/step.h"

namespace secondring::step {

namespace {

bool isOver(const Call& call)
{
    return is<Ended>(call.phase);
}

/// The leg that the agent is speaking on.
LegId spokenLeg(const Call& call)
{
    return call.consult && call.consult->connected ? call.consult->leg : call.leg;
}

bool mayEndNow(const Call& call, const HangUpRequested& event, Instant at)
{
    const auto* closing = std::get_if<Closing>(&call.phase);
    const bool waited = closing != nullptr && at - closing->since >= kFineToHangUp;
    return is<Dialling>(call.phase) || event.pressed >= kLongPress || !event.reason.empty() ||
           waited;
}

} // namespace

void on(Step step, const AnswerRequested&)
{
    auto& call = step.call();
    if (!is<Ringing>(call.phase)) {
        step.refuse(Refusal::NotNow);
        return;
    }
    call.phase = Answering{step.at};
    step.command(AnswerLine{call.leg});
}

void on(Step step, const DeclineRequested&)
{
    if (!is<Ringing>(step.call().phase)) {
        step.refuse(Refusal::NotNow);
        return;
    }
    step.command(RejectLine{step.call().leg, RejectAs::Busy});
}

void on(Step step, const DivertRequested& event)
{
    if (!is<Ringing>(step.call().phase)) {
        step.refuse(Refusal::NotNow);
        return;
    }
    step.command(DivertLine{step.call().leg, event.colleague.target()});
}

void on(Step step, const SaidMarked& event)
{
    auto& call = step.call();
    if (!wasConversed(call) || isOver(call)) {
        step.refuse(Refusal::NotNow);
        return;
    }
    call.said.push_back({.line = event.line, .at = step.at, .heard = event.heard});
}

void on(Step step, const NoteChanged& event)
{
    step.call().notes = event.text;
}

void on(Step step, const ColleagueUnavailable& event)
{
    if (!wasConversed(step.call()) || isOver(step.call())) {
        step.refuse(Refusal::NotNow);
        return;
    }
    step.call().unavailabilities.push_back(
        {.at = step.at, .colleague = event.colleague, .answer = std::nullopt});
}

void on(Step step, const UnavailableAnswered& event)
{
    auto& unavailabilities = step.call().unavailabilities;
    if (unavailabilities.empty() || unavailabilities.back().answer) {
        step.refuse(Refusal::NothingAsked);
        return;
    }
    unavailabilities.back().answer = event.answer;
}

void on(Step step, const MessageTaken& event)
{
    step.call().messages.push_back({.at = step.at, .what = event});
}

void on(Step step, const MuteChanged& event)
{
    auto& call = step.call();
    if (isOver(call)) {
        return;
    }
    call.muted = event.on;
    step.command(MuteLine{call.leg, event.on});
    if (call.consult) {
        step.command(MuteLine{call.consult->leg, event.on});
    }
}

void on(Step step, const DigitsRequested& event)
{
    const auto& call = step.call();
    if (is<Talking>(call.phase) || is<Closing>(call.phase) || is<Consulting>(call.phase)) {
        step.command(SendDigits{spokenLeg(call), event.digits});
    } else {
        step.refuse(Refusal::NotNow);
    }
}

void on(Step step, const RecordingRequested& event)
{
    const auto& call = step.call();
    if (isOver(call) || event.on == call.recording) {
        return;
    }
    if (event.on) {
        step.command(RecordLine{call.leg, event.file});
    } else {
        step.command(StopRecording{call.leg});
    }
}

void on(Step step, const GreetingRequested& event)
{
    auto& call = step.call();
    if (!is<Talking>(call.phase) || call.greetingPlaying) {
        step.refuse(Refusal::NotNow);
        return;
    }
    call.greetingPlaying = true;
    call.greetingBegan = step.at;
    step.command(PlayToCaller{call.leg, event.file});
}

void on(Step step, const GreetingStopped&)
{
    auto& call = step.call();
    if (call.greetingPlaying) {
        call.greetingPlaying = false;
        call.greetingBegan.reset();
        step.command(StopPlaying{call.leg});
    }
}

void on(Step step, const ClosingStarted&)
{
    auto& call = step.call();
    if (!is<Talking>(call.phase)) {
        step.refuse(Refusal::NotNow);
        return;
    }
    if (waitingAsk(call) != nullptr) {
        call.asks.back().answer = AskAnswer::Withdrawn;
        call.asks.back().answeredAt = step.at;
    }
    call.closingSince = step.at;
    call.phase = Closing{step.at};
}

void on(Step step, const ClosingCancelled&)
{
    auto& call = step.call();
    if (!is<Closing>(call.phase)) {
        step.refuse(Refusal::NotNow);
        return;
    }
    call.closingSince.reset();
    call.phase = Talking{step.at};
}

void on(Step step, const HangUpRequested& event)
{
    auto& call = step.call();
    if (isOver(call)) {
        if (call.consult) {
            step.command(HangUpLine{call.consult->leg});
        }
        return;
    }
    if (is<Ringing>(call.phase)) {
        step.refuse(Refusal::NotNow);
        return;
    }
    if (!mayEndNow(call, event, step.at)) {
        step.refuse(Refusal::PressLonger);
        return;
    }
    call.hangUpPressed = event.pressed;
    call.hangUpReason = event.reason;
    step.command(HangUpLine{call.leg});
    if (call.consult) {
        step.command(HangUpLine{call.consult->leg});
    }
}

void on(Step step, const WrapUpChanged& event)
{
    auto& call = step.call();
    if (call.savedAt) {
        step.refuse(Refusal::NotNow);
        return;
    }
    call.wrapUp = event.wrapUp;
}

void on(Step step, const WrapUpSaved&)
{
    auto& call = step.call();
    if (!inWrapUp(call)) {
        step.refuse(Refusal::NotNow);
        return;
    }
    call.savedAt = step.at;
}

void on(Step step, const ActionRefused& event)
{
    step.call().refusal = event.refusal;
}

} // namespace secondring::step
