#include "tests/core/etiquette/story.h"

using namespace secondring;
using namespace secondring::test;

namespace {

Story transferAsked(bool named, TransferKind kind = TransferKind::StraightThrough)
{
    auto story = Story::talking();
    story.at(25s, TransferAsked{.colleague = kSam, .kind = kind, .named = named});
    return story;
}

/// Speaking to Sam while the caller is held, since 30 s.
Story consulting()
{
    auto story = transferAsked(true, TransferKind::SpeakFirst);
    story.at(29s, AskGranted{}).at(30s, LineHeld{}).at(40s, ConsultConnected{});
    return story;
}

} // namespace

TEST_CASE("a hold that was asked for and answered is courteous, whatever the answer")
{
    constexpr auto kMeasure = Measure::AskHold;
    auto story = Story::talking();
    CHECK(!story.applies(kMeasure));
    story.at(25s, HoldAsked{.reason = "check", .minutes = 2});
    CHECK(story.verdict(kMeasure, 28s) == Verdict::Open);
    CHECK(story.step(kMeasure, 28s).current);
    CHECK(story.step(kMeasure, 28s).took == Duration{3s});
    CHECK(Story{story}.at(29s, AskGranted{}).verdict(kMeasure) == Verdict::Kept);
    CHECK(Story{story}.at(29s, AskGranted{}).step(kMeasure, 99s).took == Duration{4s});
    CHECK(Story{story}.at(29s, AskDeclined{}).verdict(kMeasure) == Verdict::Kept);
    CHECK(!Story{story}.at(29s, AskWithdrawn{}).applies(kMeasure));
    CHECK(!Story{story}.at(29s, ClosingStarted{}).applies(kMeasure));
}

TEST_CASE("an override is neutral, and takes the place of the question it answers")
{
    constexpr auto kMeasure = Measure::AskHold;
    const HoldOverridden overridden{.reason = "Emergency"};
    CHECK(Story::talking().at(25s, overridden).verdict(kMeasure) == Verdict::Excused);
    CHECK(Story::talking().at(25s, overridden).step(kMeasure).words == "Emergency");
    auto asked = Story::talking().at(25s, HoldAsked{.reason = "check"}).at(26s, overridden);
    CHECK(asked.verdict(kMeasure) == Verdict::Excused);
}

TEST_CASE("a caller who leaves before answering leaves a question that counts for nobody")
{
    constexpr auto kMeasure = Measure::AskHold;
    auto story = Story::talking().at(25s, HoldAsked{}).ended(26s, EndedBy::Caller);
    CHECK(story.verdict(kMeasure) == Verdict::Excused);
    CHECK(!story.step(kMeasure).current);
}

TEST_CASE("every hold of a call is a step of its own")
{
    auto story = Story::held().at(60s, ReturnRequested{}).at(61s, LineResumed{});
    story.at(70s, HoldAsked{.reason = "again", .minutes = 1});
    CHECK(story.steps(Measure::AskHold).size() == 2);
    CHECK(story.steps(Measure::TouchBase).size() == 1);
    story.at(71s, AskGranted{}).at(72s, LineHeld{});
    CHECK(story.steps(Measure::TouchBase).size() == 2);
}

TEST_CASE("a line that would not hold makes the question no worse")
{
    auto story = Story::talking().at(25s, HoldAsked{}).at(26s, AskGranted{}).at(27s, HoldFailed{});
    CHECK(story.verdict(Measure::AskHold) == Verdict::Kept);
    CHECK(!story.applies(Measure::TouchBase));
}

TEST_CASE("the agent comes back within the time named")
{
    constexpr auto kMeasure = Measure::TouchBase;
    auto story = Story::held();
    CHECK(story.verdict(kMeasure, 150s) == Verdict::Open);
    CHECK(story.step(kMeasure, 150s).current);
    CHECK(story.step(kMeasure, 150s).took == Duration{120s});
    CHECK(story.step(kMeasure, 150s).allowed == Duration{120s});
    CHECK(story.verdict(kMeasure, 150001ms) == Verdict::Missed);
    story.at(140s, ReturnRequested{});
    CHECK(Story{story}.at(150s, LineResumed{}).verdict(kMeasure, 1h) == Verdict::Kept);
    CHECK(Story{story}.at(150001ms, LineResumed{}).verdict(kMeasure, 1h) == Verdict::Missed);
}

TEST_CASE("a caller who leaves while held excuses the agent until the time named has passed")
{
    constexpr auto kMeasure = Measure::TouchBase;
    CHECK(Story::held().ended(150s, EndedBy::Caller).verdict(kMeasure) == Verdict::Excused);
    CHECK(Story::held().ended(150001ms, EndedBy::Caller).verdict(kMeasure) == Verdict::Missed);
    CHECK(Story::held().ended(90s, EndedBy::Network, EndReason::ConnectionLost).verdict(kMeasure) ==
          Verdict::Excused);
}

TEST_CASE("an agent who hangs up on a held caller never came back")
{
    constexpr auto kMeasure = Measure::TouchBase;
    CHECK(Story::held()
              .at(60s, HangUpRequested{.pressed = 700ms})
              .ended(60s, EndedBy::Agent)
              .verdict(kMeasure) == Verdict::Missed);
    CHECK(Story::held()
              .at(60s, HangUpRequested{.reason = "Nobody there"})
              .ended(60s, EndedBy::Agent)
              .verdict(kMeasure) == Verdict::Excused);
}

