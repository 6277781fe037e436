#include "core/review/judgement_queue.h"
#include "tests/core/review/reviewing.h"

using namespace secondring;
using namespace secondring::test;

using enum ReviewRefusal;

TEST_CASE("a review is opened, judged, shared, and its score is the formula's")
{
    Reviewing reviewing;
    CHECK(stateOf(reviewing.whole) == ReviewState::None);
    CHECK(reviewing.done(kHouse, CallPicked{Pick::Sample, "2026-W47"}));
    CHECK(stateOf(reviewing.whole) == ReviewState::Waiting);
    CHECK(reviewing.opens(kRosa));
    CHECK(stateOf(reviewing.whole) == ReviewState::Opened);
    CHECK(reviewing.post(kRosa, SheetGiven{}) == ItemsOpen);
    CHECK(reviewing.gives(kRosa, 5, 4));
    CHECK(stateOf(reviewing.whole) == ReviewState::Shared);
    CHECK(reviewing.score() == 93); // (3×5 + 5×1 + 2×4) / 30
    CHECK(replayReview({7}, "Dana", reviewing.events) == reviewing.whole);
}

TEST_CASE("only a supervisor reviews, nobody their own call, and one is enough")
{
    Reviewing reviewing;
    const SheetOpened opening{Purpose::Review, smallCard(), smallDraft()};
    CHECK(reviewing.post(kDana, opening) == NotAllowed);
    CHECK(reviewing.post({"Dana", Role::Supervisor}, opening) == OwnCall);
    CHECK(reviewing.post(kHouse, opening) == NotAllowed);
    CHECK(reviewing.opens(kRosa));
    CHECK(reviewing.post(kRosa, opening) == AlreadyReviewed);
    CHECK(reviewing.post(kOmar, opening) == AlreadyReviewed);
    CHECK(reviewing.post(kOmar, ItemJudged{points("tone", 1)}) == NothingOpen);
}

TEST_CASE("a sheet that was begun by mistake is discarded, unless it was ever handed over")
{
    Reviewing reviewing;
    CHECK(reviewing.post(kRosa, SheetDiscarded{}) == NothingOpen);
    REQUIRE(reviewing.done(kHouse, CallPicked{Pick::Sample, "2026-W47"}));
    REQUIRE(reviewing.opens(kRosa));
    REQUIRE(reviewing.done(kRosa, ItemJudged{points("tone", 2)}));
    CHECK(reviewing.post(kOmar, SheetDiscarded{}) == NothingOpen);
    CHECK(reviewing.done(kRosa, SheetDiscarded{}));
    CHECK(stateOf(reviewing.whole) == ReviewState::Waiting); // as it was before
    CHECK_FALSE(reviewing.whole.card);
    CHECK(reviewing.opens(kOmar)); // who may judge it now
    REQUIRE(reviewing.gives(kOmar, 5, 4));
    CHECK(reviewing.post(kOmar, SheetDiscarded{}) == AlreadyGiven);
    REQUIRE(reviewing.done(kOmar, ReviewReopened{"I had missed the last minute"}));
    CHECK(reviewing.post(kOmar, SheetDiscarded{}) == AlreadyGiven);
    CHECK(replayReview({7}, "Dana", reviewing.events) == reviewing.whole);
}

TEST_CASE("points are those of the item, and what does not apply is not judged")
{
    Reviewing reviewing;
    REQUIRE(reviewing.opens(kRosa));
    CHECK(reviewing.post(kRosa, ItemJudged{points("tone", 6)}) == NoSuchPoints);
    CHECK(reviewing.post(kRosa, ItemJudged{points("tone", -1)}) == NoSuchPoints);
    CHECK(reviewing.post(kRosa, ItemJudged{points("charm", 1)}) == UnknownItem);
    CHECK(reviewing.post(kRosa, ItemJudged{points("delay", 1)}) == DoesNotApply);
    CHECK(reviewing.post(kRosa, ItemJudged{{.item = "need", .doesNotApply = true}}) ==
          NoSuchPoints);
    CHECK(reviewing.done(kRosa, ItemJudged{{.item = "tone", .doesNotApply = true}}));
    CHECK(reviewing.post(kRosa, ItemJudged{{.item = "tone", .points = 1, .doesNotApply = true}}) ==
          NoSuchPoints);
}

TEST_CASE("what the events tell is changed only by saying why")
{
    Reviewing reviewing;
    REQUIRE(reviewing.opens(kRosa));
    CHECK(reviewing.post(kRosa, ItemJudged{points("asked", 0)}) == WordsNeeded);
    CHECK(reviewing.done(kRosa, ItemJudged{points("asked", 1)}));
    CHECK(reviewing.done(kRosa, ItemJudged{points("asked", 0, "asked, did not wait")}));
}

