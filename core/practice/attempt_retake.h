#pragma once
#include "core/practice/attempt_lookback.h"

/// Taking an attempt up again at one of its turns.
namespace secondring::practice {

/// One event of the practice desk that brings a call to where it stood.
struct DeskStep
{
    std::size_t call = 0; ///< in the order in which the callers rang
    Recorded event;
    bool operator==(const DeskStep&) const = default;
};

/// The beginning of an attempt, as it was before one of its turns.
///
/// Invariants: nothing in it is later than `until`; `attempt` gives the minds of the callers as
/// they were then, `desk` the calls, in the order of time.
struct Retake
{
    Attempt attempt;
    std::vector<DeskStep> desk;
    std::vector<SaidByKey> byKeys;
    Instant until;
    Duration from{}; ///< of the attempt: since its first ring
    bool operator==(const Retake&) const = default;
};

/// Before this turn was said. None: the caller was not on the line yet, so that it would be another
/// attempt and no retake.
std::optional<Retake> retakeBefore(const LookedAttempt& attempt, const LookedTurn& turn);

/// The same with `until` being `now`, so that it goes on from there.
Retake movedTo(Retake retake, Instant now);

} // namespace secondring::practice
