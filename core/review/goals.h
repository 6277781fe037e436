#pragma once
#include "core/review/day_range.h"
#include "core/review/metrics.h"

#include <vector>

namespace secondring {

/// The time over which a goal is to be met.
enum class GoalPeriod
{
    AnyTime, ///< whatever is looked at
    OneDay,
    OneWeek,
    OneMonth
};

template <>
inline constexpr auto
    kEnumText<GoalPeriod> = std::to_array<EnumText<GoalPeriod>>({{GoalPeriod::AnyTime, "any"},
                                                                 {GoalPeriod::OneDay, "day"},
                                                                 {GoalPeriod::OneWeek, "week"},
                                                                 {GoalPeriod::OneMonth, "month"}});

/// What a house wants a metric to be. `target` is in the grain of `shownValue`: 950 is 95 %, 100 is
/// ten seconds, 90 is 90 points, 58 is a mean of 5.8.
struct Goal
{
    Metric metric = Metric::TwoRingRate;
    std::int64_t target = 0;
    GoalPeriod period = GoalPeriod::AnyTime;

    bool operator==(const Goal&) const = default;
};

/// The goals that ship with the program; a house sets its own.
std::vector<Goal> defaultGoals();
/// Which goals these days are held to: one day, seven in a row, a whole month; else any.
GoalPeriod periodOf(DayRange days);
/// The goal for just such days, else the one for any.
const Goal* findGoal(std::span<const Goal> goals, Metric metric, DayRange days);

bool isMet(const Figure& figure, const Goal& goal);

/// How many more calls (or holds, or transfers) should have gone well for the goal, of those that
/// the figure rests on; 0 or less: met, and that many could have gone worse. None: the metric does
/// not count calls.
std::optional<std::int64_t> callsShort(const Figure& figure, const Goal& goal);

/// "95%", "10.0 s", "90", "+40", "5.8": the target as the figure itself is shown.
std::string targetText(const Goal& goal);

enum class Trend
{
    Better,
    Same, ///< also when either side has no calls
    Worse
};

/// How a metric came on since `before`, judged by what is shown.
Trend trendOf(Metric metric, const std::optional<Figure>& now, const std::optional<Figure>& before);

} // namespace secondring
