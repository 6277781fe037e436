#pragma once
#include "core/call/effect.h"
#include "core/desk/state.h"

namespace secondring {

struct AvailabilityChosen
{
    Availability availability = Availability::Available;
    bool operator==(const AvailabilityChosen&) const = default;
};

struct SettingsChanged
{
    DeskSettings settings;
    bool operator==(const SettingsChanged&) const = default;
};

struct LogFailed
{
    std::string reason;
    bool operator==(const LogFailed&) const = default;
};

struct LogRecovered
{
    bool operator==(const LogRecovered&) const = default;
};

/// A call found in the log that is not complete: put back as it was at its last recorded instant,
/// so that it can be marked interrupted and wrapped up.
struct CallFound
{
    Call call;
    Instant lastKnown;
    bool operator==(const CallFound&) const = default;
};

/// What can happen to the desk: something to one of its calls, or to the desk itself.
using DeskEvent = std::variant<Event,
                               AvailabilityChosen,
                               SettingsChanged,
                               LineStatusReport,
                               LogFailed,
                               LogRecovered,
                               CallFound>;

struct Decision
{
    State state;
    std::vector<Effect> effects;
    std::vector<DeskEvent> followUps; ///< to be posted next, in order, at the same instant
    std::optional<Event> toRecord;    ///< must be durable before the effects are performed
    Call subject;                     ///< the call of `toRecord`, as it is after the event
};

/// Every rule about the desk as a whole: whose call has the agent's ear, what sounds, what follows.
/// Pure.
///
/// An action that another call forbids is not passed to its own call; ActionRefused is recorded in
/// its place, so that each call's events replay without the others. An event whose call is unknown
/// is dropped, except CallArrived and CallDialled, which begin one with the id `nextCall`.
Decision decide(const State& state, const DeskEvent& event, Instant at);

/// What a report of the line means for the desk; none if it concerns no call of ours.
std::optional<DeskEvent> meaning(const State& state, const LineReport& report);

/// The next thing that time alone will bring. Post `event` at `at`.
struct Deadline
{
    Instant at;
    Event event;
};

std::optional<Deadline> nextDeadline(const State& state);

} // namespace secondring