TEST_CASE("a hold in an emergency named no time to come back by")
{
    constexpr auto kMeasure = Measure::TouchBase;
    auto story = Story::talking();
    story.at(25s, HoldOverridden{.reason = "Emergency", .minutes = 1}).at(26s, LineHeld{});
    CHECK(story.verdict(kMeasure, 30s) == Verdict::Open);
    CHECK(story.verdict(kMeasure, 300s) == Verdict::Open);
    story.at(300s, ReturnRequested{}).at(300s, LineResumed{});
    CHECK(story.verdict(kMeasure) == Verdict::Excused);
}

TEST_CASE("a transfer needs permission, name and extension")
{
    constexpr auto kMeasure = Measure::AskTransfer;
    CHECK(transferAsked(true).verdict(kMeasure) == Verdict::Open);
    CHECK(transferAsked(true).at(29s, AskGranted{}).verdict(kMeasure) == Verdict::Kept);
    CHECK(transferAsked(true).at(29s, AskGranted{}).step(kMeasure).words == "Sam Lee");
    CHECK(transferAsked(true).at(29s, AskDeclined{}).verdict(kMeasure) == Verdict::Kept);
    CHECK(transferAsked(false).at(29s, AskGranted{}).verdict(kMeasure) == Verdict::Missed);
    CHECK(transferAsked(false).at(29s, AskDeclined{}).verdict(kMeasure) == Verdict::Missed);
    CHECK(Story::talking()
              .at(25s, TransferOverridden{.colleague = kSam, .reason = "Emergency"})
              .verdict(kMeasure) == Verdict::Excused);
}

TEST_CASE("a call passed on has come back in time, and thanks and goodbye are the colleague's")
{
    auto story = consulting().at(60s, ConsultCompleted{}).at(61s, TransferSucceeded{});
    CHECK(story.verdict(Measure::TouchBase, 61s) == Verdict::Open);
    story.ended(62s, EndedBy::Agent);
    CHECK(story.verdict(Measure::TouchBase) == Verdict::Kept);
    CHECK(!story.applies(Measure::Thank));
    CHECK(!story.applies(Measure::CallerFirst));
    auto late = consulting().at(151s, ConsultCompleted{}).at(151s, TransferSucceeded{});
    CHECK(late.ended(152s, EndedBy::Agent).verdict(Measure::TouchBase) == Verdict::Missed);
}

TEST_CASE("a transfer that fails brings the caller back, with all standards still to keep")
{
    auto story = transferAsked(true).at(29s, AskGranted{}).at(35s, TransferFailed{});
    CHECK(story.verdict(Measure::AskTransfer) == Verdict::Kept);
    CHECK(story.verdict(Measure::Thank) == Verdict::Open);
    CHECK(story.verdict(Measure::CallerFirst) == Verdict::Open);
    story.ended(60s, EndedBy::Agent);
    CHECK(story.verdict(Measure::CallerFirst) == Verdict::Missed);
}

TEST_CASE("a colleague who is unavailable means urgent, or a message read back")
{
    constexpr auto kMeasure = Measure::Unavailable;
    auto story = Story::talking();
    CHECK(!story.applies(kMeasure));
    story.at(30s, ColleagueUnavailable{kSam});
    CHECK(story.verdict(kMeasure) == Verdict::Open);
    CHECK(story.step(kMeasure).words == "Sam Lee");
    const auto answered = [&](UnavailableAnswer answer) {
        return Story{story}.at(35s, UnavailableAnswered{answer});
    };
    CHECK(answered(UnavailableAnswer::Urgent).verdict(kMeasure) == Verdict::Kept);
    CHECK(answered(UnavailableAnswer::Neither).verdict(kMeasure) == Verdict::Kept);
    auto message = answered(UnavailableAnswer::Message);
    CHECK(message.verdict(kMeasure) == Verdict::Open);
    message.at(40s, MessageTaken{kSam, "Call Elena", false});
    CHECK(message.verdict(kMeasure) == Verdict::Open);
    CHECK(Story{message}.at(50s, MessageTaken{kSam, "Call Elena", true}).verdict(kMeasure) ==
          Verdict::Kept);
    CHECK(Story{message}.ended(60s, EndedBy::Agent).verdict(kMeasure) == Verdict::Missed);
}

TEST_CASE("a message cannot be read back to a caller who has left")
{
    constexpr auto kMeasure = Measure::Unavailable;
    auto story = Story::talking().at(30s, ColleagueUnavailable{kSam});
    CHECK(Story{story}.ended(31s, EndedBy::Caller).verdict(kMeasure) == Verdict::Excused);
    story.at(35s, UnavailableAnswered{UnavailableAnswer::Message});
    CHECK(Story{story}.ended(40s, EndedBy::Caller).verdict(kMeasure) == Verdict::Excused);
    CHECK(Story{story}.ended(40s, EndedBy::Network, EndReason::ConnectionLost).verdict(kMeasure) ==
          Verdict::Excused);
    auto closed = Story{story}.at(38s, ClosingStarted{}).ended(40s, EndedBy::Caller);
    CHECK(closed.verdict(kMeasure) == Verdict::Missed);
    CHECK(closed.at(50s, MessageTaken{kSam, "Call Elena", true}).verdict(kMeasure) ==
          Verdict::Missed);
}

TEST_CASE("a message from before does not answer for a colleague who is unavailable now")
{
    auto story = Story::talking().at(30s, MessageTaken{kSam, "Earlier", true});
    story.at(35s, ColleagueUnavailable{kSam});
    story.at(36s, UnavailableAnswered{UnavailableAnswer::Message});
    CHECK(story.verdict(Measure::Unavailable) == Verdict::Open);
}
