#include "core/etiquette/assess.h"
#include "tests/core/etiquette/story.h"

#include <algorithm>
#include <random>

using namespace secondring;
using namespace secondring::test;

namespace {

/// One standard for every measure, all of one weight.
std::vector<Standard> standards()
{
    std::vector<Standard> all;
    for (const auto& [measure, name] : kEnumText<Measure>) {
        all.push_back({.id = std::string{name}, .measure = measure, .weight = 10});
    }
    return all;
}

Assessment assessed(const Story& story, const std::vector<Standard>& by)
{
    return assess(story.call(), by, kBegan + story.lasted());
}

Assessment assessed(const Story& story)
{
    return assessed(story, standards());
}

std::string stepsOf(const Story& story)
{
    std::string text;
    for (const auto& step : assessed(story).steps) {
        text +=
            (text.empty() ? "" : ", ") + step.standard + " " + std::string{toText(step.verdict)};
    }
    return text;
}

Story wholeCall()
{
    auto story = Story::held();
    story.at(60s, ReturnRequested{}).at(61s, LineResumed{});
    story.at(70s, ClosingStarted{}).at(72s, Story::said("thanks")).ended(75s, EndedBy::Caller);
    return story;
}

} // namespace

TEST_CASE("the steps of a ringing call are those of every call, all to do")
{
    CHECK(stepsOf(Story::ringing()) ==
          "answer-by-second-ring open, identify open, listen open, thank open, caller-first open");
}

TEST_CASE("the steps stand in the order of a call")
{
    CHECK(stepsOf(wholeCall()) ==
          "answer-by-second-ring kept, identify kept, listen kept, ask-hold kept, touch-base kept, "
          "thank kept, caller-first kept");
    auto twice = Story::held().at(60s, ReturnRequested{}).at(61s, LineResumed{});
    twice.at(65s, TransferAsked{.colleague = kSam}).at(66s, AskDeclined{});
    twice.at(70s, HoldAsked{});
    CHECK(stepsOf(twice) ==
          "answer-by-second-ring kept, identify kept, listen kept, ask-hold kept, touch-base kept, "
          "ask-transfer kept, ask-hold open, thank open, caller-first open");
}

TEST_CASE("there is a finding for every standard that a call can show, in the order of the house")
{
    auto house = standards();
    std::ranges::reverse(house);
    const auto findings = assessed(wholeCall(), house).findings;
    REQUIRE(findings.size() == house.size() - 1);
    CHECK(findings.front().standard == "caller-first");
    CHECK(findings.back().standard == "answer-by-second-ring");
}

TEST_CASE("a standard missed once in a call is missed")
{
    auto story = Story::held().at(160s, ReturnRequested{}).at(161s, LineResumed{});
    story.at(170s, HoldAsked{}).at(171s, AskGranted{}).at(172s, LineHeld{});
    story.at(180s, ReturnRequested{}).at(181s, LineResumed{});
    const auto findings = assessed(story).findings;
    const auto touchBase = std::ranges::find(findings, "touch-base", &Finding::standard);
    REQUIRE(touchBase != findings.end());
    CHECK(touchBase->verdict == Verdict::Missed);
    CHECK(touchBase->evidence.size() == 2);
}

TEST_CASE("a whole call kept has all courtesy, and one without anything decided has none yet")
{
    CHECK(assessed(wholeCall()).courtesy == 100);
    CHECK(!assessed(Story::ringing()).courtesy);
    CHECK(assessed(Story::ringing().ended(9s, EndedBy::Caller)).courtesy == 0);
    CHECK(!assessed(Story::ringing().ended(2s, EndedBy::Caller)).courtesy);
}

TEST_CASE("courtesy is the weighted share of what was kept")
{
    auto house = standards();
    auto story = Story::ringing().answered(9s).at(12s, Story::said("greeting"));
    CHECK(assessed(story, house).courtesy == 50);
    house[0].weight = 30; // answered late
    CHECK(assessed(story, house).courtesy == 25);
    house[0].weight = 0;
    CHECK(assessed(story, house).courtesy == 100);
    house[1].weight = 0;
    CHECK(!assessed(story, house).courtesy);
}

