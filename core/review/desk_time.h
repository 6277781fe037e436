#pragma once
#include <cstdint>

namespace secondring {

/// What desks did with the time of a range of days, in milliseconds. A desk's time is of its agent
/// and of no line.
///
/// Invariants: every sum is 0 or more.
struct DeskTime
{
    std::int64_t availableMs = 0;
    std::int64_t occupiedMs = 0; ///< on a call or wrapping up
    std::int64_t breakMs = 0;

    bool operator==(const DeskTime&) const = default;

    DeskTime& operator+=(const DeskTime& other)
    {
        availableMs += other.availableMs;
        occupiedMs += other.occupiedMs;
        breakMs += other.breakMs;
        return *this;
    }
};

} // namespace secondring
