#include "tests/core/etiquette/story.h"

using namespace secondring;
using namespace secondring::test;

namespace {

Story closing()
{
    return Story::talking().at(50s, ClosingStarted{});
}

Story thanked()
{
    return closing().at(52s, Story::said("thanks"));
}

} // namespace

TEST_CASE("the caller is thanked before the end")
{
    constexpr auto kMeasure = Measure::Thank;
    CHECK(Story::talking().verdict(kMeasure) == Verdict::Open);
    CHECK(!Story::talking().step(kMeasure).current);
    CHECK(closing().step(kMeasure).current);
    CHECK(thanked().verdict(kMeasure) == Verdict::Kept);
    CHECK(thanked().ended(55s, EndedBy::Caller).verdict(kMeasure) == Verdict::Kept);
    CHECK(closing().ended(55s, EndedBy::Caller).verdict(kMeasure) == Verdict::Missed);
    CHECK(Story::talking().ended(55s, EndedBy::Agent).verdict(kMeasure) == Verdict::Missed);
}

TEST_CASE("nobody can thank a caller who leaves at once, is cut off or is not there")
{
    constexpr auto kMeasure = Measure::Thank;
    CHECK(Story::talking().ended(55s, EndedBy::Caller).verdict(kMeasure) == Verdict::Excused);
    CHECK(closing().ended(55s, EndedBy::Network, EndReason::ConnectionLost).verdict(kMeasure) ==
          Verdict::Excused);
    CHECK(closing().at(55s, CallInterrupted{kBegan + 54s}).verdict(kMeasure) == Verdict::Excused);
    CHECK(Story::talking()
              .at(55s, HangUpRequested{.reason = "Nobody there"})
              .ended(55s, EndedBy::Agent)
              .verdict(kMeasure) == Verdict::Excused);
    CHECK(closing().at(51s, ClosingCancelled{}).ended(70s, EndedBy::Caller).verdict(kMeasure) ==
          Verdict::Excused);
    CHECK(closing().at(51s, HoldAsked{}).ended(70s, EndedBy::Caller).verdict(kMeasure) ==
          Verdict::Excused);
}

TEST_CASE("the caller hangs up first")
{
    constexpr auto kMeasure = Measure::CallerFirst;
    CHECK(Story::ringing().verdict(kMeasure) == Verdict::Open);
    CHECK(thanked().verdict(kMeasure) == Verdict::Open);
    CHECK(thanked().step(kMeasure).current);
    CHECK(!closing().step(kMeasure).current);
    CHECK(thanked().ended(55s, EndedBy::Caller).verdict(kMeasure) == Verdict::Kept);
    CHECK(!thanked().ended(55s, EndedBy::Caller).step(kMeasure).current);
    CHECK(Story::talking().ended(55s, EndedBy::Caller).verdict(kMeasure) == Verdict::Kept);
}

TEST_CASE("an agent who ends first misses it, unless they waited ten seconds or had a reason")
{
    constexpr auto kMeasure = Measure::CallerFirst;
    CHECK(thanked()
              .at(59s, HangUpRequested{.pressed = 700ms})
              .ended(59s, EndedBy::Agent)
              .verdict(kMeasure) == Verdict::Missed);
    CHECK(thanked().at(60s, HangUpRequested{}).ended(60s, EndedBy::Agent).verdict(kMeasure) ==
          Verdict::Excused);
    const auto abuse = thanked()
                           .at(53s, HangUpRequested{.reason = "Abuse, after a warning"})
                           .ended(53s, EndedBy::Agent);
    CHECK(abuse.verdict(kMeasure) == Verdict::Excused);
    CHECK(abuse.step(kMeasure).words == "Abuse, after a warning");
}

TEST_CASE("waiting counts from the last closing only")
{
    constexpr auto kMeasure = Measure::CallerFirst;
    const HangUpRequested longPress{.pressed = 700ms};
    const auto cancelled = closing().at(51s, ClosingCancelled{});
    CHECK(Story{cancelled}.at(80s, longPress).ended(80s, EndedBy::Agent).verdict(kMeasure) ==
          Verdict::Missed);
    CHECK(Story{cancelled}
              .at(75s, ClosingStarted{})
              .at(80s, longPress)
              .ended(80s, EndedBy::Agent)
              .verdict(kMeasure) == Verdict::Missed);
    const auto asked = closing().at(51s, HoldAsked{}).at(52s, AskWithdrawn{});
    CHECK(Story{asked}.at(80s, longPress).ended(80s, EndedBy::Agent).verdict(kMeasure) ==
          Verdict::Missed);
    const auto overridden = closing()
                                .at(51s, HoldOverridden{.reason = "Emergency"})
                                .at(52s, LineHeld{})
                                .at(53s, ReturnRequested{})
                                .at(54s, LineResumed{});
    CHECK(Story{overridden}.at(80s, longPress).ended(80s, EndedBy::Agent).verdict(kMeasure) ==
          Verdict::Missed);
}

TEST_CASE("an end that the network made counts for nobody")
{
    constexpr auto kMeasure = Measure::CallerFirst;
    CHECK(Story::talking()
              .ended(55s, EndedBy::Network, EndReason::ConnectionLost)
              .verdict(kMeasure) == Verdict::Excused);
    CHECK(Story::talking().ended(55s, EndedBy::Network).verdict(kMeasure) == Verdict::Excused);
    CHECK(Story::talking().at(55s, CallInterrupted{kBegan + 54s}).verdict(kMeasure) ==
          Verdict::Excused);
}

TEST_CASE("the other side hangs up first in a call we make, too")
{
    auto story = Story::dialled().at(9s, CallConnected{}).at(10s, Story::said("greeting"));
    story.at(50s, ClosingStarted{}).at(52s, Story::said("thanks"));
    CHECK(Story{story}.ended(55s, EndedBy::Caller).verdict(Measure::CallerFirst) == Verdict::Kept);
    CHECK(Story{story}.ended(55s, EndedBy::Agent).verdict(Measure::CallerFirst) == Verdict::Missed);
    CHECK(story.verdict(Measure::Thank) == Verdict::Kept);
}
