#pragma once
#include <cstdint>

namespace secondring {

/// Sums over promises due in a range of days, and over the surveys about its calls.
///
/// Invariants: every sum is 0 or more; promisesKept + promisesKeptLate ≤ promisesDue;
/// satisfied ≤ surveys.
struct FollowUp
{
    std::int64_t promisesDue = 0; ///< their time has passed, or they are kept already
    std::int64_t promisesKept = 0;
    std::int64_t promisesKeptLate = 0;
    std::int64_t renegotiated = 0; ///< of those due: another time was told before the first was up
    std::int64_t surveys = 0;
    std::int64_t satisfied = 0; ///< answers of 4 and 5 of 5

    bool operator==(const FollowUp&) const = default;

    FollowUp& operator+=(const FollowUp& other)
    {
        promisesDue += other.promisesDue;
        promisesKept += other.promisesKept;
        promisesKeptLate += other.promisesKeptLate;
        renegotiated += other.renegotiated;
        surveys += other.surveys;
        satisfied += other.satisfied;
        return *this;
    }
};

} // namespace secondring
