#pragma once
#include "ui/review/event_text.h"

/// Private to ui/review: an overload of `line` for every event.
namespace secondring::words {

// What the line and the clock say: line_event_text.cpp
EventLine line(const CallArrived& event, const Telling& story);
EventLine line(const CallDialled& event, const Telling& story);
EventLine line(const CalleeRinging& event, const Telling& story);
EventLine line(const CallConnected& event, const Telling& story);
EventLine line(const LineHeld& event, const Telling& story);
EventLine line(const HoldFailed& event, const Telling& story);
EventLine line(const LineResumed& event, const Telling& story);
EventLine line(const ResumeFailed& event, const Telling& story);
EventLine line(const RemoteHoldChanged& event, const Telling& story);
EventLine line(const TouchBaseNear& event, const Telling& story);
EventLine line(const ConsultRinging& event, const Telling& story);
EventLine line(const ConsultConnected& event, const Telling& story);
EventLine line(const ConsultEnded& event, const Telling& story);
EventLine line(const TransferSucceeded& event, const Telling& story);
EventLine line(const TransferFailed& event, const Telling& story);
EventLine line(const DigitHeard& event, const Telling& story);
EventLine line(const RecordingChanged& event, const Telling& story);
EventLine line(const GreetingPlayed& event, const Telling& story);
EventLine line(const TalkMeasured& event, const Telling& story);
EventLine line(const CallEnded& event, const Telling& story);
EventLine line(const CallInterrupted& event, const Telling& story);

// Asking, holding, passing on: ask_event_text.cpp
EventLine line(const HoldAsked& event, const Telling& story);
EventLine line(const TransferAsked& event, const Telling& story);
EventLine line(const AskGranted& event, const Telling& story);
EventLine line(const AskDeclined& event, const Telling& story);
EventLine line(const AskWithdrawn& event, const Telling& story);
EventLine line(const HoldOverridden& event, const Telling& story);
EventLine line(const TransferOverridden& event, const Telling& story);
EventLine line(const OverrideExplained& event, const Telling& story);
EventLine line(const HoldRetried& event, const Telling& story);
EventLine line(const ReturnRequested& event, const Telling& story);
EventLine line(const ConsultCompleted& event, const Telling& story);
EventLine line(const ConsultDropped& event, const Telling& story);

// Everything else that the agent does: agent_event_text.cpp
EventLine line(const AnswerRequested& event, const Telling& story);
EventLine line(const DeclineRequested& event, const Telling& story);
EventLine line(const DivertRequested& event, const Telling& story);
EventLine line(const SaidMarked& event, const Telling& story);
EventLine line(const NoteChanged& event, const Telling& story);
EventLine line(const ColleagueUnavailable& event, const Telling& story);
EventLine line(const UnavailableAnswered& event, const Telling& story);
EventLine line(const MessageTaken& event, const Telling& story);
EventLine line(const MuteChanged& event, const Telling& story);
EventLine line(const DigitsRequested& event, const Telling& story);
EventLine line(const RecordingRequested& event, const Telling& story);
EventLine line(const GreetingRequested& event, const Telling& story);
EventLine line(const GreetingStopped& event, const Telling& story);
EventLine line(const ClosingStarted& event, const Telling& story);
EventLine line(const ClosingCancelled& event, const Telling& story);
EventLine line(const HangUpRequested& event, const Telling& story);
EventLine line(const WrapUpChanged& event, const Telling& story);
EventLine line(const WrapUpSaved& event, const Telling& story);
EventLine line(const ActionRefused& event, const Telling& story);

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
