#pragma once
#include "core/practice/practice_record.h"

#include <span>

namespace secondring::practice {

/// The pass mark where nobody has set another.
inline constexpr int kUsualPassMark = 80;

struct ScoredAt
{
    Instant at; ///< when the attempt ended
    int score = 0;
    bool operator==(const ScoredAt&) const = default;
};

/// How far somebody has come with a scenario. Only attempts that ended with a score count.
struct ScenarioProgress
{
    std::string scenario; ///< id
    int attempts = 0;
    bool passed = false;          ///< once is enough
    AttemptRow best;              ///< of equal ones the first
    std::vector<ScoredAt> scores; ///< oldest first
    bool operator==(const ScenarioProgress&) const = default;
};

/// By scenario, of one agent's attempts in any order.
std::vector<ScenarioProgress> progressOf(std::span<const AttemptRow> attempts);

} // namespace secondring::practice
