#include "tests/core/etiquette/story.h"

using namespace secondring;
using namespace secondring::test;

TEST_CASE("a call is answered in time before two rings have passed")
{
    constexpr auto kMeasure = Measure::AnswerBySecondRing;
    CHECK(Story::ringing().verdict(kMeasure, 5999ms) == Verdict::Open);
    CHECK(Story::ringing().step(kMeasure, 5999ms).current);
    CHECK(Story::ringing().verdict(kMeasure, 6000ms) == Verdict::Missed);
    CHECK(Story::ringing().answered(5999ms).verdict(kMeasure) == Verdict::Kept);
    CHECK(Story::ringing().answered(6000ms).verdict(kMeasure) == Verdict::Missed);
    CHECK(Story::ringing().answered(2s).step(kMeasure, 60s).took == Duration{2s});
    CHECK(Story::ringing().step(kMeasure, 1s).allowed == Duration{6s});
}

TEST_CASE("a caller who leaves before two rings have passed counts for nobody")
{
    constexpr auto kMeasure = Measure::AnswerBySecondRing;
    CHECK(Story::ringing().ended(5999ms, EndedBy::Caller).verdict(kMeasure, 1h) ==
          Verdict::Excused);
    CHECK(Story::ringing().ended(6s, EndedBy::Caller).verdict(kMeasure, 1h) == Verdict::Missed);
    CHECK(Story::ringing().ended(2s, EndedBy::Agent, EndReason::Declined).verdict(kMeasure) ==
          Verdict::Excused);
    CHECK(Story::ringing().ended(2s, EndedBy::Agent, EndReason::Diverted).verdict(kMeasure) ==
          Verdict::Excused);
}

TEST_CASE("two rings mean nothing to a call we make, or to a line without a ring length")
{
    constexpr auto kMeasure = Measure::AnswerBySecondRing;
    CHECK(!Story::dialled().at(9s, CallConnected{}).applies(kMeasure));
    CHECK(!Story{}.at(0s, CallArrived{.leg = {1}}).answered(1s).applies(kMeasure));
}

TEST_CASE("a call that was never conversed shows nothing but its ringing")
{
    const auto story = Story::ringing().ended(9s, EndedBy::Caller);
    for (const auto& [measure, name] : kEnumText<Measure>) {
        INFO(name);
        CHECK(story.applies(measure) == (measure == Measure::AnswerBySecondRing));
    }
}

TEST_CASE("the agent says who they are within ten seconds of answering")
{
    constexpr auto kMeasure = Measure::Identify;
    auto story = Story::ringing().answered(4s);
    CHECK(story.verdict(kMeasure, 14s) == Verdict::Open);
    CHECK(story.step(kMeasure, 14s).current);
    CHECK(story.verdict(kMeasure, 14001ms) == Verdict::Missed);
    CHECK(Story{story}.at(14s, Story::said("greeting")).verdict(kMeasure) == Verdict::Kept);
    CHECK(Story{story}.at(14001ms, Story::said("greeting")).verdict(kMeasure) == Verdict::Missed);
    CHECK(Story{story}.at(9s, Story::said("confirm")).verdict(kMeasure, 15s) == Verdict::Missed);
    CHECK(Story{story}.at(9s, SaidMarked{"greeting", true}).step(kMeasure).heard);
}

TEST_CASE("who is greeted twice was greeted the first time")
{
    CHECK(Story::ringing()
              .answered(1s)
              .at(3s, Story::said("greeting"))
              .at(60s, Story::said("greeting"))
              .verdict(Measure::Identify) == Verdict::Kept);
}

TEST_CASE("a caller who leaves before the greeting was due excuses it, an agent who does not")
{
    constexpr auto kMeasure = Measure::Identify;
    auto story = Story::ringing().answered(1s);
    CHECK(Story{story}.ended(11s, EndedBy::Caller).verdict(kMeasure) == Verdict::Excused);
    CHECK(Story{story}.ended(11001ms, EndedBy::Caller).verdict(kMeasure) == Verdict::Missed);
    CHECK(Story{story}.ended(5s, EndedBy::Agent).verdict(kMeasure) == Verdict::Missed);
    CHECK(Story{story}
              .at(5s, HangUpRequested{.reason = "Nobody there"})
              .ended(5s, EndedBy::Agent)
              .verdict(kMeasure) == Verdict::Excused);
    CHECK(Story{story}.ended(5s, EndedBy::Network, EndReason::ConnectionLost).verdict(kMeasure) ==
          Verdict::Excused);
}

