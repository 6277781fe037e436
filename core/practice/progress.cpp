#include "core/practice/progress.h"

#include <algorithm>
#include <map>

namespace secondring::practice {

namespace {

void count(ScenarioProgress& progress, const AttemptRow& attempt)
{
    const int score = *attempt.end->score;
    if (progress.attempts == 0 || score > *progress.best.end->score) {
        progress.best = attempt;
    }
    progress.scenario = attempt.head.scenario;
    ++progress.attempts;
    progress.passed = progress.passed || attempt.end->passed;
    progress.scores.push_back({attempt.end->ended, score});
}

} // namespace

std::vector<ScenarioProgress> progressOf(std::span<const AttemptRow> attempts)
{
    std::vector<const AttemptRow*> scored;
    for (const auto& each : attempts) {
        if (each.end && each.end->score) {
            scored.push_back(&each);
        }
    }
    std::ranges::sort(scored, {}, [](const AttemptRow* each) {
        return std::pair{each->end->ended, each->id};
    });
    std::map<std::string, ScenarioProgress> byScenario;
    for (const auto* each : scored) {
        count(byScenario[each->head.scenario], *each);
    }
    std::vector<ScenarioProgress> all;
    for (auto& [scenario, progress] : byScenario) {
        all.push_back(std::move(progress));
    }
    return all;
}

} // namespace secondring::practice
