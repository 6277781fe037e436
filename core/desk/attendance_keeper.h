#pragma once
#include "core/ports/attendance_log.h"

namespace secondring {

/// Notes what a desk does with its time: each change once, and now and then that it is still there.
///
/// Invariants: instants never go back; while nobody sits at the desk it is away.
/// Threads: the desk's. The log outlives it.
class AttendanceKeeper
{
public:
    /// How often `beat` is to be called.
    static constexpr Duration kBeat = std::chrono::minutes{1};
    /// Without a beat for so long the machine was asleep, and nobody was at the desk.
    static constexpr Duration kAsleep = 3 * kBeat;

    explicit AttendanceKeeper(AttendanceLog& log);

    /// `agent`: who sits here; empty: nobody has.
    void follow(const State& state, const std::string& agent, Instant now);
    void beat(Instant now);
    /// The desk closes.
    void leave(Instant now);

private:
    void wake(Instant now);
    void note(const AttendanceNoted& noted);

    AttendanceLog& log_;
    AttendanceNoted last_;
    Instant seen_{};
};

} // namespace secondring
