#include "core/adapters/house/nearest.h"
#include "core/adapters/house/readers.h"
#include "core/review/review_event_of_follow_up.h"

#include <algorithm>
#include <cmath>

namespace secondring {

namespace {

/// The word of an enumeration that stands at `key`; what it is not is complained about.
template <class E> std::optional<E> wordAt(TableReader& reader, std::string_view key)
{
    std::string word;
    reader.text(key, word);
    const auto found = fromText<E>(word);
    if (!found && !word.empty()) {
        std::string all;
        for (const auto known : wordsOf<E>()) {
            all += (all.empty() ? "" : ", ") + std::string{known};
        }
        reader.error(key,
                     "'" + std::string{key} + "' must be one of " + all + "; it is \"" + word +
                         "\"." + didYouMean(word, wordsOf<E>()));
    }
    return found;
}

/// Only the steps that calls are counted by can be asked for.
void readStep(TableReader& reader, std::string_view key, int& into)
{
    int seconds = into;
    reader.whole(key, 0, kWaitSteps.back(), seconds);
    if (std::ranges::count(kWaitSteps, seconds) > 0) {
        into = seconds;
        return;
    }
    std::string all;
    for (const int step : kWaitSteps) {
        all += (all.empty()                 ? ""
                : step == kWaitSteps.back() ? " or "
                                            : ", ") +
               std::to_string(step);
    }
    reader.error(key,
                 "calls are counted by waits of " + all + " seconds; '" + std::string{key} +
                     "' is " + std::to_string(seconds) + ".");
}

struct Range
{
    double least;
    double most;
    double grain; ///< of `shownValue`, for one of what is written
    std::string_view of;
};

Range rangeOf(Unit unit)
{
    switch (unit) {
    case Unit::Share:
        return {0, 100, 10, "a number of per cent from 0 to 100"};
    case Unit::Length:
        return {0, 36'000, 10, "a number of seconds from 0 to 36000"};
    case Unit::Points:
        return {0, 100, 1, "a number of points from 0 to 100"};
    case Unit::Net:
        return {-100, 100, 1, "a number from -100 to 100"};
    case Unit::Rating:
        return {1, kBestEase, 10, "a number from 1 to 7"};
    }
    return {};
}

void readTarget(TableReader& reader, Goal& goal)
{
    const auto range = rangeOf(unitOf(goal.metric));
    const auto target = reader.number("target");
    if (!reader.has("target") || (target && (*target < range.least || *target > range.most))) {
        reader.error("target",
                     "the target of '" + std::string{toText(goal.metric)} + "' must be " +
                         std::string{range.of} + ".");
    } else if (target) {
        goal.target = std::llround(*target * range.grain);
    }
}

Goal readGoal(TableReader& reader)
{
    Goal goal;
    if (!reader.has("metric")) {
        reader.error("metric", "this [[goal]] needs a 'metric', such as \"two-ring-rate\".");
    }
    const auto metric = wordAt<Metric>(reader, "metric");
    goal.metric = metric.value_or(goal.metric);
    goal.period = wordAt<GoalPeriod>(reader, "period").value_or(goal.period);
    if (metric) {
        readTarget(reader, goal);
    } else {
        reader.number("target");
    }
    reader.finish();
    return goal;
}

void readGoals(TableReader& file, const ReviewReading& reading)
{
    OnlyOnce once{"goal"};
    std::vector<Goal> goals;
    const bool given = file.tables("goal", [&](const toml::table& table) {
        TableReader reader{table, "[[goal]]", reading.complaints};
        goals.push_back(readGoal(reader));
        const auto& goal = goals.back();
        const auto period =
            goal.period == GoalPeriod::AnyTime ? "" : " for a " + std::string{toText(goal.period)};
        once.meet(
            std::string{toText(goal.metric)} + period, reader.lineOf("metric"), reading.complaints);
    });
    if (given) {
        reading.review.figures.goals = std::move(goals);
    }
}

void readTeams(TableReader& file, const ReviewReading& reading)
{
    OnlyOnce once{"team"};
    std::vector<Team> teams;
    const bool given = file.tables("team", [&](const toml::table& table) {
        TableReader reader{table, "[[team]]", reading.complaints};
        Team team;
        reader.text("name", team.name);
        reader.require("name", team.name);
        reader.texts("agents", team.agents);
        if (team.agents.empty()) {
            reader.error("agents", "this [[team]] needs 'agents', a list of at least one name.");
        }
        reader.finish();
        once.meet(team.name, reader.lineOf("name"), reading.complaints);
        teams.push_back(std::move(team));
    });
    if (given) {
        reading.review.figures.teams = std::move(teams);
    }
}

} // namespace

void readFigures(TableReader& file, const ReviewReading& reading)
{
    auto& rules = reading.review.figures.metrics;
    file.table("metrics", [&](const toml::table& table) {
        TableReader reader{table, "[metrics]", reading.complaints};
        rules.serviceLevel =
            wordAt<ServiceLevel>(reader, "service-level").value_or(rules.serviceLevel);
        readStep(reader, "within-seconds", rules.withinSeconds);
        readStep(reader, "short-seconds", rules.shortSeconds);
        reader.finish();
    });
    readGoals(file, reading);
    readTeams(file, reading);
}

} // namespace secondring
