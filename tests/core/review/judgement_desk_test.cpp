#include "core/review/judgement_desk.h"
#include "tests/core/review/reviewing.h"
#include "tests/support/manual_desk.h"
#include "tests/support/memory_review_log.h"

#include <algorithm>

using namespace secondring;
using namespace secondring::test;

namespace {

struct StandingClock final : Clock
{
    Instant now() override { return at += 1s; }

    Instant at = kReviewed;
};

struct Rig
{
    Rig() { log.took({.id = {7}, .complete = true}, "Dana", "2026-W47"); }

    std::optional<ReviewRefusal> post(const Person& by, const ReviewBody& body)
    {
        std::optional<ReviewRefusal> refusal;
        bool answered = false;
        judging.post({7}, by, body, [&](auto answer) { refusal = answer, answered = true; });
        REQUIRE(thread.runUntil([&] { return answered; }));
        return refusal;
    }

    ReviewCase stored()
    {
        std::optional<ReviewCase> found;
        log.reviewed({7}, [&](const auto& result) { found = result.value(); });
        REQUIRE(thread.runUntil([&] { return found.has_value(); }));
        return *found;
    }

    ManualDesk thread;
    MemoryReviewLog log{thread.executor()};
    StandingClock clock;
    std::vector<std::string> troubles;
    JudgementDesk judging{
        log, clock, {}, [this](const auto& sentence) { troubles.push_back(sentence); }};
};

} // namespace

TEST_CASE("what is done about a call is decided, recorded and told to who watches")
{
    Rig rig;
    std::vector<std::int64_t> seen;
    auto watching = rig.judging.watch([&](const auto& whole) { seen.push_back(whole.events); });
    CHECK(rig.post(kDana, CallNominated{Nomination::ProudOf, "look"}) == std::nullopt);
    CHECK(rig.post(kLeo, CallNominated{Nomination::ProudOf, "me"}) == ReviewRefusal::NotAllowed);
    CHECK(rig.post(kRosa, CommentAdded{"", "nice"}) == std::nullopt);
    CHECK(seen == std::vector<std::int64_t>{1, 2});
    watching = {};
    CHECK(rig.post(kRosa, CommentAdded{"", "very"}) == std::nullopt);
    CHECK(seen.size() == 2);
    CHECK(rig.stored().comments.size() == 2);
    CHECK(rig.stored().nomination->at == kReviewed + 1s);
}

TEST_CASE("opening a call's page is recorded, and shows what that person may see")
{
    Rig rig;
    std::vector<ReviewCase> seen;
    const auto then = [&](const auto& result) { seen.push_back(result.value()); };
    rig.judging.look({7}, kRosa, then);
    rig.judging.look({7}, kLeo, then); // asked before the first was answered
    REQUIRE(rig.thread.runUntil([&] { return seen.size() == 2; }));
    CHECK(seen[0].views.front().by == kRosa);
    CHECK(seen[1].views.empty());
    CHECK(rig.stored().views.size() == 2); // whoever looks is recorded
}

TEST_CASE("a call that is not there is trouble for who asks")
{
    Rig rig;
    std::optional<Result<ReviewCase>> answer;
    rig.judging.look({8}, kRosa, [&](const auto& result) { answer = result; });
    REQUIRE(rig.thread.runUntil([&] { return answer.has_value(); }));
    CHECK_FALSE(answer->has_value());
    rig.judging.post({8}, kRosa, CallViewed{});
    CHECK(rig.thread.runUntil([&] { return rig.troubles.size() == 1; }));
}

