#pragma once
#include "core/call/decide.h"

/// Private to core/call: one step of `decide`, and an overload of `on` for every event.
namespace secondring::step {

/// The decision being made. `on` overloads change it in place; it is a local of `decide`, so the
/// rule stays pure.
struct Step
{
    CallDecision& to;
    Instant at;

    Call& call() const { return to.call; }

    void command(LineCommand wanted) const { to.effects.emplace_back(std::move(wanted)); }

    void refuse(Refusal why) const { to.call.refusal = why; }
};

// What the line and the clock say: on_line.cpp
void on(Step, const CallArrived&);
void on(Step, const CallDialled&);
void on(Step, const CalleeRinging&);
void on(Step, const CallConnected&);
void on(Step, const LineHeld&);
void on(Step, const HoldFailed&);
void on(Step, const LineResumed&);
void on(Step, const ResumeFailed&);
void on(Step, const RemoteHoldChanged&);
void on(Step, const TouchBaseNear&);
void on(Step, const ConsultRinging&);
void on(Step, const ConsultConnected&);
void on(Step, const ConsultEnded&);
void on(Step, const TransferSucceeded&);
void on(Step, const TransferFailed&);
void on(Step, const DigitHeard&);
void on(Step, const RecordingChanged&);
void on(Step, const GreetingPlayed&);
void on(Step, const TalkMeasured&);
void on(Step, const CallEnded&);
void on(Step, const CallInterrupted&);

// Asking, holding, passing on: on_ask.cpp
void on(Step, const HoldAsked&);
void on(Step, const TransferAsked&);
void on(Step, const AskGranted&);
void on(Step, const AskDeclined&);
void on(Step, const AskWithdrawn&);
void on(Step, const HoldOverridden&);
void on(Step, const TransferOverridden&);
void on(Step, const OverrideExplained&);
void on(Step, const HoldRetried&);
void on(Step, const ReturnRequested&);
void on(Step, const ConsultCompleted&);
void on(Step, const ConsultDropped&);

// Everything else that the agent does: on_agent.cpp
void on(Step, const AnswerRequested&);
void on(Step, const DeclineRequested&);
void on(Step, const DivertRequested&);
void on(Step, const SaidMarked&);
void on(Step, const NoteChanged&);
void on(Step, const ColleagueUnavailable&);
void on(Step, const UnavailableAnswered&);
void on(Step, const MessageTaken&);
void on(Step, const MuteChanged&);
void on(Step, const DigitsRequested&);
void on(Step, const RecordingRequested&);
void on(Step, const GreetingRequested&);
void on(Step, const GreetingStopped&);
void on(Step, const ClosingStarted&);
void on(Step, const ClosingCancelled&);
void on(Step, const HangUpRequested&);
void on(Step, const WrapUpChanged&);
void on(Step, const WrapUpSaved&);
void on(Step, const ActionRefused&);

} // namespace secondring::step
