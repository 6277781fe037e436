#pragma once
#include <cstdint>

namespace secondring {

/// Sums over promises due in a range of days, and over the surveys about its calls.
///
/// Invariants: every sum is 0 or more; promisesKept + promisesKeptLate ≤ promisesDue;
/// satisfied ≤ surveys; promoters + detractors ≤ recommends; eased ≤ easeSum ≤ 7 × eased.
struct FollowUp
{
    std::int64_t promisesDue = 0; ///< their time has passed, or they are kept already
    std::int64_t promisesKept = 0;
    std::int64_t promisesKeptLate = 0;
    std::int64_t renegotiated = 0; ///< of those due: another time was told before the first was up
    std::int64_t surveys = 0;      ///< answers to how satisfied the caller was
    std::int64_t satisfied = 0;    ///< of those: 4 and 5 of 5
    std::int64_t recommends = 0;   ///< answers to whether they would recommend us
    std::int64_t promoters = 0;    ///< of those: 9 and 10
    std::int64_t detractors = 0;   ///< of those: 0 to 6
    std::int64_t eased = 0;        ///< answers to how easy it was
    std::int64_t easeSum = 0;      ///< 1 to 7 each

    bool operator==(const FollowUp&) const = default;

    FollowUp& operator+=(const FollowUp& other)
    {
        promisesDue += other.promisesDue;
        promisesKept += other.promisesKept;
        promisesKeptLate += other.promisesKeptLate;
        renegotiated += other.renegotiated;
        surveys += other.surveys;
        satisfied += other.satisfied;
        recommends += other.recommends;
        promoters += other.promoters;
        detractors += other.detractors;
        eased += other.eased;
        easeSum += other.easeSum;
        return *this;
    }
};

} // namespace secondring
