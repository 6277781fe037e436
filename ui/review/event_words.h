#pragma once
#include "ui/review/event_text.h"

/// Private to ui/review: an overload of `line` for every event.
namespace secondring::words {

// What the line and the clock say: line_event_text.cpp
EventLine line(const CallArrived& event, const Story& story);
EventLine line(const CallDialled& event, const Story& story);
EventLine line(const CalleeRinging& event, const Story& story);
EventLine line(const CallConnected& event, const Story& story);
EventLine line(const LineHeld& event, const Story& story);
EventLine line(const HoldFailed& event, const Story& story);
EventLine line(const LineResumed& event, const Story& story);
EventLine line(const ResumeFailed& event, const Story& story);
EventLine line(const RemoteHoldChanged& event, const Story& story);
EventLine line(const TouchBaseNear& event, const Story& story);
EventLine line(const ConsultRinging& event, const Story& story);
EventLine line(const ConsultConnected& event, const Story& story);
EventLine line(const ConsultEnded& event, const Story& story);
EventLine line(const TransferSucceeded& event, const Story& story);
EventLine line(const TransferFailed& event, const Story& story);
EventLine line(const DigitHeard& event, const Story& story);
EventLine line(const RecordingChanged& event, const Story& story);
EventLine line(const GreetingPlayed& event, const Story& story);
EventLine line(const TalkMeasured& event, const Story& story);
EventLine line(const CallEnded& event, const Story& story);
EventLine line(const CallInterrupted& event, const Story& story);

// Asking, holding, passing on: ask_event_text.cpp
EventLine line(const HoldAsked& event, const Story& story);
EventLine line(const TransferAsked& event, const Story& story);
EventLine line(const AskGranted& event, const Story& story);
EventLine line(const AskDeclined& event, const Story& story);
EventLine line(const AskWithdrawn& event, const Story& story);
EventLine line(const HoldOverridden& event, const Story& story);
EventLine line(const TransferOverridden& event, const Story& story);
EventLine line(const OverrideExplained& event, const Story& story);
EventLine line(const HoldRetried& event, const Story& story);
EventLine line(const ReturnRequested& event, const Story& story);
EventLine line(const ConsultCompleted& event, const Story& story);
EventLine line(const ConsultDropped& event, const Story& story);

// Everything else that the agent does: agent_event_text.cpp
EventLine line(const AnswerRequested& event, const Story& story);
EventLine line(const DeclineRequested& event, const Story& story);
EventLine line(const DivertRequested& event, const Story& story);
EventLine line(const SaidMarked& event, const Story& story);
EventLine line(const NoteChanged& event, const Story& story);
EventLine line(const ColleagueUnavailable& event, const Story& story);
EventLine line(const UnavailableAnswered& event, const Story& story);
EventLine line(const MessageTaken& event, const Story& story);
EventLine line(const MuteChanged& event, const Story& story);
EventLine line(const DigitsRequested& event, const Story& story);
EventLine line(const RecordingRequested& event, const Story& story);
EventLine line(const GreetingRequested& event, const Story& story);
EventLine line(const GreetingStopped& event, const Story& story);
EventLine line(const ClosingStarted& event, const Story& story);
EventLine line(const ClosingCancelled& event, const Story& story);
EventLine line(const HangUpRequested& event, const Story& story);
EventLine line(const WrapUpChanged& event, const Story& story);
EventLine line(const WrapUpSaved& event, const Story& story);
EventLine line(const ActionRefused& event, const Story& story);

/// "Ana Ruiz (231)", or what is known of them.
QString nameOf(const Colleague& colleague);
/// ": because", or nothing.
QString after(const std::string& detail);

inline EventLine
made(const QString& sentence, const char* icon, look::Tone tone = look::Tone::Neutral)
{
    return {sentence, QString::fromLatin1(icon), tone};
}

} // namespace secondring::words
