#include "core/review/coaching.h"
#include "tests/core/review/reviewing.h"

using namespace secondring;
using namespace secondring::test;

using enum ReviewRefusal;

namespace {

const CoachingGiven kNote{.moment = 4min + 40s,
                          .strength = "Named the delay before she was asked",
                          .change = "Wait for the answer before holding",
                          .scenario = "hold-politely",
                          .standard = "ask-hold"};

/// A complete later call of Dana's.
CallSummary later(std::int64_t id, Verdict verdict)
{
    return {.id = {id},
            .began = kReviewed + std::chrono::hours{id},
            .complete = true,
            .verdicts = {{"thank", Verdict::Kept}, {"ask-hold", verdict}}};
}

std::vector<OpenNote> openIn(const ReviewCase& reviewed)
{
    std::vector<OpenNote> open;
    for (const auto& note : reviewed.notes) {
        if (!note.closedAt) {
            open.push_back({reviewed.call, reviewed.agent, note});
        }
    }
    return open;
}

/// Counts a call for what is open. How many events that made.
std::size_t count(Reviewing& reviewing, const CallSummary& call)
{
    const auto events = counted(openIn(reviewing.whole), call, "Dana");
    for (const auto& event : events) {
        REQUIRE(reviewing.done(event.by, event.body));
    }
    return events.size();
}

} // namespace

TEST_CASE("a note closes when the next five applicable calls show its change")
{
    Reviewing reviewing;
    REQUIRE(reviewing.done(kRosa, kNote));
    const auto note = [&] { return reviewing.whole.notes.front(); };
    for (std::int64_t id = 11; id <= 14; ++id) {
        CHECK(count(reviewing, later(id, Verdict::Kept)) == 1);
        CHECK(count(reviewing, later(id + 100, Verdict::Excused)) == 0);
        CHECK(count(reviewing, later(id + 200, Verdict::DoesNotApply)) == 0);
    }
    CHECK(keptInRow(note()) == 4);
    CHECK_FALSE(note().closedAt);
    CHECK(count(reviewing, later(15, Verdict::Kept)) == 1);
    CHECK(note().closedAt == reviewing.now);
    CHECK(note().closedBecause.empty());
    CHECK(count(reviewing, later(16, Verdict::Missed)) == 0);
}

TEST_CASE("a miss begins the five anew")
{
    Reviewing reviewing;
    REQUIRE(reviewing.done(kRosa, kNote));
    for (std::int64_t id = 11; id <= 14; ++id) {
        count(reviewing, later(id, Verdict::Kept));
    }
    count(reviewing, later(15, Verdict::Missed));
    CHECK(keptInRow(reviewing.whole.notes.front()) == 0);
    for (std::int64_t id = 16; id <= 19; ++id) {
        count(reviewing, later(id, Verdict::Kept));
        CHECK_FALSE(reviewing.whole.notes.front().closedAt);
    }
    count(reviewing, later(20, Verdict::Kept));
    CHECK(reviewing.whole.notes.front().closedAt);
}

TEST_CASE("calls of others, incomplete ones and those begun before the note count for nothing")
{
    Reviewing reviewing;
    REQUIRE(reviewing.done(kRosa, kNote));
    const auto open = openIn(reviewing.whole);
    CHECK(counted(open, later(11, Verdict::Kept), "Leo").empty());
    auto live = later(11, Verdict::Kept);
    live.complete = false;
    CHECK(counted(open, live, "Dana").empty());
    auto before = later(11, Verdict::Kept);
    before.began = reviewing.now;
    CHECK(counted(open, before, "Dana").empty());
    const CoachingCallCounted early{.note = 1, .shown = {11}, .began = reviewing.now, .kept = true};
    CHECK(reviewing.post(kHouse, early) == TooEarly);
    CHECK(reviewing.post(kRosa, early) == NotAllowed);
}

TEST_CASE("a call counts once, and a closed note stays closed")
{
    Reviewing reviewing;
    REQUIRE(reviewing.done(kRosa, kNote));
    const CoachingCallCounted call{.note = 1, .shown = {11}, .began = kReviewed + 1h, .kept = true};
    CHECK(reviewing.done(kHouse, call));
    CHECK(reviewing.post(kHouse, call) == AlreadyDone);
    CHECK(reviewing.post(kRosa, CoachingClosed{1, ""}) == WordsNeeded);
    CHECK(reviewing.post(kDana, CoachingClosed{1, "done"}) == NotAllowed);
    CHECK(reviewing.post(kRosa, CoachingClosed{2, "done"}) == NothingOpen);
    CHECK(reviewing.done(kRosa, CoachingClosed{1, "moved to another team"}));
    CHECK(reviewing.post(kRosa, CoachingClosed{1, "again"}) == AlreadyDone);
    CHECK(reviewing.post(kHouse,
                         CoachingCallCounted{
                             .note = 1, .shown = {12}, .began = kReviewed + 1h, .kept = true}) ==
          AlreadyDone);
}

TEST_CASE("a note has a strength and a change, and is a supervisor's")
{
    Reviewing reviewing;
    auto half = kNote;
    half.strength.clear();
    CHECK(reviewing.post(kRosa, half) == WordsNeeded);
    CHECK(reviewing.post(kLeo, kNote) == NotAllowed);
    CHECK(reviewing.post({"Dana", Role::Supervisor}, kNote) == OwnCall);
    auto byHand = kNote;
    byHand.standard.clear();
    REQUIRE(reviewing.done(kRosa, byHand));
    CHECK(reviewing.post(kHouse,
                         CoachingCallCounted{
                             .note = 1, .shown = {12}, .began = kReviewed + 1h, .kept = true}) ==
          NothingOpen);
}

TEST_CASE("thanks come from supervisors and colleagues, and from nobody to themselves")
{
    Reviewing reviewing;
    CHECK(reviewing.done(kRosa, RecognitionGiven{280s, "Calm recovery"}));
    CHECK(reviewing.done(kLeo, RecognitionGiven{280s, "You saved my day"}));
    CHECK(reviewing.post(kDana, RecognitionGiven{280s, "I was good"}) == OwnCall);
    CHECK(reviewing.post(kHouse, RecognitionGiven{280s, "Well done"}) == NotAllowed);
    CHECK(reviewing.post(kLeo, RecognitionGiven{280s, ""}) == WordsNeeded);
    CHECK(reviewing.whole.recognitions.size() == 2);
}