TEST_CASE("courtesy is rounded, but never up to all or down to nothing")
{
    std::vector<Standard> house{{.id = "a", .measure = Measure::AnswerBySecondRing, .weight = 1},
                                {.id = "i", .measure = Measure::Identify, .weight = 100},
                                {.id = "j", .measure = Measure::Identify, .weight = 100},
                                {.id = "k", .measure = Measure::Identify, .weight = 100}};
    auto late = Story::ringing().answered(9s).at(12s, Story::said("greeting"));
    CHECK(assessed(late, house).courtesy == 99);
    auto silent = Story::ringing().answered(1s).at(30s, Story::said("confirm"));
    CHECK(assessed(silent, house).courtesy == 1);
}

TEST_CASE("the row of a call tells its verdicts, times and end")
{
    const auto story = wholeCall();
    const auto row = summarise(story.call(), standards(), kBegan + story.lasted());
    CHECK(row.began == kBegan);
    CHECK(row.answered == kBegan + 1s);
    CHECK(row.ended == kBegan + 75s);
    CHECK(row.endedBy == EndedBy::Caller);
    CHECK(row.held == Duration{31s});
    CHECK(row.courtesy == 100);
    CHECK(!row.complete);
    CHECK(row.verdicts.size() == standards().size() - 1);
    CHECK(row.verdicts.front() ==
          std::pair<std::string, Verdict>{"answer-by-second-ring", Verdict::Kept});
}

namespace {

/// Everything that a call may meet, in no order at all.
std::vector<EventBody> anything()
{
    return {AnswerRequested{},
            CallConnected{},
            Story::said("greeting"),
            Story::said("confirm"),
            Story::said("thanks"),
            HoldAsked{.reason = "check", .minutes = 1},
            TransferAsked{.colleague = kSam, .kind = TransferKind::StraightThrough},
            TransferAsked{.colleague = kSam, .kind = TransferKind::SpeakFirst},
            AskGranted{},
            AskGranted{},
            AskDeclined{},
            AskWithdrawn{},
            HoldOverridden{.reason = "Emergency"},
            TransferOverridden{.colleague = kSam, .reason = "Emergency"},
            LineHeld{},
            LineHeld{},
            HoldFailed{},
            ReturnRequested{},
            LineResumed{},
            ConsultConnected{},
            ConsultCompleted{},
            TransferSucceeded{},
            TransferFailed{},
            ColleagueUnavailable{kSam},
            UnavailableAnswered{UnavailableAnswer::Message},
            MessageTaken{kSam, "Call", true},
            GreetingRequested{},
            GreetingPlayed{},
            GreetingStopped{},
            ClosingStarted{},
            ClosingCancelled{}};
}

} // namespace

TEST_CASE("whatever happens, a call that has ended leaves nothing open and changes no more")
{
    const auto seed = std::random_device{}();
    CAPTURE(seed);
    std::mt19937 random{seed};
    const auto events = anything();
    std::uniform_int_distribution<std::size_t> any{0, events.size() - 1};
    std::uniform_int_distribution<int> pause{0, 20'000};
    for (int i = 0; i < 400; ++i) {
        auto story = Story::ringing().answered(3s);
        auto now = Duration{3s};
        for (int k = 0; k < 40; ++k) {
            now += Duration{pause(random)};
            story.at(now, events[any(random)]);
        }
        story.ended(now + 1s, static_cast<EndedBy>(any(random) % 3));
        const auto call = story.call();
        const auto first = assess(call, standards(), kBegan + story.lasted());
        CHECK(first == assess(call, standards(), kBegan + 24h));
        for (const auto& step : first.steps) {
            CHECK(step.verdict != Verdict::Open);
            CHECK(!step.current);
        }
        const auto courtesy = first.courtesy.value_or(0);
        CHECK((courtesy >= 0 && courtesy <= 100));
    }
}
