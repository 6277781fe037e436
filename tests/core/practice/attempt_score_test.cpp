#include "tests/core/practice/practice_desk.h"
#include "tests/core/practice/rehearsal.h"

#include <algorithm>

using namespace secondring;
using namespace secondring::practice;
using namespace secondring::practice::test;

namespace {

constexpr auto kParcel = R"(:: Start
My parcel has not come.
<<expect confirmation>>
<<met [[Waits]]>>

:: Waits
Can you find it?
<<expect hold>>
<<expect return>>
<<met [[End]]>>

:: End
Thank you. Goodbye.
<<goodbye>>
)";

/// Answered, greeted and, if so wanted, brought to the question for a hold.
PracticeDesk rung()
{
    PracticeDesk desk{scenarioOf(kParcel)};
    desk.wait(2s);
    desk.act(AnswerRequested{});
    desk.say("Good morning, this is Dana. How may I help you?");
    return desk;
}

PracticeDesk confirmed()
{
    auto desk = rung();
    desk.say("Let me make sure that I have understood you: a parcel.");
    return desk;
}

PracticeDesk atGoodbye()
{
    auto desk = confirmed();
    desk.act(HoldAsked{"look for it", 2, {}});
    desk.act(AskGranted{});
    desk.wait(20s);
    desk.act(ReturnRequested{});
    return desk;
}

const ScoreItem* itemOf(const AttemptScore& score, const std::string& standard)
{
    const auto found = std::ranges::find(score.items, standard, &ScoreItem::standard);
    return found == score.items.end() ? nullptr : &*found;
}

Verdict verdictOf(const AttemptScore& score, const std::string& standard)
{
    const auto* item = itemOf(score, standard);
    REQUIRE(item != nullptr);
    return item->verdict;
}

} // namespace

TEST_CASE("thanks count as soon as the caller has said goodbye, with or without the key")
{
    auto desk = atGoodbye();
    desk.say("Thank you for calling.");
    SECTION("closed afterwards")
    {
        desk.act(ClosingStarted{});
    }
    desk.wait(30s);
    REQUIRE(desk.isGone());
    CHECK(verdictOf(desk.score(), "thank") == Verdict::Kept);
    CHECK(desk.score().score == 100);
}

TEST_CASE("who leaves the caller's goodbye without an answer has not thanked")
{
    auto desk = atGoodbye();
    desk.wait(30s);
    REQUIRE(desk.isGone());
    const auto score = desk.score();
    const auto* item = itemOf(score, "thank");
    REQUIRE(item != nullptr);
    CHECK(item->verdict == Verdict::Missed);
    CHECK(item->at < 5min);
}

TEST_CASE("rude words are named with their second, and cost")
{
    auto desk = atGoodbye();
    desk.say("Stop wasting my time.");
    const auto score = desk.score();
    const auto found = std::ranges::find(score.items, "Was rude to the caller", &ScoreItem::title);
    REQUIRE(found != score.items.end());
    CHECK(found->verdict == Verdict::Missed);
    CHECK(found->evidence == "Stop wasting my time.");
    CHECK(score.better.front() == found->title);
    CHECK(score.score.value_or(100) < 80);
}

TEST_CASE("a hold without a question is missed when it happens, unless a reason was given")
{
    auto desk = confirmed();
    desk.act(HoldOverridden{{}, 2, {}});
    const auto held = desk.world.now;
    CHECK(verdictOf(desk.score(), "ask-hold") == Verdict::Missed);
    const auto score = desk.score();
    CHECK(itemOf(score, "ask-hold")->at <= held - desk.course.began);
    SECTION("the scenario's own expectation is the same thing, and counts once")
    {
        CHECK(std::ranges::none_of(score.items, [](const ScoreItem& item) {
            return item.title == "Missing: Asked before the hold";
        }));
    }
    SECTION("with a reason it is excused")
    {
        desk.act(OverrideExplained{"fire alarm"});
        CHECK(verdictOf(desk.score(), "ask-hold") == Verdict::Excused);
    }
}

TEST_CASE("a hold against a no is missed, whatever the key said")
{
    PracticeDesk desk{scenarioOf(kParcel, "patience: 90\n")};
    desk.act(AnswerRequested{});
    desk.say("Good morning, this is Dana. How may I help you?");
    desk.say("Let me make sure that I have understood you: a parcel.");
    desk.act(HoldAsked{"look for it", 20, {}});
    REQUIRE_FALSE(desk.mind().facts.ask->agreed);
    desk.act(AskGranted{});
    const auto score = desk.score();
    CHECK(verdictOf(score, "ask-hold") == Verdict::Missed);
    CHECK(itemOf(score, "ask-hold")->evidence == "the caller had said no");
}

TEST_CASE("what a standard and the scenario say alike stands there once")
{
    auto desk = confirmed();
    const auto score = desk.score();
    CHECK(verdictOf(score, "listen") == Verdict::Kept);
    CHECK(std::ranges::none_of(
        score.items, [](const ScoreItem& item) { return item.title == "Confirmed the request"; }));
}
