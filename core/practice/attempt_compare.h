#pragma once
#include "core/practice/attempt_score.h"
#include "core/practice/practice_record.h"

/// One attempt beside another of the same scenario.
namespace secondring::practice {

/// The same thing in both. None: it was not counted there.
struct ComparedItem
{
    std::string title; ///< of the one that is looked at, else of the other; of what both are about
                       ///< when not the same came of it
    const ScoreItem* here = nullptr;
    const ScoreItem* there = nullptr;
};

/// What the first counts, in its order, then what only the other does. Points into both.
std::vector<ComparedItem> compared(const AttemptScore& here, const AttemptScore& there);

/// The attempt to put beside this one: the best of the others that ended with a score, of equal
/// ones the newest. `attempts` in any order; those of another scenario or agent do not count.
std::optional<AttemptId> rivalOf(std::span<const AttemptRow> attempts, const AttemptRow& shown);

} // namespace secondring::practice
