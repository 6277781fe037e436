#include "core/review/promise.h"
#include "tests/core/review/reviewing.h"

using namespace secondring;
using namespace secondring::test;

using enum ReviewRefusal;

namespace {

constexpr Instant kDue = kReviewed + 1h;

Reviewing at(Instant now)
{
    Reviewing reviewing;
    reviewing.now = now - 1s;
    return reviewing;
}

PromiseMoved moved(std::optional<Instant> from, Instant to)
{
    return {.from = from, .to = to, .words = "the part came late"};
}

} // namespace

TEST_CASE("a promise is kept by its due time to the instant, and late after it")
{
    auto reviewing = at(kDue);
    REQUIRE(reviewing.done(kDana, PromiseKept{}));
    CHECK(standingOf(kDue, reviewing.whole).isKept());
    auto late = at(kDue + 1s);
    REQUIRE(late.done(kDana, PromiseKept{}));
    const auto standing = standingOf(kDue, late.whole);
    CHECK_FALSE(standing.isKept());
    CHECK(standing.isKeptLate());
}

TEST_CASE("a promise renegotiated before it was due counts at the new time")
{
    auto reviewing = at(kDue - 1min);
    REQUIRE(reviewing.done(kDana, moved(kDue, kDue + 2h)));
    reviewing.now = kDue + 1h;
    REQUIRE(reviewing.done(kDana, PromiseKept{}));
    const auto standing = standingOf(kDue, reviewing.whole);
    CHECK(standing.renegotiated == 1);
    CHECK(standing.due == kDue + 2h);
    CHECK(standing.isKept());
}

TEST_CASE("another time told after the promise was due does not mend it")
{
    auto reviewing = at(kDue + 1min);
    REQUIRE(reviewing.done(kDana, moved(kDue, kDue + 2h)));
    auto standing = standingOf(kDue, reviewing.whole);
    CHECK(standing.renegotiated == 0);
    CHECK(standing.due == kDue);
    CHECK(standing.next == kDue + 2h); // it is looked after all the same
    REQUIRE(reviewing.done(kDana, moved(kDue + 2h, kDue + 3h)));
    standing = standingOf(kDue, reviewing.whole);
    CHECK(standing.due == kDue); // nor does telling it twice
    CHECK(standing.next == kDue + 3h);
}

TEST_CASE("a promise without a time gets one when the caller is told")
{
    auto reviewing = at(kDue);
    REQUIRE(reviewing.done(kDana, moved(std::nullopt, kDue + 1h)));
    const auto standing = standingOf(std::nullopt, reviewing.whole);
    CHECK(standing.due == kDue + 1h);
    CHECK(standing.renegotiated == 0);
}

TEST_CASE("whoever took the call, or a supervisor, says what became of its promise")
{
    auto reviewing = at(kDue);
    CHECK(reviewing.post(kLeo, PromiseKept{}) == NotAllowed);
    CHECK(reviewing.post(kHouse, moved(kDue, kDue + 1h)) == NotAllowed);
    REQUIRE(reviewing.done(kRosa, PromiseKept{}));
    CHECK(reviewing.post(kDana, PromiseKept{}) == AlreadyDone);
    CHECK(reviewing.post(kDana, moved(kDue, kDue + 1h)) == AlreadyDone);
    REQUIRE(reviewing.done(kDana, PromiseOpened{})); // it was a mistake
    CHECK_FALSE(standingOf(kDue, reviewing.whole).keptAt);
    CHECK(reviewing.post(kDana, PromiseOpened{}) == NothingOpen);
}