TEST_CASE("a complete call is picked by rule, and counts for the open notes of its agent")
{
    Rig rig;
    ReviewRules rules;
    rules.picks = {{.id = "rude", .missed = "thank"}};
    rig.judging.setRules(rules);
    REQUIRE(
        rig.post(kRosa, CoachingGiven{.strength = "s", .change = "c", .standard = "ask-hold"}) ==
        std::nullopt);
    const CallSummary later{.id = {9},
                            .began = kReviewed + 1h,
                            .complete = true,
                            .verdicts = {{"ask-hold", Verdict::Kept}, {"thank", Verdict::Missed}}};
    rig.log.took(later, "Dana", "2026-W47");
    rig.judging.completed(later, "Dana");
    REQUIRE(rig.thread.runUntil(
        [&] { return !rig.stored().notes.empty() && keptInRow(rig.stored().notes.front()) == 1; }));
    std::optional<std::vector<ListedReview>> waiting;
    rig.log.reviews({.states = {ReviewState::Waiting}},
                    [&](const auto& result) { waiting = result.value(); });
    REQUIRE(rig.thread.runUntil([&] { return waiting.has_value(); }));
    REQUIRE(waiting->size() == 1);
    CHECK(waiting->front().row.call == CallId{9});
    CHECK(waiting->front().row.rule == "rude");
}

namespace {

/// Calls of two weeks, of Dana and Leo, taken one an hour.
void takeTwoWeeks(MemoryReviewLog& log, Instant monday)
{
    for (std::int64_t id = 100; id < 100 + 2 * 7 * 24; ++id) {
        const auto began = monday + std::chrono::hours{id - 100};
        const auto day = std::chrono::floor<std::chrono::days>(began);
        log.took({.id = {id}, .began = began, .answered = began + 2s, .complete = true},
                 id % 2 == 0 ? "Dana" : "Leo",
                 weekOf(std::chrono::sys_days{day.time_since_epoch()}));
    }
}

} // namespace

TEST_CASE("the sample of a week is drawn once, when the week is over")
{
    using namespace std::chrono;
    const sys_days monday{2026y / November / 9};
    const auto begins = [](sys_days day) { return Instant{day.time_since_epoch()}; };
    Rig rig;
    takeTwoWeeks(rig.log, begins(monday));
    int kept = 0;
    const auto keeping = rig.judging.watchKept([&] { ++kept; });
    const auto drawn = [&] {
        rig.thread.runWaiting();
        std::vector<std::string> found;
        rig.log.reviews({.states = {ReviewState::Waiting}}, [&](const auto& rows) {
            for (const auto& each : rows.value()) {
                found.push_back(each.row.agent + " " + each.row.rule);
            }
        });
        rig.thread.runWaiting();
        std::ranges::sort(found);
        return found;
    };
    const std::vector<std::string> first{"Dana 2026-W46, seed 202646",
                                         "Dana 2026-W46, seed 202646",
                                         "Leo 2026-W46, seed 202646",
                                         "Leo 2026-W46, seed 202646"};
    rig.judging.draw(monday + weeks{1} + days{3}, begins); // the second week goes on
    CHECK(drawn() == first);
    CHECK(kept == 4);
    rig.judging.draw(monday + weeks{1} + days{4}, begins);
    CHECK(drawn() == first);
    rig.judging.draw(monday + weeks{2}, begins);
    CHECK(drawn().size() == 8);
    ReviewRules none;
    none.samplePerWeek = 0;
    rig.judging.setRules(none);
    rig.judging.draw(monday + weeks{3}, begins);
    CHECK(drawn().size() == 8);
}

TEST_CASE("answers that come after the desk has gone harm nobody")
{
    ManualDesk thread;
    MemoryReviewLog log{thread.executor()};
    log.took({.id = {7}, .complete = true}, "Dana", "2026-W47");
    StandingClock clock;
    {
        JudgementDesk judging{log, clock, {}, {}};
        judging.look({7}, kRosa, [](const auto&) { FAIL("nobody waits any more"); });
        judging.completed({.id = {7}, .complete = true}, "Dana");
        judging.draw({}, [](std::chrono::sys_days) { return Instant{}; });
    }
    thread.runWaiting();
    SUCCEED();
}
