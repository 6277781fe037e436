#include "core/practice/drill.h"
#include "tests/core/practice/kept.h"

using namespace secondring;
using namespace secondring::practice;
using namespace secondring::practice::test;

namespace {

const Instant kNow = kMonday + 7 * 24h;

AttemptRow shows(Instant ended, StandardVerdicts verdicts, const std::string& scenario = "x")
{
    auto row = keptRow(1, ended - 5min, 50);
    row.head.scenario = scenario;
    row.end->verdicts = std::move(verdicts);
    return row;
}

Scenario exercising(std::string id, std::vector<std::string> standards, int minutes, int level)
{
    Scenario made;
    made.id = id;
    made.title = "The " + id;
    made.standards = std::move(standards);
    made.minutes = minutes;
    made.level = level;
    return made;
}

std::string chosen(const std::vector<Scenario>& scenarios,
                   const std::vector<AttemptRow>& attempts,
                   const std::vector<StandardTally>& week)
{
    const auto drill = drillOf(scenarios, attempts, week);
    return drill ? drill->scenario + " for " + drill->why.standard : "none";
}

} // namespace

TEST_CASE("a week adds up what attempts and live calls kept and missed")
{
    using enum Verdict;
    const std::vector attempts{
        shows(kNow, {{"identify", Kept}, {"ask-hold", Missed}, {"thank", Open}}),
        shows(kNow - kDrillWeek + 1ms, {{"identify", Missed}, {"thank", Excused}}),
        shows(kNow - kDrillWeek, {{"identify", Missed}}), // a week ago: not of this week
        shows(kNow + 1ms, {{"identify", Missed}})};
    const std::vector<StandardVerdicts> live{{{"ask-hold", Kept}, {"listen", DoesNotApply}},
                                             {{"touch-base", Missed}}};
    CHECK(weekOf(attempts, live, kNow) ==
          std::vector<StandardTally>{{"identify", 1, 1}, {"ask-hold", 1, 1}, {"touch-base", 0, 1}});
}

TEST_CASE("the weakest standard is the one with the smallest share kept")
{
    // 2/4 = 0.5, 1/3 = 0.33, 3/9 = 0.33 but missed more often, 5/5 never missed
    CHECK(weakestOf({{"a", 2, 2}, {"b", 1, 2}, {"c", 3, 6}, {"d", 5, 0}}) ==
          std::vector<StandardTally>{{"c", 3, 6}, {"b", 1, 2}, {"a", 2, 2}});
    CHECK(weakestOf({{"a", 1, 1}, {"b", 1, 1}}) ==
          std::vector<StandardTally>{{"a", 1, 1}, {"b", 1, 1}});
    CHECK(weakestOf({{"d", 5, 0}}).empty());
}

TEST_CASE("a drill is a short scenario that exercises the weakest standard")
{
    const std::vector scenarios{exercising("long", {"ask-hold"}, 4, 1),
                                exercising("hard", {"ask-hold"}, 3, 4),
                                exercising("gentle", {"thank", "ask-hold"}, 2, 1),
                                exercising("other", {"thank"}, 3, 1)};
    const std::vector<StandardTally> week{{"thank", 4, 1}, {"ask-hold", 1, 4}};
    CHECK(chosen(scenarios, {}, week) == "gentle for ask-hold");
    SECTION("what was practised comes after what never was, the longest ago first")
    {
        const auto gentle = shows(kNow - 2h, {}, "gentle");
        CHECK(chosen(scenarios, {gentle}, week) == "hard for ask-hold");
        CHECK(chosen(scenarios, {gentle, shows(kNow - 3h, {}, "hard")}, week) ==
              "hard for ask-hold");
        CHECK(chosen(scenarios, {gentle, shows(kNow - 1h, {}, "hard")}, week) ==
              "gentle for ask-hold");
    }
    SECTION("where nothing short exercises the weakest, the next one counts")
    {
        const std::vector<StandardTally> unexercised{{"touch-base", 0, 9}, {"thank", 4, 1}};
        CHECK(chosen(scenarios, {}, unexercised) == "gentle for thank");
    }
    SECTION("a week in which nothing was missed needs no drill")
    {
        CHECK(chosen(scenarios, {}, {{"thank", 4, 0}}) == "none");
    }
}
