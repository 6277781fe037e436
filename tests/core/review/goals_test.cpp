#include "core/review/goals.h"
#include "tests/support/catch.h"

using namespace secondring;

namespace {

Figure share(std::int64_t part, std::int64_t whole)
{
    return {Unit::Share, part, whole, whole};
}

constexpr Goal kTwoRings{Metric::TwoRingRate, 950};
constexpr Goal kAbandoned{Metric::Abandonment, 50};

} // namespace

TEST_CASE("the distance to a goal is counted in calls")
{
    CHECK(callsShort(share(1205, 1284), kTwoRings) == 15); // 1220 of 1284 would be enough
    CHECK(callsShort(share(1219, 1284), kTwoRings) == 1);
    CHECK(callsShort(share(1220, 1284), kTwoRings) == 0);
    CHECK(callsShort(share(1230, 1284), kTwoRings) == -10);
    CHECK(callsShort(share(0, 1), kTwoRings) == 1);
    CHECK(callsShort(share(1, 1), kTwoRings) == 0);
}

TEST_CASE("where less is better, the distance is what was too much")
{
    CHECK(callsShort(share(7, 100), kAbandoned) == 2);
    CHECK(callsShort(share(5, 100), kAbandoned) == 0);
    CHECK(callsShort(share(1, 19), kAbandoned) == 1);
    CHECK(callsShort(share(2, 100), kAbandoned) == -3);
}

TEST_CASE("the goal is met exactly when no call is short, and one call fewer would be one short")
{
    for (std::int64_t whole = 1; whole <= 60; ++whole) {
        for (std::int64_t part = 0; part <= whole; ++part) {
            for (const auto& goal : defaultGoals()) {
                if (unitOf(goal.metric) != Unit::Share) {
                    continue;
                }
                INFO(toText(goal.metric) << " " << part << " of " << whole);
                const bool more = betterOf(goal.metric) == Better::More;
                const bool reached =
                    more ? part * 1000 >= goal.target * whole : part * 1000 <= goal.target * whole;
                CHECK(isMet(share(part, whole), goal) == reached);
                const auto missing = *callsShort(share(part, whole), goal);
                const auto there = share(more ? part + missing : part - missing, whole);
                CHECK(isMet(there, goal));
                const auto before = share(more ? there.part - 1 : there.part + 1, whole);
                CHECK_FALSE(isMet(before, goal));
            }
        }
    }
}

TEST_CASE("a goal of points or of time has no distance in calls")
{
    const Goal courtesy{Metric::Courtesy, 90};
    const Goal wait{Metric::AverageWait, 100};
    CHECK_FALSE(callsShort({Unit::Points, 850, 10, 10}, courtesy));
    CHECK_FALSE(isMet({Unit::Points, 894, 10, 10}, courtesy));
    CHECK(isMet({Unit::Points, 900, 10, 10}, courtesy));
    CHECK(isMet({Unit::Length, 10'000, 1, 1}, wait));
    CHECK_FALSE(isMet({Unit::Length, 10'100, 1, 1}, wait));
}

TEST_CASE("a target is shown as its figure is")
{
    CHECK(targetText(kTwoRings) == "95%");
    CHECK(targetText({Metric::TwoRingRate, 955}) == "95.5%");
    CHECK(targetText({Metric::HoldPermission, 1000}) == "100%");
    CHECK(targetText({Metric::AverageWait, 100}) == "10.0 s");
    CHECK(targetText({Metric::HandleTime, 2400}) == "4:00");
    CHECK(targetText({Metric::Courtesy, 90}) == "90");
}

TEST_CASE("a trend is what can be seen")
{
    const auto trend = [](Metric metric, std::int64_t now, std::int64_t before) {
        return trendOf(metric, share(now, 10'000), share(before, 10'000));
    };
    CHECK(trend(Metric::TwoRingRate, 9400, 9300) == Trend::Better);
    CHECK(trend(Metric::TwoRingRate, 9300, 9400) == Trend::Worse);
    CHECK(trend(Metric::TwoRingRate, 9301, 9302) == Trend::Same);
    CHECK(trend(Metric::Abandonment, 300, 400) == Trend::Better);
    CHECK(trendOf(Metric::TwoRingRate, share(1, 2), std::nullopt) == Trend::Same);
    CHECK(trendOf(Metric::TwoRingRate, std::nullopt, share(1, 2)) == Trend::Same);
}

TEST_CASE("a goal for just such a time goes before the one for any")
{
    const std::vector<Goal> goals{{Metric::TwoRingRate, 900, GoalPeriod::AnyTime},
                                  {Metric::TwoRingRate, 950, GoalPeriod::OneMonth},
                                  {Metric::Courtesy, 80, GoalPeriod::OneWeek}};
    const auto first = *dayFromIso("2026-02-01");
    const auto target = [&](Metric metric, int days) {
        const auto* goal = findGoal(goals, metric, {first, first + std::chrono::days{days - 1}});
        return goal == nullptr ? -1 : goal->target;
    };
    CHECK(target(Metric::TwoRingRate, 1) == 900);
    CHECK(target(Metric::TwoRingRate, 7) == 900);
    CHECK(target(Metric::TwoRingRate, 28) == 950); // the whole of February
    CHECK(target(Metric::TwoRingRate, 29) == 900);
    CHECK(target(Metric::Courtesy, 7) == 80);
    CHECK(target(Metric::Courtesy, 1) == -1);
}

TEST_CASE("a goal for occupancy is a ceiling, and falls short of no calls")
{
    const Goal atMost{Metric::Occupancy, 850};
    const auto hours = [](std::int64_t part, std::int64_t whole) {
        return Figure{Unit::Share, part * 3'600'000, whole * 3'600'000};
    };
    CHECK(isMet(hours(6, 8), atMost));
    CHECK_FALSE(isMet(hours(7, 8), atMost));
    CHECK_FALSE(callsShort(hours(7, 8), atMost));
    CHECK(targetText(atMost) == "85%");
    CHECK(trendOf(Metric::Occupancy, hours(7, 8), hours(6, 8)) == Trend::Worse);
}

TEST_CASE("goals for what callers said are on the scale of the question")
{
    const Goal net{Metric::Recommendation, 40};
    const Goal easy{Metric::Ease, 58};
    CHECK(targetText(net) == "+40");
    CHECK(targetText(easy) == "5.8");
    CHECK(isMet({Unit::Net, 40, 100, 100}, net));
    CHECK_FALSE(isMet({Unit::Net, 39, 100, 100}, net));
    CHECK_FALSE(isMet({Unit::Net, -40, 100, 100}, net));
    CHECK(isMet({Unit::Rating, 575, 100, 100}, easy)); // shown as 5.8
    CHECK_FALSE(isMet({Unit::Rating, 574, 100, 100}, easy));
    CHECK_FALSE(callsShort({Unit::Net, 39, 100, 100}, net));
}