TEST_CASE("whoever has to keep a promise says what became of it, and sees that much")
{
    auto reviewing = at(kDue);
    reviewing.whole.keeper = "Leo";
    REQUIRE(reviewing.opens(kRosa));
    REQUIRE(reviewing.gives(kRosa, 5, 4));
    REQUIRE(reviewing.done(kLeo, moved(kDue, kDue + 1h)));
    REQUIRE(reviewing.done(kDana, moved(kDue + 1h, kDue + 2h))); // she made it
    REQUIRE(reviewing.done(kLeo, PromiseKept{}));
    const auto seen = reviewing.seenBy(kLeo);
    CHECK(seen.keeper == "Leo");
    CHECK(seen.moves == reviewing.whole.moves);
    CHECK(seen.promiseKept == reviewing.whole.promiseKept);
    CHECK(seen.sheets.empty());
    CHECK(seen.views.empty());
    REQUIRE(reviewing.done(kLeo, PromiseOpened{}));
    // A name alone is no right: neither the house nor a colleague called nothing.
    CHECK(reviewing.post({"Leo", Role::House}, PromiseKept{}) == NotAllowed);
    reviewing.whole.keeper.clear();
    CHECK(reviewing.post({"", Role::Agent}, PromiseKept{}) == NotAllowed);
    CHECK(reviewing.post(kLeo, PromiseKept{}) == NotAllowed);
    CHECK(reviewing.seenBy(kLeo).moves.empty());
}

TEST_CASE("a promise is moved from where it stands, so that two people do not move it twice")
{
    auto reviewing = at(kReviewed);
    REQUIRE(reviewing.done(kDana, moved(kDue, kDue + 1h)));
    CHECK(reviewing.post(kRosa, moved(kDue, kDue + 2h)) == AlreadyDone);
    CHECK(reviewing.post(kRosa, moved(kDue + 1h, kDue + 1h)) == AlreadyDone);
    REQUIRE(reviewing.done(kRosa, moved(kDue + 1h, kDue + 2h)));
}

TEST_CASE("only the caller answers a survey, from 1 to 5, and a better answer takes its place")
{
    auto reviewing = at(kReviewed);
    CHECK(reviewing.post(kDana, SurveyAnswered{5, ""}) == NotAllowed);
    CHECK(reviewing.post(kRosa, SurveyAnswered{5, ""}) == NotAllowed);
    CHECK(reviewing.post(kHouse, SurveyAnswered{0, ""}) == NoSuchPoints);
    CHECK(reviewing.post(kHouse, SurveyAnswered{6, ""}) == NoSuchPoints);
    REQUIRE(reviewing.done(kHouse, SurveyAnswered{4, "swift"}));
    CHECK(reviewing.post(kHouse, SurveyAnswered{4, "swift"}) == AlreadyDone);
    REQUIRE(reviewing.done(kHouse, SurveyAnswered{2, "it broke again"}));
    CHECK(reviewing.whole.survey->what.score == 2);
}

TEST_CASE("each question has its scale, and what is not answered again stays")
{
    Reviewing reviewing;
    const auto recommends = [](int answer) { return SurveyAnswered{.recommend = answer}; };
    const auto easy = [](int answer) { return SurveyAnswered{.ease = answer}; };
    CHECK(reviewing.post(kHouse, SurveyAnswered{.words = "hello"}) == NoSuchPoints);
    CHECK(reviewing.post(kHouse, recommends(11)) == NoSuchPoints);
    CHECK(reviewing.post(kHouse, recommends(-1)) == NoSuchPoints);
    CHECK(reviewing.post(kHouse, easy(0)) == NoSuchPoints);
    CHECK(reviewing.post(kHouse, easy(8)) == NoSuchPoints);
    REQUIRE(reviewing.done(kHouse, SurveyAnswered{.score = 4, .words = "swift"}));
    REQUIRE(reviewing.done(kHouse, recommends(0)));
    REQUIRE(reviewing.done(kHouse, easy(7)));
    CHECK(reviewing.whole.survey->what == SurveyAnswered{4, "swift", 0, 7});
    CHECK(reviewing.post(kHouse, easy(7)) == AlreadyDone);
    REQUIRE(reviewing.done(kHouse, recommends(9)));
    CHECK(reviewing.whole.survey->what == SurveyAnswered{4, "swift", 9, 7});
}
