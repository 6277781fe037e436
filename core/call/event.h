#pragma once
#include "core/base/id.h"
#include "core/call/event_of_agent.h"
#include "core/call/event_of_line.h"

namespace secondring {

/// Everything that can happen to a call. The order of the alternatives is free; the log stores
/// `kKind`.
using EventBody = std::variant<CallArrived,
                               CallDialled,
                               CalleeRinging,
                               CallConnected,
                               LineHeld,
                               HoldFailed,
                               LineResumed,
                               ResumeFailed,
                               RemoteHoldChanged,
                               TouchBaseNear,
                               ConsultRinging,
                               ConsultConnected,
                               ConsultEnded,
                               TransferSucceeded,
                               TransferFailed,
                               DigitHeard,
                               RecordingChanged,
                               GreetingPlayed,
                               TalkMeasured,
                               CallEnded,
                               CallInterrupted,
                               AnswerRequested,
                               DeclineRequested,
                               DivertRequested,
                               SaidMarked,
                               NoteChanged,
                               HoldAsked,
                               TransferAsked,
                               AskGranted,
                               AskDeclined,
                               AskWithdrawn,
                               HoldOverridden,
                               TransferOverridden,
                               OverrideExplained,
                               HoldRetried,
                               ReturnRequested,
                               ConsultCompleted,
                               ConsultDropped,
                               ColleagueUnavailable,
                               UnavailableAnswered,
                               MessageTaken,
                               MuteChanged,
                               DigitsRequested,
                               RecordingRequested,
                               GreetingRequested,
                               GreetingStopped,
                               ClosingStarted,
                               ClosingCancelled,
                               HangUpRequested,
                               WrapUpChanged,
                               WrapUpSaved,
                               ActionRefused>;

/// One thing that happened to one call.
struct Event
{
    CallId call;
    EventBody body;

    bool operator==(const Event&) const = default;
};

/// An event as the log keeps it: what, when, and as the how-manieth of its call (from 1).
struct Recorded
{
    std::int64_t sequence = 0;
    Instant at{};
    Event event;

    bool operator==(const Recorded&) const = default;
};

/// The stored name of an event's kind, e.g. "hold-asked".
inline std::string_view kindOf(const EventBody& body)
{
    return std::visit([](const auto& each) { return std::decay_t<decltype(each)>::kKind; }, body);
}

} // namespace secondring
