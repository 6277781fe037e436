#include "core/review/judgement_queue.h"
#include "core/review/judgement_sample.h"
#include "tests/core/review/reviewing.h"

#include <algorithm>
#include <map>
#include <random>

using namespace secondring;
using namespace secondring::test;

namespace {

std::vector<SampleCall> someCalls()
{
    std::vector<SampleCall> calls;
    for (std::int64_t id = 1; id <= 3000; ++id) {
        calls.push_back({.call = {id},
                         .agent = "agent " + std::to_string(id % 7),
                         .week = "2026-W" + std::to_string(10 + id % 5)});
    }
    return calls;
}

} // namespace

TEST_CASE("a sample takes so many calls of every agent and week")
{
    auto calls = someCalls();
    calls.push_back({.call = {9000}, .agent = "new", .week = "2026-W10"});
    const auto drawn = drawSample(calls, 2, 42);
    std::map<std::pair<std::string, std::string>, int> each;
    for (const auto& call : drawn) {
        ++each[{call.agent, call.week}];
    }
    CHECK(each.size() == 7 * 5 + 1);
    CHECK(std::ranges::all_of(
        each, [](const auto& pot) { return pot.second == (pot.first.first == "new" ? 1 : 2); }));
    CHECK(drawSample(calls, 0, 42).empty());
}

TEST_CASE("a sample is the same for the same seed in any order, and another for another seed")
{
    auto calls = someCalls();
    const auto drawn = drawSample(calls, 2, 42);
    std::shuffle(calls.begin(), calls.end(), std::mt19937{7});
    CHECK(drawSample(calls, 2, 42) == drawn);
    CHECK(drawSample(calls, 2, 43) != drawn);
    CHECK(drawn[0].call.value == 33); // and on every machine: figures from elsewhere to hold it to
    CHECK(drawn[1].call.value == 52);
}

TEST_CASE("a sample is fair: every call of a week has the same luck")
{
    std::vector<SampleCall> week;
    for (std::int64_t id = 1; id <= 10; ++id) {
        week.push_back({.call = {id}, .agent = "Dana", .week = "2026-W47"});
    }
    std::map<std::int64_t, int> times;
    for (std::uint64_t seed = 0; seed < 10'000; ++seed) {
        ++times[drawSample(week, 1, seed).front().call.value];
    }
    for (const auto& [id, drawn] : times) {
        INFO("call " << id << " was drawn " << drawn << " times");
        CHECK(drawn > 880);
        CHECK(drawn < 1120);
    }
}

TEST_CASE("weeks are those of ISO 8601, also around the turn of a year")
{
    using namespace std::chrono;
    CHECK(weekOf(sys_days{2026y / November / 22}) == "2026-W47");
    CHECK(weekOf(sys_days{2026y / November / 23}) == "2026-W48");
    CHECK(weekOf(sys_days{2027y / January / 3}) == "2026-W53");
    CHECK(weekOf(sys_days{2027y / January / 4}) == "2027-W01");
    CHECK(weekOf(sys_days{2024y / December / 30}) == "2025-W01");
    CHECK(weekOf(sys_days{2023y / January / 1}) == "2022-W52");
}

TEST_CASE("a draw can be explained: its seed is the week's digits")
{
    CHECK(seedOf("2026-W47") == 202647);
    CHECK(sampleNamed("2026-W47") == "2026-W47, seed 202647");
    CHECK(weekOfSample(sampleNamed("2026-W47")) == "2026-W47");
    CHECK(weekOfSample("").empty());
}