TEST_CASE("a recorded greeting counts from when it begins")
{
    constexpr auto kMeasure = Measure::Identify;
    auto story = Story::ringing().answered(1s).at(2s, GreetingRequested{.file = "hello.wav"});
    CHECK(story.verdict(kMeasure, 16s) == Verdict::Open);
    CHECK(Story{story}.at(16s, GreetingPlayed{}).verdict(kMeasure) == Verdict::Kept);
    CHECK(Story{story}.at(16s, GreetingPlayed{}).step(kMeasure).heard);
    CHECK(Story{story}.ended(14s, EndedBy::Caller).verdict(kMeasure) == Verdict::Excused);
    story.at(4s, GreetingStopped{});
    CHECK(Story{story}.at(8s, Story::said("greeting")).verdict(kMeasure) == Verdict::Kept);
    CHECK(Story{story}.verdict(kMeasure, 12s) == Verdict::Missed);
}

TEST_CASE("a call we make is greeted within ten seconds too")
{
    constexpr auto kMeasure = Measure::Identify;
    auto story = Story::dialled();
    CHECK(story.verdict(kMeasure, 30s) == Verdict::Open);
    CHECK(!Story{story}.ended(30s, EndedBy::Caller, EndReason::Busy).applies(kMeasure));
    story.at(30s, CallConnected{});
    CHECK(Story{story}.at(40s, Story::said("greeting")).verdict(kMeasure) == Verdict::Kept);
    CHECK(Story{story}.verdict(kMeasure, 41s) == Verdict::Missed);
}

TEST_CASE("the request is confirmed before the first question")
{
    constexpr auto kMeasure = Measure::Listen;
    auto story = Story::ringing().answered(1s).at(3s, Story::said("greeting"));
    CHECK(story.verdict(kMeasure) == Verdict::Open);
    CHECK(story.step(kMeasure).current);
    auto asked = Story{story}.at(20s, HoldAsked{});
    CHECK(asked.verdict(kMeasure) == Verdict::Missed);
    CHECK(Story{asked}.at(21s, Story::said("confirm")).verdict(kMeasure) == Verdict::Missed);
    CHECK(Story{asked}.at(21s, AskWithdrawn{}).verdict(kMeasure) == Verdict::Open);
    story.at(19s, Story::said("confirm"));
    CHECK(story.verdict(kMeasure) == Verdict::Kept);
    CHECK(Story{story}.at(20s, TransferAsked{.colleague = kSam}).verdict(kMeasure) ==
          Verdict::Kept);
}

TEST_CASE("an emergency or another call is no question about the request")
{
    constexpr auto kMeasure = Measure::Listen;
    auto story = Story::ringing().answered(1s).at(3s, Story::said("greeting"));
    auto held = Story{story}.at(5s, HoldOverridden{.reason = "Emergency"}).at(5s, LineHeld{});
    CHECK(held.verdict(kMeasure) == Verdict::Open);
    auto other = Story{story}.at(5s, HoldAsked{.reason = "answer", .next = {8}});
    CHECK(other.verdict(kMeasure) == Verdict::Open);
    auto passedOn = Story{story}
                        .at(5s, TransferOverridden{.colleague = kSam, .reason = "Emergency"})
                        .at(6s, TransferSucceeded{})
                        .ended(6s, EndedBy::Agent);
    CHECK(passedOn.verdict(kMeasure) == Verdict::Excused);
}

TEST_CASE("a request never confirmed is missed when the call closes, unless the caller just left")
{
    constexpr auto kMeasure = Measure::Listen;
    auto story = Story::ringing().answered(1s).at(3s, Story::said("greeting"));
    CHECK(Story{story}.ended(60s, EndedBy::Caller).verdict(kMeasure) == Verdict::Excused);
    CHECK(Story{story}.ended(60s, EndedBy::Agent).verdict(kMeasure) == Verdict::Missed);
    CHECK(Story{story}.ended(60s, EndedBy::Network, EndReason::ConnectionLost).verdict(kMeasure) ==
          Verdict::Excused);
    CHECK(Story{story}
              .at(5s, HangUpRequested{.reason = "Nobody there"})
              .ended(5s, EndedBy::Agent)
              .verdict(kMeasure) == Verdict::Excused);
    story.at(50s, ClosingStarted{}).ended(60s, EndedBy::Caller);
    CHECK(story.verdict(kMeasure) == Verdict::Missed);
    CHECK(Story{story}.at(70s, WrapUpChanged{{.outcome = "wrong-number"}}).verdict(kMeasure) ==
          Verdict::Excused);
}

TEST_CASE("there is no request to confirm in a call we make")
{
    CHECK(!Story::dialled().applies(Measure::Listen));
    CHECK(!Story::dialled().at(9s, CallConnected{}).applies(Measure::Listen));
}
