#pragma once
#include "core/call/call.h"
#include "core/call/line_report.h"

#include <vector>

namespace secondring {

/// Whether this desk takes calls.
enum class Availability
{
    Available,
    Break
};

template <>
inline constexpr auto kEnumText<Availability> = std::to_array<EnumText<Availability>>(
    {{Availability::Available, "available"}, {Availability::Break, "break"}});

/// Why the last events are not on disk yet. They are kept in memory and written as soon as it goes.
struct LogTrouble
{
    std::string reason;
    Instant since;
    bool operator==(const LogTrouble&) const = default;
};

/// What the desk is told at start and follows from then on.
struct DeskSettings
{
    bool takeCallsOnBreak = false;
    bool recordCalls = false;     ///< every call, from the moment it is connected
    std::string recordingsFolder; ///< where recordings go; empty: nothing can be recorded
    std::string recordedGreeting; ///< sound file for callers when answered; empty: the agent greets
    bool operator==(const DeskSettings&) const = default;
};

/// The desk as a value: all that the screen shows of calls and line comes from here.
///
/// Invariants: `calls` holds only calls that are not complete, in the order they began; at most one
/// of them is live (`isLive`); ids are unique; `nextCall` is larger than any id ever given.
struct State
{
    std::vector<Call> calls;
    LineStatusReport line;
    Availability availability = Availability::Available;
    Instant availableSince{};
    std::optional<LogTrouble> trouble;
    std::optional<Refusal> refusal; ///< why a call could not be begun; cleared by the next event
    DeskSettings settings;
    CallId nextCall{1};

    bool operator==(const State&) const = default;
};

const Call* find(const State& state, CallId id);
/// The call that the leg belongs to, as the caller's leg or as the colleague's.
const Call* find(const State& state, LegId leg);
/// The call that the agent's ear and microphone belong to now, if any.
const Call* liveCall(const State& state);
/// The call to show unless the agent chose another: the live one, else one that rings, is held, or
/// waits for its wrap-up.
const Call* callToShow(const State& state);

} // namespace secondring
