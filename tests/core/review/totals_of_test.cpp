#include "core/review/totals_of.h"
#include "tests/core/etiquette/story.h"

using namespace secondring;
using namespace secondring::test;

namespace {

Totals totals(const Story& story)
{
    return totalsOf(story.call(), std::nullopt);
}

Story abandonedAfter(Duration wait)
{
    return Story::ringing().ended(wait, EndedBy::Caller, EndReason::Abandoned);
}

Story answeredAfter(Duration wait)
{
    auto story = Story::ringing();
    return story.answered(wait).ended(wait + 60s, EndedBy::Caller);
}

} // namespace

TEST_CASE("a call counts once it has ended")
{
    CHECK(totals(Story::talking()) == Totals{});
    CHECK(totals(answeredAfter(1s)).offered == 1);
}

TEST_CASE("an answered call counts in its ring and in every time that it waited no longer than")
{
    const auto swift = totals(answeredAfter(5'999ms));
    CHECK(swift.answered == 1);
    CHECK(swift.bySecondRing == 1);
    CHECK(swift.waitedMs == 5'999);
    CHECK(swift.rings == std::array<std::int64_t, 6>{0, 1, 0, 0, 0, 0});
    CHECK(swift.answeredWithin == std::array<std::int64_t, 6>{0, 1, 1, 1, 1, 1});
    const auto late = totals(answeredAfter(6s));
    CHECK(late.bySecondRing == 0);
    CHECK(late.rings == std::array<std::int64_t, 6>{0, 0, 1, 0, 0, 0});
    const auto exact = totals(answeredAfter(20s));
    CHECK(exact.answeredWithin == std::array<std::int64_t, 6>{0, 0, 0, 1, 1, 1});
    CHECK(exact.rings == std::array<std::int64_t, 6>{0, 0, 0, 0, 0, 1});
    CHECK(totals(answeredAfter(2h)).rings.back() == 1);
}

TEST_CASE("an abandoned call is offered, and nothing of an answer")
{
    const auto sums = totals(abandonedAfter(10s));
    CHECK(sums.offered == 1);
    CHECK(sums.abandoned == 1);
    CHECK(sums.abandonedWithin == std::array<std::int64_t, 6>{0, 1, 1, 1, 1, 1});
    CHECK(sums.answered == 0);
    CHECK(sums.handled == 0);
    CHECK(sums.waitedMs == 0);
}

TEST_CASE("a call that was declined is offered, neither answered nor abandoned")
{
    const auto sums = totals(
        Story::ringing().at(2s, DeclineRequested{}).ended(2s, EndedBy::Agent, EndReason::Declined));
    CHECK(sums.offered == 1);
    CHECK(sums.answered + sums.abandoned + sums.handled == 0);
}

TEST_CASE("a call that we made is dialled, and reached when somebody answered")
{
    const auto nobody = totals(Story::dialled().ended(20s, EndedBy::Network, EndReason::NoAnswer));
    CHECK(nobody.dialled == 1);
    CHECK(nobody.reached == 0);
    CHECK(nobody.offered == 0);
    const auto somebody =
        totals(Story::dialled().at(5s, CallConnected{}).ended(35s, EndedBy::Caller));
    CHECK(somebody.reached == 1);
    CHECK(somebody.handled == 1);
    CHECK(somebody.talkedMs == 30'000);
    CHECK(somebody.bySecondRing == 0);
}

TEST_CASE("talk, hold and wrap-up are what there was of them")
{
    auto story = Story::held(); // answered at 1 s, held at 30 s
    story.at(90s, ReturnRequested{}).at(90s, LineResumed{}).ended(151s, EndedBy::Caller);
    story.at(170s, WrapUpChanged{{.outcome = "promised", .promise = "call", .complaint = "late"}});
    story.at(173s, WrapUpSaved{});
    const auto sums = totals(story);
    CHECK(sums.handled == 1);
    CHECK(sums.heldMs == 60'000);
    CHECK(sums.talkedMs == 90'000);
    CHECK(sums.wrappedMs == 22'000);
    CHECK(sums.heldCalls == 1);
    CHECK(sums.complaints == 1);
    CHECK(sums.promises == 1);
}

TEST_CASE("a call that ended as a complaint is one, though its words were not written down")
{
    auto story = Story::held();
    story.at(90s, ReturnRequested{}).at(90s, LineResumed{}).ended(151s, EndedBy::Caller);
    story.at(170s, WrapUpChanged{{.outcome = "complaint"}}).at(173s, WrapUpSaved{});
    CHECK(totals(story).complaints == 1);
}

TEST_CASE("holds are counted one by one: with permission, in time, and how soon the caller agreed")
{
    auto story = Story::held(); // asked at 25 s, granted at 29 s, two minutes named
    story.at(100s, ReturnRequested{}).at(100s, LineResumed{});
    story.at(110s, HoldOverridden{.reason = "emergency"}).at(110s, LineHeld{});
    story.at(120s, ReturnRequested{}).at(120s, LineResumed{});
    story.at(130s, HoldAsked{.minutes = 1}).at(131s, AskGranted{}).at(131s, LineHeld{});
    story.at(200s, ReturnRequested{}).at(200s, LineResumed{}).ended(210s, EndedBy::Caller);
    const auto sums = totals(story);
    CHECK(sums.holds == 3);
    CHECK(sums.holdsPermitted == 2);
    CHECK(sums.holdsInTime == 1);
    CHECK(sums.holdsLate == 1); // 69 s of 60
    CHECK(sums.holdsAgreed == 2);
    CHECK(sums.agreedWithin == std::array<std::int64_t, 5>{1, 1, 1, 2, 2});
    CHECK(sums.heldCalls == 1);
}

TEST_CASE("a transfer is courteous with permission, name and extension")
{
    const auto transferred = [](bool named) {
        auto story = Story::talking();
        story.at(30s, TransferAsked{kSam, TransferKind::StraightThrough, "refund", named});
        story.at(33s, AskGranted{}).at(35s, TransferSucceeded{});
        return totals(story.ended(35s, EndedBy::Agent, EndReason::Transferred));
    };
    CHECK(transferred(true).transferred == 1);
    CHECK(transferred(true).transferredWell == 1);
    CHECK(transferred(false).transferred == 1);
    CHECK(transferred(false).transferredWell == 0);
    CHECK(transferred(true).endedNormally == 0);
    auto story = Story::talking();
    story.at(30s, TransferOverridden{kSam, TransferKind::StraightThrough, "Emergency"});
    story.at(32s, TransferSucceeded{}).ended(32s, EndedBy::Agent, EndReason::Transferred);
    CHECK(totals(story).transferred == 1);
    CHECK(totals(story).transferredWell == 0);
}

TEST_CASE("who ended a call counts when it ended normally")
{
    CHECK(totals(answeredAfter(1s)).endedByCaller == 1);
    const auto byAgent = totals(Story::talking().ended(60s, EndedBy::Agent));
    CHECK(byAgent.endedNormally == 1);
    CHECK(byAgent.endedByCaller == 0);
    const auto lost =
        totals(Story::talking().ended(60s, EndedBy::Network, EndReason::ConnectionLost));
    CHECK(lost.endedNormally == 0);
    CHECK(lost.handled == 1);
}

TEST_CASE("a courtesy counts when there is one")
{
    const auto call = answeredAfter(1s).call();
    CHECK(totalsOf(call, 80).courtesySum == 80);
    CHECK(totalsOf(call, 0).courtesyCalls == 1);
    CHECK(totalsOf(call, std::nullopt).courtesyCalls == 0);
}
