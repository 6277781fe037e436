#pragma once
#include "core/etiquette/assess.h"
#include "core/practice/attempt.h"

#include <span>

namespace secondring::practice {

/// One line of an attempt's score.
struct ScoreItem
{
    std::string title;    ///< what came of it: "Answered on ring 2", "Named the delay"
    std::string subject;  ///< the same whatever came of it: "Answer by the second ring"
    std::string standard; ///< id; empty: the scenario's own
    std::size_t caller = 0;
    Verdict verdict = Verdict::Open;
    int weight = 0;
    int cost = 0;                     ///< of 100 points, for what was missed
    Duration at{};                    ///< since the first ring
    std::string evidence;             ///< what shows it, as a sentence or the words that were said
    bool current = false;             ///< what the trainee is in the middle of
    std::optional<int> wordForWord{}; ///< percent of a line of the house that was said in words

    bool operator==(const ScoreItem&) const = default;
};

/// Invariants: `score` is the weighted share of what was decided; what is open or excused counts
/// for nothing.
struct AttemptScore
{
    std::optional<int> score;        ///< 0 to 100; none: nothing decided
    std::vector<ScoreItem> items;    ///< in the order of the call: the steps at the right
    std::vector<std::string> better; ///< what to do better, the heaviest first, at most three

    bool operator==(const AttemptScore&) const = default;
};

/// What an attempt is worth: the findings of its desk calls, as of any call, beside what the
/// scenario expects. Pure, and the same while it runs and afterwards. `desk` has one assessment for
/// each caller, in the order in which they rang.
AttemptScore
score(const Course& course, std::span<const Assessment> desk, std::span<const Standard> standards);
/// The same for a scenario with one caller.
AttemptScore score(const Scenario& scenario,
                   const Course& course,
                   const Assessment& desk,
                   std::span<const Standard> standards);

/// What it weighs that no caller left in anger.
inline constexpr int kStayedWeight = 20;
/// What it weighs to have been rude to a caller: as much as many standards together.
inline constexpr int kRudeWeight = 60;

} // namespace secondring::practice