TEST_CASE("what was shared is changed only by re-opening it, and tells what it had been")
{
    auto reviewing = Reviewing::shared();
    CHECK(reviewing.post(kRosa, ItemJudged{points("tone", 5)}) == AlreadyGiven);
    CHECK(reviewing.post(kRosa, ReviewReopened{}) == WordsNeeded);
    CHECK(reviewing.post(kDana, ReviewReopened{"again"}) == NotAllowed);
    CHECK(reviewing.done(kRosa, ReviewReopened{"I had missed the last minute"}));
    CHECK(stateOf(reviewing.whole) == ReviewState::Reopened);
    CHECK(reviewing.whole.reopenings.front().score.percent() == 93);
    CHECK(reviewing.done(kRosa, ItemJudged{points("tone", 5)}));
    CHECK(reviewing.done(kRosa, SheetGiven{}));
    CHECK(reviewing.score() == 100);
}

TEST_CASE("a self-score comes first or not at all")
{
    Reviewing reviewing;
    CHECK(reviewing.post(kLeo, SheetOpened{Purpose::SelfScore, smallCard(), smallDraft()}) ==
          NotAllowed);
    CHECK(reviewing.opens(kDana, Purpose::SelfScore));
    CHECK(reviewing.gives(kDana, 3, 3));
    CHECK(reviewing.opens(kRosa));
    CHECK(reviewing.gives(kRosa, 5, 5));
    CHECK(rowOf(reviewing.whole).selfScore == 67); // (9 + 5 + 6) / 30
    auto late = Reviewing::shared();
    CHECK_FALSE(late.opens(kDana, Purpose::SelfScore));
}

TEST_CASE("one item may be disputed, and another reviewer decides it")
{
    auto reviewing = Reviewing::shared();
    CHECK(reviewing.post(kLeo, ItemDisputed{"tone", "no"}) == NotAllowed);
    CHECK(reviewing.post(kDana, ItemDisputed{"tone", ""}) == WordsNeeded);
    CHECK(reviewing.post(kDana, ItemDisputed{"charm", "no"}) == UnknownItem);
    CHECK(reviewing.post(kDana, ItemDisputed{"delay", "no"}) == DoesNotApply);
    CHECK(reviewing.done(kDana, ItemDisputed{"tone", "the line was bad"}));
    CHECK(stateOf(reviewing.whole) == ReviewState::Disputed);
    CHECK(reviewing.post(kDana, ItemDisputed{"need", "no"}) == DisputeOpen);
    CHECK(reviewing.post(kRosa, ReviewReopened{"let me"}) == DisputeOpen);
    const DisputeDecided decided{points("tone", 5, "it was")};
    CHECK(reviewing.post(kRosa, decided) == OwnJudgement);
    CHECK(reviewing.post(kDana, decided) == NotAllowed);
    CHECK(reviewing.post({"Dana", Role::Supervisor}, decided) == OwnCall);
    CHECK(reviewing.post(kOmar, DisputeDecided{points("tone", 5)}) == WordsNeeded);
    CHECK(reviewing.post(kOmar, DisputeDecided{points("need", 5, "x")}) == UnknownItem);
    CHECK(reviewing.post(kOmar, DisputeDecided{{.item = "tone", .comment = "x"}}) == ItemsOpen);
    CHECK(reviewing.done(kOmar, decided));
    CHECK(stateOf(reviewing.whole) == ReviewState::Decided);
    CHECK(reviewing.score() == 100);
    CHECK(reviewOf(reviewing.whole)->marks[2].points == 4); // what Rosa said stays on record
    CHECK(reviewing.post(kDana, ItemDisputed{"tone", "more"}) == ItemDecided);
}

TEST_CASE("what another reviewer decided is not taken back by re-opening")
{
    auto reviewing = Reviewing::shared();
    REQUIRE(reviewing.done(kDana, ItemDisputed{"tone", "the line was bad"}));
    REQUIRE(reviewing.done(kOmar, DisputeDecided{points("tone", 5, "it was")}));
    REQUIRE(reviewing.done(kRosa, ReviewReopened{"need"}));
    CHECK(reviewing.post(kRosa, ItemJudged{points("tone", 0)}) == ItemDecided);
    CHECK(reviewing.done(kRosa, ItemJudged{points("need", 4)}));
}

TEST_CASE("a dispute may be taken back, and then made again")
{
    auto reviewing = Reviewing::shared();
    CHECK(reviewing.post(kDana, DisputeWithdrawn{}) == NothingOpen);
    REQUIRE(reviewing.done(kDana, ItemDisputed{"tone", "no"}));
    CHECK(reviewing.done(kDana, DisputeWithdrawn{}));
    CHECK(stateOf(reviewing.whole) == ReviewState::Decided);
    CHECK(reviewing.done(kDana, ItemDisputed{"tone", "no, really"}));
}

