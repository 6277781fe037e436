#include "core/practice/drill.h"

#include <algorithm>
#include <tuple>

namespace secondring::practice {

namespace {

void add(std::vector<StandardTally>& tallies, const std::string& standard, Verdict verdict)
{
    if (verdict != Verdict::Kept && verdict != Verdict::Missed) {
        return;
    }
    auto found = std::ranges::find(tallies, standard, &StandardTally::standard);
    if (found == tallies.end()) {
        found = tallies.insert(found, {.standard = standard});
    }
    ++(verdict == Verdict::Kept ? found->kept : found->missed);
}

/// Shares as fractions, so that equal ones are equal.
bool isWeaker(const StandardTally& one, const StandardTally& other)
{
    const auto left = std::int64_t{one.kept} * (other.kept + other.missed);
    const auto right = std::int64_t{other.kept} * (one.kept + one.missed);
    return left != right ? left < right : one.missed > other.missed;
}

bool exercises(const Scenario& scenario, const std::string& standard)
{
    return scenario.minutes <= kDrillMinutes &&
           std::ranges::find(scenario.standards, standard) != scenario.standards.end();
}

Instant lastOf(const Scenario& scenario, std::span<const AttemptRow> attempts)
{
    auto last = Instant::min();
    for (const auto& each : attempts) {
        if (each.head.scenario == scenario.id) {
            last = std::max(last, each.head.began);
        }
    }
    return last;
}

} // namespace

void add(std::vector<StandardTally>& tallies, const StandardVerdicts& verdicts)
{
    for (const auto& [standard, verdict] : verdicts) {
        add(tallies, standard, verdict);
    }
}

std::vector<StandardTally> weekOf(std::span<const AttemptRow> attempts,
                                  std::span<const StandardVerdicts> liveCalls,
                                  Instant now)
{
    std::vector<StandardTally> week;
    for (const auto& each : attempts) {
        if (each.end && each.end->ended > now - kDrillWeek && each.end->ended <= now) {
            add(week, each.end->verdicts);
        }
    }
    for (const auto& each : liveCalls) {
        add(week, each);
    }
    return week;
}

std::vector<StandardTally> weakestOf(std::vector<StandardTally> tallies)
{
    std::erase_if(tallies, [](const StandardTally& each) { return each.missed == 0; });
    std::ranges::stable_sort(tallies, isWeaker);
    return tallies;
}

std::optional<Drill> drillOf(std::span<const Scenario> scenarios,
                             std::span<const AttemptRow> attempts,
                             const std::vector<StandardTally>& week)
{
    const auto rank = [&](const Scenario& each) {
        return std::tuple{lastOf(each, attempts), each.level, each.title, each.id};
    };
    for (const auto& weak : weakestOf(week)) {
        const Scenario* chosen = nullptr;
        for (const auto& each : scenarios) {
            if (exercises(each, weak.standard) &&
                (chosen == nullptr || rank(each) < rank(*chosen))) {
                chosen = &each;
            }
        }
        if (chosen != nullptr) {
            return Drill{chosen->id, weak};
        }
    }
    return std::nullopt;
}

} // namespace secondring::practice
