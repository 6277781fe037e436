#include "core/review/goals.h"

#include <algorithm>

namespace secondring {

std::vector<Goal> defaultGoals()
{
    return {{Metric::ServiceLevel, 800},
            {Metric::TwoRingRate, 950},
            {Metric::Abandonment, 50},
            {Metric::HoldPermission, 1000},
            {Metric::HoldInTime, 950},
            {Metric::TransferCourtesy, 1000},
            {Metric::CallerFirst, 950},
            {Metric::PromisesKept, 970},
            {Metric::Satisfaction, 900},
            {Metric::Courtesy, 90}};
}

GoalPeriod periodOf(DayRange days)
{
    constexpr int kWeek = 7;
    const int count = daysIn(days);
    return count == 1                    ? GoalPeriod::OneDay
           : count == kWeek              ? GoalPeriod::OneWeek
           : days == monthOf(days.first) ? GoalPeriod::OneMonth
                                         : GoalPeriod::AnyTime;
}

const Goal* findGoal(std::span<const Goal> goals, Metric metric, DayRange days)
{
    const auto of = [&](GoalPeriod period) {
        const auto found = std::ranges::find_if(goals, [&](const Goal& goal) {
            return goal.metric == metric && goal.period == period;
        });
        return found == goals.end() ? nullptr : &*found;
    };
    const auto* own = of(periodOf(days));
    return own == nullptr ? of(GoalPeriod::AnyTime) : own;
}

bool isMet(const Figure& figure, const Goal& goal)
{
    if (const auto missing = callsShort(figure, goal)) {
        return *missing <= 0;
    }
    const auto shown = shownValue(figure);
    return betterOf(goal.metric) == Better::More ? shown >= goal.target : shown <= goal.target;
}

std::optional<std::int64_t> callsShort(const Figure& figure, const Goal& goal)
{
    if (!countsCalls(goal.metric)) {
        return std::nullopt;
    }
    constexpr std::int64_t kAll = 1000;
    const auto wanted = goal.target * figure.whole;
    if (betterOf(goal.metric) == Better::More) {
        return (wanted + kAll - 1) / kAll - figure.part;
    }
    return figure.part - wanted / kAll;
}

std::string targetText(const Goal& goal)
{
    switch (unitOf(goal.metric)) {
    case Unit::Share: {
        const auto tenths = goal.target % 10;
        const auto part = tenths == 0 ? "" : "." + std::to_string(tenths);
        return std::to_string(goal.target / 10) + part + "%";
    }
    case Unit::Length:
        return toText(Figure{Unit::Length, goal.target * 100, 1});
    case Unit::Points:
        return std::to_string(goal.target);
    case Unit::Net:
        return toText(Figure{Unit::Net, goal.target, 100});
    case Unit::Rating:
        return toText(Figure{Unit::Rating, goal.target, 10});
    }
    return {};
}

Trend trendOf(Metric metric, const std::optional<Figure>& now, const std::optional<Figure>& before)
{
    if (!now || !before || shownValue(*now) == shownValue(*before)) {
        return Trend::Same;
    }
    const bool more = shownValue(*now) > shownValue(*before);
    return more == (betterOf(metric) == Better::More) ? Trend::Better : Trend::Worse;
}

} // namespace secondring