TEST_CASE("nothing is done to another call or by nobody")
{
    Reviewing reviewing;
    const auto refusal = [&](const ReviewEvent& event) {
        const auto after = decide(reviewing.whole, event, reviewing.now, {});
        return after ? std::nullopt : std::optional{after.error()};
    };
    CHECK(refusal({{8}, "Dana", kRosa, CallViewed{}}) == AnotherCall);
    CHECK(refusal({{7}, "Leo", kRosa, CallViewed{}}) == AnotherCall);
    CHECK(refusal({{7}, "Dana", {"", Role::Supervisor}, CallViewed{}}) == NotAllowed);
}

TEST_CASE("a card that changed meanwhile is another card, and a draft must be its own")
{
    Reviewing reviewing;
    auto other = smallCard();
    other.title = "Another";
    CHECK(reviewing.post(kRosa, SheetOpened{Purpose::Review, smallCard(), {}}) == UnknownItem);
    auto wild = smallDraft();
    wild[0].mark.points = 9;
    CHECK(reviewing.post(kRosa, SheetOpened{Purpose::Review, smallCard(), wild}) == UnknownItem);
    REQUIRE(reviewing.opens(kDana, Purpose::SelfScore));
    CHECK(reviewing.post(kRosa, SheetOpened{Purpose::Review, other, smallDraft()}) == OtherCard);
    CHECK(reviewing.opens(kRosa));
}

TEST_CASE("a call waits because the agent, a rule or a supervisor wants it reviewed")
{
    Reviewing reviewing;
    CHECK(reviewing.post(kLeo, CallNominated{Nomination::ProudOf, ""}) == NotAllowed);
    CHECK(reviewing.done(kDana, CallNominated{Nomination::UnsureAbout, "was I rude?"}));
    CHECK(reviewing.post(kDana, CallNominated{Nomination::ProudOf, ""}) == AlreadyDone);
    CHECK(reviewing.done(kHouse, CallPicked{Pick::Rule, "held"}));
    CHECK(reviewing.post(kHouse, CallPicked{Pick::Rule, "held"}) == AlreadyDone);
    CHECK(reviewing.post(kDana, CallPicked{Pick::Hand, ""}) == NotAllowed);
    CHECK(reviewing.post(kRosa, PickDropped{}) == WordsNeeded);
    CHECK(reviewing.done(kRosa, PickDropped{"a test call"}));
    CHECK(stateOf(reviewing.whole) == ReviewState::None);
    CHECK(reviewing.whole.dropped == Dropped{kRosa, reviewing.now, "a test call"});
    CHECK(reviewing.post(kHouse, CallPicked{Pick::Rule, "held"}) == AlreadyDone);
    CHECK(reviewing.post(kHouse, CallPicked{Pick::Sample, "2026-W47"}) == AlreadyDone);
    CHECK(reviewing.done(kRosa, CallPicked{Pick::Hand, ""}));
    CHECK(stateOf(reviewing.whole) == ReviewState::Waiting);
    REQUIRE(reviewing.opens(kRosa));
    CHECK(reviewing.post(kOmar, CallPicked{Pick::Hand, "again"}) == AlreadyReviewed);
    CHECK(reviewing.post(kRosa, PickDropped{"no"}) == NothingOpen);
}

TEST_CASE("who took the call may ask for a review of it after it was dropped")
{
    Reviewing reviewing;
    REQUIRE(reviewing.done(kHouse, CallPicked{Pick::Sample, "2026-W47, seed 202647"}));
    REQUIRE(reviewing.done(kRosa, PickDropped{"a wrong number"}));
    CHECK(reviewing.done(kDana, CallNominated{Nomination::ProudOf, ""}));
    CHECK(stateOf(reviewing.whole) == ReviewState::Waiting);
    CHECK(reviewing.whole.drawnFor == "2026-W47"); // that it was drawn stays
}

TEST_CASE("agent and reviewer comment, on an item or on the call")
{
    Reviewing reviewing;
    CHECK(reviewing.done(kDana, CommentAdded{"", "a hard one"}));
    CHECK(reviewing.post(kDana, CommentAdded{"tone", "hm"}) == UnknownItem); // no card yet
    REQUIRE(reviewing.opens(kRosa));
    CHECK(reviewing.done(kDana, CommentAdded{"tone", "hm"}));
    CHECK(reviewing.post(kRosa, CommentAdded{}) == WordsNeeded);
    CHECK(reviewing.post(kLeo, CommentAdded{"", "me too"}) == NotAllowed);
}
