#pragma once
#include "core/review/judgement_case.h"

namespace secondring {

/// Where a promise stands.
struct PromiseStanding
{
    std::optional<Instant> due;    ///< when it has to be kept to count as kept; none: no time named
    std::optional<Instant> next;   ///< when somebody has to look after it: the time told last
    int renegotiated = 0;          ///< how often another time was told before it was due
    std::optional<Instant> keptAt; ///< none: still open

    bool operator==(const PromiseStanding&) const = default;

    bool isKept() const { return keptAt && (!due || *keptAt <= *due); }

    bool isKeptLate() const { return keptAt && due && *keptAt > *due; }
};

/// Whoever took the call answers for its promise, and whoever has to keep it; a supervisor may help
/// out.
bool answersForPromise(const Person& person, const ReviewCase& reviewed);

/// Of a promise made for `due`, after what was done about its call since.
PromiseStanding standingOf(std::optional<Instant> due, const ReviewCase& reviewed);

} // namespace secondring
