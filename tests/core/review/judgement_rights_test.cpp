#include "core/review/judgement_calibration.h"
#include "core/review/judgement_queue.h"
#include "tests/core/review/reviewing.h"

using namespace secondring;
using namespace secondring::test;

using enum ReviewRefusal;

namespace {

std::vector<std::string> sheetsSeen(const Reviewing& reviewing, const Person& person)
{
    std::vector<std::string> names;
    for (const auto& sheet : reviewing.seenBy(person).sheets) {
        names.push_back(sheet.by.name);
    }
    return names;
}

using Names = std::vector<std::string>;

/// Omar and Ivy are asked to judge blind, after Rosa has shared her review.
Reviewing calibrating()
{
    auto reviewing = Reviewing::shared();
    REQUIRE(reviewing.done(kRosa, CalibrationStarted{{"Omar", "Ivy"}}));
    return reviewing;
}

} // namespace

TEST_CASE("every look is recorded and shown to the agent")
{
    auto reviewing = Reviewing::shared();
    CHECK(reviewing.done(kRosa, CallViewed{}));
    CHECK(reviewing.done(kOmar, CallViewed{}));
    CHECK(reviewing.done(kDana, CallViewed{}));
    CHECK(reviewing.done(kRosa, CallViewed{}));
    CHECK(reviewing.seenBy(kDana).views.size() == 4);
    CHECK(reviewing.seenBy(kDana).views.front().by == kRosa);
}

TEST_CASE("agents see their own calls, and others' only if the house allows it")
{
    auto reviewing = Reviewing::shared();
    REQUIRE(reviewing.done(kLeo, RecognitionGiven{4min + 40s, "Calm recovery"}));
    CHECK(reviewing.done(kLeo, CallViewed{})); // the desk shows earlier calls of a caller
    CHECK(reviewing.post(kHouse, CallViewed{}) == NotAllowed);
    CHECK(reviewing.seenBy(kLeo).sheets.empty());
    CHECK(reviewing.seenBy(kLeo).views.empty());
    CHECK(reviewing.seenBy(kLeo).recognitions.size() == 1);
    CHECK(visibleTo(rowOf(reviewing.whole), kLeo, reviewing.rules) == std::nullopt);
    reviewing.rules.agentsSeeEachOther = true;
    CHECK(reviewing.done(kLeo, CallViewed{}));
    CHECK(sheetsSeen(reviewing, kLeo) == Names{"Rosa"});
    CHECK(reviewing.seenBy(kLeo).views.empty());
    CHECK(visibleTo(rowOf(reviewing.whole), kLeo, reviewing.rules)->score == 93);
}

TEST_CASE("a sheet that was not handed over is its owner's alone")
{
    Reviewing reviewing;
    REQUIRE(reviewing.opens(kRosa));
    REQUIRE(reviewing.opens(kDana, Purpose::SelfScore));
    CHECK(sheetsSeen(reviewing, kRosa) == Names{"Rosa"});
    CHECK(sheetsSeen(reviewing, kDana) == Names{"Dana"});
    CHECK(sheetsSeen(reviewing, kOmar).empty());
    REQUIRE(reviewing.gives(kDana, 3, 3));
    CHECK(sheetsSeen(reviewing, kRosa) == Names{"Rosa", "Dana"});
    REQUIRE(reviewing.gives(kRosa, 5, 5));
    CHECK(sheetsSeen(reviewing, kDana) == Names{"Rosa", "Dana"});
    REQUIRE(reviewing.done(kRosa, ReviewReopened{"wait"}));
    CHECK(sheetsSeen(reviewing, kDana) == Names{"Dana"});
}

TEST_CASE("reviewers who calibrate see nobody's points before they have given their own")
{
    auto reviewing = calibrating();
    REQUIRE(reviewing.done(kDana, ItemDisputed{"tone", "no"}));
    REQUIRE(reviewing.done(kDana, CommentAdded{"tone", "four is too few"}));
    CHECK(sheetsSeen(reviewing, kOmar).empty());
    CHECK(reviewing.seenBy(kOmar).disputes.empty());
    CHECK(reviewing.seenBy(kOmar).comments.empty());
    CHECK(visibleTo(rowOf(reviewing.whole), kOmar, {})->score == std::nullopt);
    CHECK(visibleTo(rowOf(reviewing.whole), kOmar, {})->disputed.empty());
    REQUIRE(reviewing.opens(kOmar, Purpose::Calibration));
    CHECK(sheetsSeen(reviewing, kOmar) == Names{"Omar"});
    REQUIRE(reviewing.gives(kOmar, 5, 2));
    CHECK(sheetsSeen(reviewing, kOmar) == Names{"Rosa", "Omar"});
    CHECK(sheetsSeen(reviewing, kIvy).empty());
    CHECK(sheetsSeen(reviewing, kDana) == Names{"Rosa"}); // while Ivy is still blind
    REQUIRE(reviewing.opens(kIvy, Purpose::Calibration));
    REQUIRE(reviewing.gives(kIvy, 5, 5));
    CHECK(sheetsSeen(reviewing, kDana) == Names{"Rosa", "Omar", "Ivy"});
}

TEST_CASE("who is blind does nothing that needs others' points")
{
    auto reviewing = calibrating();
    REQUIRE(reviewing.done(kDana, ItemDisputed{"tone", "no"}));
    CHECK(reviewing.post(kOmar, DisputeDecided{points("tone", 5, "so")}) == Blind);
    CHECK(reviewing.post(kOmar, ReviewReopened{"so"}) == Blind);
    REQUIRE(reviewing.opens(kOmar, Purpose::Calibration));
    REQUIRE(reviewing.gives(kOmar, 5, 2));
    CHECK(reviewing.done(kOmar, DisputeDecided{points("tone", 5, "so")}));
}

