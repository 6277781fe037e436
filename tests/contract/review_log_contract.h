#pragma once
#include "core/ports/review_log.h"
#include "tests/core/review/reviewing.h"
#include "tests/support/manual_desk.h"

#include <map>
#include <memory>

/// The contract of core/ports/review_log.h, to be run on every one of them:
///
///     TEST_CASE("the reviews in memory keep the contract of a review log")
///     {
///         keepsTheContractOfAReviewLog([] { return std::make_unique<MemoryReviewRig>(); });
///     }
namespace secondring::test {

/// A log under test, with the calls 1 to 9, of Dana but for 8, which is Leo's, and 9, which goes
/// on. Call n began n minutes after kReviewed. One rig is one fresh store.
class ReviewLogRig
{
public:
    virtual ~ReviewLogRig() = default;

    virtual ReviewLog& log() = 0;
    /// As if the program had been closed and started again.
    virtual void startAgain() = 0;

    ManualDesk desk;
};

using MakeReviewLogRig = std::function<std::unique_ptr<ReviewLogRig>()>;

/// A rig with hands to fill it and eyes to read it.
class FilledReviews
{
public:
    explicit FilledReviews(const MakeReviewLogRig& make)
        : rig(make())
    {
    }

    /// Decides, and appends what is not refused; waits until it is durable.
    bool done(std::int64_t call, const Person& by, ReviewBody body)
    {
        auto& whole = cases_.try_emplace(call, of(call)).first->second;
        now += 1s;
        const ReviewEvent event{CallId{call}, whole.agent, by, std::move(body)};
        const auto after = decide(whole, event, now, {});
        REQUIRE(after);
        whole = *after;
        return append({whole.events, now, event}, whole).has_value();
    }

    Result<void> append(const RecordedReview& recorded, const ReviewCase& after)
    {
        std::optional<Result<void>> outcome;
        rig->log().append(recorded, after, [&](const auto& result) { outcome = result; });
        REQUIRE(rig->desk.runUntil([&] { return outcome.has_value(); }));
        return *outcome;
    }

    bool shares(std::int64_t call)
    {
        return done(call, kRosa, SheetOpened{Purpose::Review, smallCard(), smallDraft()}) &&
               done(call, kRosa, ItemJudged{points("need", 5)}) &&
               done(call, kRosa, ItemJudged{points("tone", 4)}) && done(call, kRosa, SheetGiven{});
    }

    template <class T>
    Result<T> asked(const std::function<void(ReviewLog&, ReviewLog::Then<T>)>& question)
    {
        std::optional<Result<T>> answer;
        question(rig->log(), [&](const Result<T>& result) { answer = result; });
        REQUIRE(rig->desk.runUntil([&] { return answer.has_value(); }));
        return *answer;
    }

    template <class T> T ask(const std::function<void(ReviewLog&, ReviewLog::Then<T>)>& question)
    {
        auto answer = asked<T>(question);
        INFO((answer ? "" : answer.error().reason));
        REQUIRE(answer);
        return std::move(*answer);
    }

    ReviewCase reviewed(std::int64_t call)
    {
        return ask<ReviewCase>(
            [=](auto& log, auto then) { log.reviewed(CallId{call}, std::move(then)); });
    }

    std::vector<std::int64_t> reviews(const ReviewQuery& query)
    {
        std::vector<std::int64_t> calls;
        for (const auto& each : ask<std::vector<ListedReview>>(
                 [=](auto&log, auto then) { log.reviews(query, std::move(then)); })) {
            CHECK(each.row == rowOf(reviewed(each.row.call.value)));
            CHECK(each.party.name == "Erika");
            CHECK(each.began == kReviewed + std::chrono::minutes{each.row.call.value});
            calls.push_back(each.row.call.value);
        }
        return calls;
    }

    std::vector<OpenNote> openNotes(const std::string& agent)
    {
        return ask<std::vector<OpenNote>>(
            [=](auto& log, auto then) { log.openNotes(agent, std::move(then)); });
    }

    const ReviewCase& expected(std::int64_t call) { return cases_.at(call); }

    std::unique_ptr<ReviewLogRig> rig;
    Instant now = kReviewed + 1h;

private:
    static ReviewCase of(std::int64_t call)
    {
        return {.call = {call}, .agent = call == 8 ? "Leo" : "Dana"};
    }