TEST_CASE("the weeks to draw are those that are over and not drawn, four at most")
{
    using namespace std::chrono;
    const sys_days sunday{2026y / November / 22};
    const sys_days monday{2026y / November / 9}; // of the last week that is over
    using Mondays = std::vector<sys_days>;
    CHECK(weeksToDraw("", sunday) == Mondays{monday});
    CHECK(weeksToDraw("", sunday + days{1}) == Mondays{monday + weeks{1}});
    CHECK(weeksToDraw("2026-W46", sunday) == Mondays{monday});
    CHECK(weeksToDraw("2026-W45", sunday) == Mondays{monday - weeks{1}, monday});
    CHECK(weeksToDraw("2026-W20", sunday).size() == 4);
    CHECK(weeksToDraw("2026-W47", sunday).empty()); // the clock was put back
    CHECK(weeksToDraw("2026-W53", sys_days{2027y / January / 12}) ==
          Mondays{sys_days{2026y / December / 28}, sys_days{2027y / January / 4}});
}

TEST_CASE("a rule picks a call of which all is so that it says")
{
    const CallSummary call{.id = {3},
                           .answered = kReviewed,
                           .ended = kReviewed + 10min,
                           .complete = true,
                           .outcome = "complaint",
                           .held = 90s,
                           .courtesy = 60,
                           .verdicts = {{"ask-hold", Verdict::Missed}, {"thank", Verdict::Kept}}};
    CHECK(picks({.missed = "ask-hold"}, call));
    CHECK_FALSE(picks({.missed = "thank"}, call));
    CHECK(picks({.outcome = "complaint"}, call));
    CHECK_FALSE(picks({.outcome = "resolved"}, call));
    CHECK(picks({.courtesyBelow = 61}, call));
    CHECK_FALSE(picks({.courtesyBelow = 60}, call));
    CHECK(picks({.longer = 9min}, call));
    CHECK_FALSE(picks({.longer = 10min}, call));
    CHECK(picks({.held = 60s}, call));
    CHECK_FALSE(picks({.missed = "ask-hold", .held = 2min}, call));
    auto live = call;
    live.complete = false;
    CHECK_FALSE(picks({.missed = "ask-hold"}, live));
    auto unjudged = call;
    unjudged.courtesy.reset();
    CHECK_FALSE(picks({.courtesyBelow = 100}, unjudged));
}

TEST_CASE("the rules of the house put a call on the queue, by name")
{
    const CallSummary call{.id = {7}, .complete = true, .courtesy = 60};
    ReviewRules rules;
    rules.picks = {{.id = "low", .courtesyBelow = 70}, {.id = "lower", .courtesyBelow = 50}};
    const auto events = pickedByRules(call, "Dana", rules);
    REQUIRE(events.size() == 1);
    Reviewing reviewing;
    REQUIRE(reviewing.done(events.front().by, events.front().body));
    const auto row = rowOf(reviewing.whole);
    CHECK(row.state == ReviewState::Waiting);
    CHECK(row.picked == Pick::Rule);
    CHECK(row.rule == "low");
    CHECK(row.since == reviewing.now);
}

TEST_CASE("a row tells where a review stands, and since when")
{
    auto reviewing = Reviewing::shared();
    CHECK(rowOf(reviewing.whole).score == 93);
    CHECK(rowOf(reviewing.whole).reviewer == "Rosa");
    CHECK(rowOf(reviewing.whole).since == reviewing.now);
    REQUIRE(reviewing.done(kDana, ItemDisputed{"tone", "no"}));
    CHECK(rowOf(reviewing.whole).disputed == "The tone");
    REQUIRE(reviewing.done(kOmar, DisputeDecided{points("tone", 5, "so")}));
    CHECK(rowOf(reviewing.whole).disputed.empty());
    CHECK(rowOf(reviewing.whole).state == ReviewState::Decided);
    REQUIRE(reviewing.done(kRosa, ReviewReopened{"x"}));
    CHECK(rowOf(reviewing.whole).state == ReviewState::Reopened);
    CHECK(rowOf(reviewing.whole).score == std::nullopt);
    REQUIRE(reviewing.done(kRosa, SheetGiven{}));
    CHECK(rowOf(reviewing.whole).since == reviewing.now);
}