TEST_CASE("whoever has seen points is not asked to judge blind")
{
    auto reviewing = Reviewing::shared();
    REQUIRE(reviewing.done(kOmar, CallViewed{}));
    const auto asked = [&](Names names) {
        return reviewing.post(kRosa, CalibrationStarted{std::move(names)});
    };
    CHECK(asked({"Omar", "Ivy"}) == HasSeenPoints);
    CHECK(asked({"Rosa", "Ivy"}) == AlreadyReviewed);
    CHECK(asked({"Dana", "Ivy"}) == OwnCall);
    CHECK(asked({"Ivy", "Ivy"}) == AlreadyDone);
    CHECK(asked({"Ivy"}) == NothingOpen);
    CHECK(asked({"Ivy", "Eva"}) == std::nullopt);
    CHECK(asked({"Ivy"}) == AlreadyDone);
    CHECK(reviewing.post(kDana, CalibrationStarted{{"a", "b"}}) == NotAllowed);
    CHECK(reviewing.post(kOmar, SheetOpened{Purpose::Calibration, smallCard(), smallDraft()}) ==
          NotAllowed);
}

TEST_CASE("agreement is counted by pairs, and an item that splits them is flagged")
{
    Reviewing reviewing;
    const Person eva{"Eva", Role::Supervisor};
    REQUIRE(reviewing.done(kRosa, CalibrationStarted{{"Omar", "Ivy", "Eva"}}));
    for (const auto& [person, tone] : {std::pair{kOmar, 2}, {kIvy, 5}, {eva, 5}}) {
        REQUIRE(reviewing.opens(person, Purpose::Calibration));
        REQUIRE(reviewing.gives(person, 4, tone));
    }
    const auto agreement = agreementOf(std::span{&reviewing.whole, 1});
    REQUIRE(agreement.size() == 3); // delay does not apply, nobody was asked
    CHECK(agreement[0] == ItemAgreement{"need", "The need", 3, 3, 3, 0, 1, {7}});
    CHECK(agreement[0].percent() == 100);
    CHECK_FALSE(agreement[0].splits());
    CHECK(agreement[2] == ItemAgreement{"tone", "The tone", 3, 3, 1, 2, 1, {7}});
    CHECK(agreement[2].percent() == 33);
    CHECK(agreement[2].splits());
}

TEST_CASE("agreement over several calls adds up, and names the call that splits reviewers most")
{
    const auto judged = [](std::int64_t call, int omar, int ivy) {
        Reviewing reviewing;
        reviewing.whole.call = {call};
        REQUIRE(reviewing.done(kRosa, CalibrationStarted{{"Omar", "Ivy"}}));
        CHECK_FALSE(allHaveJudged(reviewing.whole));
        REQUIRE(reviewing.opens(kOmar, Purpose::Calibration));
        REQUIRE(reviewing.gives(kOmar, 4, omar));
        CHECK_FALSE(allHaveJudged(reviewing.whole));
        REQUIRE(reviewing.opens(kIvy, Purpose::Calibration));
        REQUIRE(reviewing.gives(kIvy, 4, ivy));
        CHECK(allHaveJudged(reviewing.whole));
        return reviewing.whole;
    };
    // tone: the same, three apart, one apart, the same
    const std::vector<ReviewCase> calls{
        judged(1, 4, 4), judged(2, 2, 5), judged(3, 3, 4), judged(4, 5, 5)};
    const auto tone = agreementOf(calls)[2];
    CHECK(tone == ItemAgreement{"tone", "The tone", 8, 4, 2, 1, 4, {2}});
    CHECK(tone.percent() == 50);
    CHECK_FALSE(tone.splits()); // one of four
    CHECK(agreementOf(std::span{calls}.subspan(1, 2))[2].splits());
    CHECK(agreementOf(calls)[0].furthest == CallId{4}); // all agree: the last of them
    const auto oneApart = agreementOf(std::span{calls}.subspan(2));
    CHECK(oneApart[2].furthest == CallId{3});
    CHECK(agreementOf({}).empty());
}

TEST_CASE("one point apart is a difference but no split, and not applying is")
{
    Reviewing reviewing;
    REQUIRE(reviewing.done(kRosa, CalibrationStarted{{"Omar", "Ivy"}}));
    REQUIRE(reviewing.opens(kOmar, Purpose::Calibration));
    REQUIRE(reviewing.opens(kIvy, Purpose::Calibration));
    REQUIRE(reviewing.gives(kOmar, 4, 3));
    CHECK(agreementOf(std::span{&reviewing.whole, 1})[0].percent() == std::nullopt);
    SECTION("one apart")
    {
        REQUIRE(reviewing.gives(kIvy, 5, 3));
        const auto need = agreementOf(std::span{&reviewing.whole, 1})[0];
        CHECK(need.percent() == 0);
        CHECK_FALSE(need.splits());
    }
    SECTION("does not apply")
    {
        REQUIRE(reviewing.done(kIvy, ItemJudged{points("need", 4)}));
        REQUIRE(reviewing.done(kIvy, ItemJudged{{.item = "tone", .doesNotApply = true}}));
        REQUIRE(reviewing.done(kIvy, SheetGiven{}));
        CHECK(agreementOf(std::span{&reviewing.whole, 1})[2].splits());
    }
}