    std::map<std::int64_t, ReviewCase> cases_;
};

inline void keepsEventsOfReviews(const MakeReviewLogRig& make)
{
    FilledReviews filled{make};
    CHECK(filled.reviewed(3) == ReviewCase{.call = {3}, .agent = "Dana"});
    REQUIRE(filled.done(3, kOmar, CallViewed{}));
    REQUIRE(filled.shares(3));
    REQUIRE(filled.done(3, kDana, ItemDisputed{"tone", "\"no\", 'really'; ü"}));
    CHECK(filled.reviewed(3) == filled.expected(3));
    filled.rig->startAgain();
    CHECK(filled.reviewed(3) == filled.expected(3));
    REQUIRE(filled.done(3, kOmar, DisputeDecided{points("tone", 5, "so")}));
    CHECK(filled.reviewed(3) == filled.expected(3));
}

inline void refusesWhatDoesNotFit(const MakeReviewLogRig& make)
{
    FilledReviews filled{make};
    REQUIRE(filled.done(3, kOmar, CallViewed{}));
    const auto before = filled.reviewed(3);
    const RecordedReview other{1, filled.now + 1s, {{3}, "Dana", kRosa, CallViewed{}}};
    CHECK_FALSE(filled.append(other, before));
    const RecordedReview same{1, filled.now, {{3}, "Dana", kOmar, CallViewed{}}};
    CHECK(filled.append(same, before)); // an attempt whose success was never heard of
    const RecordedReview unknown{1, filled.now, {{70}, "Dana", kOmar, CallViewed{}}};
    CHECK_FALSE(filled.append(unknown, ReviewCase{.call = {70}, .agent = "Dana"}));
    CHECK(filled.reviewed(3) == before);
    CHECK_FALSE(filled.asked<ReviewCase>(
        [](auto& log, auto then) { log.reviewed(CallId{70}, std::move(then)); }));
}

inline void listsReviews(const MakeReviewLogRig& make)
{
    using Calls = std::vector<std::int64_t>;
    FilledReviews filled{make};
    REQUIRE(filled.done(5, kHouse, CallPicked{Pick::Sample, "2026-W47"}));
    REQUIRE(filled.done(4, kDana, CallNominated{Nomination::ProudOf, "look"}));
    REQUIRE(filled.done(8, kHouse, CallPicked{Pick::Rule, "low"}));
    REQUIRE(filled.shares(3));
    REQUIRE(filled.shares(2));
    REQUIRE(filled.done(2, kDana, ItemDisputed{"tone", "no"}));
    REQUIRE(filled.done(1, kRosa, CallViewed{}));
    CHECK(filled.reviews({.states = {ReviewState::Waiting}}) == Calls{5, 4, 8});
    CHECK(filled.reviews({.states = {ReviewState::Waiting}, .agent = "Leo"}) == Calls{8});
    CHECK(filled.reviews({.states = {ReviewState::Waiting}, .limit = 2}) == Calls{5, 4});
    CHECK(filled.reviews({.states = {ReviewState::Disputed}}) == Calls{2});
    CHECK(filled.reviews({.reviewer = "Rosa"}) == Calls{3, 2});
    CHECK(filled.reviews({}).size() == 6);
    REQUIRE(filled.done(7, kRosa, CalibrationStarted{{"Ivy", "Rosa"}}));
    CHECK(filled.reviews({.states = {ReviewState::Disputed}, .blind = "Ivy"}) == Calls{7, 2});
    CHECK(filled.reviews({.states = {ReviewState::Disputed}, .blind = "Omar"}) == Calls{2});
    filled.rig->startAgain();
    CHECK(filled.reviews({.states = {ReviewState::Shared, ReviewState::Disputed}}) == Calls{3, 2});
}

inline void listsCoaching(const MakeReviewLogRig& make)
{
    FilledReviews filled{make};
    const CoachingGiven note{.moment = 10s, .strength = "s", .change = "c", .standard = "thank"};
    REQUIRE(filled.done(3, kRosa, note));
    REQUIRE(filled.done(8, kRosa, note));
    REQUIRE(filled.done(2, kRosa, note));
    CHECK(filled.openNotes("").size() == 3);
    const auto dana = filled.openNotes("Dana");
    REQUIRE(dana.size() == 2);
    CHECK(dana[0].call == CallId{3});
    CHECK(dana[0].note == filled.expected(3).notes.front());
    for (std::int64_t later = 100; later < 105; ++later) {
        REQUIRE(filled.done(
            3, kHouse, CoachingCallCounted{1, {later}, filled.now + std::chrono::hours{1}, true}));
    }
    CHECK(filled.openNotes("Dana").size() == 1);
    const auto thanksBefore = [&](Instant before, int limit) {
        return filled.ask<std::vector<TeamThanks>>(
            [=](auto& log, auto then) { log.thanks(before, limit, std::move(then)); });
    };
    REQUIRE(filled.done(3, kLeo, RecognitionGiven{10s, "first"}));
    REQUIRE(filled.done(8, kRosa, RecognitionGiven{20s, "second"}));
    const auto thanks = thanksBefore(filled.now + 1s, 10);
    REQUIRE(thanks.size() == 2);
    CHECK(thanks[0].agent == "Leo");
    CHECK(thanks[0].recognition.what == RecognitionGiven{20s, "second"});
    CHECK(thanks[1].recognition.by == kLeo);
    CHECK(thanksBefore(filled.now, 10).size() == 1);
    CHECK(thanksBefore(filled.now + 1s, 1).size() == 1);
}

inline void listsCalibrations(const MakeReviewLogRig& make)
{
    FilledReviews filled{make};
    const auto calls = [&](Instant from, Instant until) {
        std::vector<std::int64_t> found;
        for (const auto& each : filled.ask<std::vector<ReviewCase>>(
                 [=](auto&log, auto then) { log.calibrated(from, until, std::move(then)); })) {
            CHECK(each == filled.expected(each.call.value));
            found.push_back(each.call.value);
        }
        return found;
    };
    using Calls = std::vector<std::int64_t>;
    REQUIRE(filled.done(5, kRosa, CalibrationStarted{{"Ivy", "Rosa"}}));
    const auto first = filled.now;
    REQUIRE(filled.done(2, kRosa, CalibrationStarted{{"Ivy", "Rosa"}}));
    REQUIRE(filled.shares(3));
    REQUIRE(filled.done(5, kRosa, CalibrationStarted{{"Omar"}})); // once more: once in the list
    CHECK(calls(first, filled.now + 1s) == Calls{5, 2});
    CHECK(calls(first, first + 1s) == Calls{5});
    CHECK(calls(first + 1s, filled.now) == Calls{2});
    filled.rig->startAgain();
    CHECK(calls(first, filled.now + 1s) == Calls{5, 2});
}

inline void listsLooksAndSamples(const MakeReviewLogRig& make)
{
    FilledReviews filled{make};
    const auto sampleable = [&](Instant from, Instant until) {
        return filled.ask<std::vector<SampleCall>>(
            [=](auto& log, auto then) { log.sampleable(from, until, std::move(then)); });
    };
    REQUIRE(filled.done(3, kRosa, CallViewed{}));
    REQUIRE(filled.done(4, kOmar, CallViewed{}));
    const auto first = filled.now - 1s;
    REQUIRE(filled.done(3, kRosa, CallViewed{}));
    const auto looks = filled.ask<std::vector<Looks>>(
        [](auto& log, auto then) { log.looks("Dana", 10, std::move(then)); });
    REQUIRE(looks.size() == 2);
    CHECK(looks[0] == Looks{{3}, "Dana", kRosa, first, filled.now, 2});
    CHECK(looks[1].by == kOmar);
    CHECK(sampleable(kReviewed, kReviewed + 1h).size() == 8); // 9 goes on
    REQUIRE(filled.done(5, kHouse, CallPicked{Pick::Sample, "x"}));
    REQUIRE(filled.shares(6));
    const auto rest = sampleable(kReviewed + 4min, kReviewed + 8min);
    REQUIRE(rest.size() == 2);
    CHECK(rest[0].call == CallId{4});
    CHECK(rest[1].call == CallId{7});
    CHECK(rest[1].week == "2023-W46");
}

inline void drawsAWeekOnce(const MakeReviewLogRig& make)
{
    FilledReviews filled{make};
    const auto sampleable = [&] {
        std::vector<std::int64_t> calls;
        for (const auto& each : filled.ask<std::vector<SampleCall>>([](auto&log, auto then) {
                 log.sampleable(kReviewed, kReviewed + 1h, std::move(then));
             })) {
            calls.push_back(each.call.value);
        }
        return calls;
    };
    const auto lastDrawn = [&] {
        return filled.ask<std::string>(
            [](auto& log, auto then) { log.lastDrawn(std::move(then)); });
    };
    CHECK(lastDrawn().empty());
    CHECK(sampleable().size() == 8);
    REQUIRE(filled.done(3, kHouse, CallPicked{Pick::Sample, sampleNamed("2023-W46")}));
    CHECK(sampleable() == std::vector<std::int64_t>{8}); // Leo's week was not drawn yet
    CHECK(lastDrawn() == "2023-W46");
    REQUIRE(filled.done(3, kRosa, PickDropped{"a wrong number"}));
    filled.rig->startAgain();
    CHECK(sampleable() == std::vector<std::int64_t>{8});
    CHECK(lastDrawn() == "2023-W46");
}

inline void keepsTheContractOfAReviewLog(const MakeReviewLogRig& make)
{
    SECTION("a case is what its events made it, also after a new start")
    {
        keepsEventsOfReviews(make);
    }
    SECTION("an event whose number is taken or whose call is unknown is refused")
    {
        refusesWhatDoesNotFit(make);
    }
    SECTION("reviews are listed by state, agent and reviewer, the longest waiting first")
    {
        listsReviews(make);
    }
    SECTION("open notes and the team's thanks are listed")
    {
        listsCoaching(make);
    }
    SECTION("calls that are judged blind are listed by when that was asked")
    {
        listsCalibrations(make);
    }
    SECTION("who looked is listed, and what may be drawn for a sample")
    {
        listsLooksAndSamples(make);
    }
    SECTION("the week of an agent is drawn once, also when what was drawn has been dropped")
    {
        drawsAWeekOnce(make);
    }
}

} // namespace secondring::test
