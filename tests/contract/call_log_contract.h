#pragma once
#include "core/ports/call_archive.h"
#include "core/ports/call_log.h"
#include "tests/support/call_story.h"
#include "tests/support/catch.h"
#include "tests/support/manual_desk.h"

#include <memory>

/// The contracts of core/ports/call_log.h and call_archive.h, to be run on every pair of them:
///
///     TEST_CASE("the log in memory keeps the contract of a call log")
///     {
///         keepsTheContractOfACallLog([] { return std::make_unique<MemoryRig>(); });
///     }
namespace secondring::test {

using namespace std::chrono_literals;

/// A log and its archive under test. One rig is one fresh store, emptied with the rig.
class CallLogRig
{
public:
    virtual ~CallLogRig() = default;

    virtual CallLog& log() = 0;
    virtual CallArchive& archive() = 0;
    /// Who takes the calls that begin from now on; Ada at first.
    virtual void takenBy(const std::string& agent) = 0;
    /// From now on nothing can be written, until `giveBackTheDisk`.
    virtual void takeTheDiskAway() = 0;
    virtual void giveBackTheDisk() = 0;
    /// As if the program had been closed and started again.
    virtual void startAgain() = 0;

    ManualDesk desk;
};

using MakeCallLogRig = std::function<std::unique_ptr<CallLogRig>()>;

/// A rig with hands to fill it and eyes to read it.
class FilledLog
{
public:
    explicit FilledLog(const MakeCallLogRig& make)
        : rig(make())
    {
    }

    /// Appends the event of the story; its outcome comes to `results`.
    void append(CallStory& story, const EventBody& body, Duration later = Duration{1000})
    {
        const auto& recorded = story.add(body, later);
        const auto place = appended_++;
        rig->log().append(recorded, story.summary(), [this, place](const Result<void>& result) {
            CHECK(place == results.size()); // in the order of the appends
            results.push_back(result);
        });
    }

    /// Appends a whole call and waits until it is durable.
    CallSummary store(std::int64_t id, Instant begin, const Party& caller)
    {
        CallStory story{CallId{id}, begin};
        for (const auto& body : wholeCall(caller)) {
            append(story, body);
        }
        REQUIRE(settled());
        return story.summary();
    }

    bool settled()
    {
        return rig->desk.runUntil([this] { return results.size() == appended_; });
    }

    /// The answer to a question put to the archive: `ask` gets what to call with it.
    template <class T>
    T ask(const std::function<void(CallArchive&, CallArchive::Then<T>)>& question)
    {
        std::optional<Result<T>> answer;
        question(rig->archive(), [&answer](const Result<T>& result) { answer = result; });
        CHECK_FALSE(answer.has_value()); // never from within the question
        REQUIRE(rig->desk.runUntil([&answer] { return answer.has_value(); }));
        REQUIRE(answer->has_value());
        return std::move(**answer);
    }

    std::vector<Recorded> events(std::int64_t id)
    {
        return ask<std::vector<Recorded>>(
            [id](auto& archive, auto then) { archive.events(CallId{id}, std::move(then)); });
    }

    std::vector<CallSummary> recent(const RecentCalls& wanted)
    {
        return ask<std::vector<CallSummary>>(
            [&](auto& archive, auto then) { archive.recent(wanted, std::move(then)); });
    }

    std::vector<CallSummary> withParty(const Party& party, int limit = 10)
    {
        return ask<std::vector<CallSummary>>(
            [&](auto& archive, auto then) { archive.withParty(party, limit, std::move(then)); });
    }

    std::unique_ptr<CallLogRig> rig;
    std::vector<Result<void>> results;

private:
    std::size_t appended_ = 0;
};

inline const Instant kNoon{Duration{1'795'000'000'000}};
inline const Instant kEver{Duration{9'000'000'000'000}};
inline const Party kErika{"Erika", "+49 30 901820", "sip:erika@example.org"};
inline const Party kMax{"Max", "+49 30 901821", "sip:max@example.org"};

void keepsOrderAndTruth(const MakeCallLogRig& make);
void answersQuestions(const MakeCallLogRig& make);
void survivesTheLossOfItsDisk(const MakeCallLogRig& make);

inline void keepsTheContractOfACallLog(const MakeCallLogRig& make)
{
    keepsOrderAndTruth(make);
    answersQuestions(make);
    survivesTheLossOfItsDisk(make);
}

inline void keepsOrderAndTruth(const MakeCallLogRig& make)
{
    SECTION("what was appended is read back as it was, after a start as well")
    {
        FilledLog filled{make};
        CallStory story{CallId{7}, kNoon};
        for (const auto& body : wholeCall(kErika)) {
            filled.append(story, body);
        }
        REQUIRE(filled.settled());
        for (const auto& result : filled.results) {
            CHECK(result.has_value());
        }
        CHECK(filled.events(7) == story.events());
        filled.rig->startAgain();
        CHECK(filled.events(7) == story.events());
        CHECK(replay(CallId{7}, filled.events(7)) == story.call());
    }

    SECTION("done is never called from within append, and once")
    {
        FilledLog filled{make};
        CallStory story{CallId{1}, kNoon};
        filled.append(story, CallArrived{LegId{1}, kErika, "main", Duration{3000}});
        filled.append(story, AnswerRequested{});
        CHECK(filled.results.empty());
        REQUIRE(filled.settled());
        filled.rig->startAgain();
        filled.rig->desk.runWaiting();
        CHECK(filled.results.size() == 2);
    }

    SECTION("what was appended before the end is written, though nobody waited for it")
    {
        FilledLog filled{make};
        CallStory story{CallId{1}, kNoon};
        for (const auto& body : wholeCall(kErika)) {
            filled.append(story, body);
        }
        filled.rig->startAgain();
        CHECK(filled.events(1) == story.events());
    }

    SECTION("an unfinished call is found at the start, a complete one is not")
    {
        FilledLog filled{make};
        CHECK_FALSE(bool(filled.rig->archive().open()->lastCall));
        filled.store(3, kNoon, kErika);
        CallStory story{CallId{4}, kNoon};
        filled.append(story, CallArrived{LegId{1}, kMax, "main", Duration{3000}});
        filled.append(story, NoteChanged{"half a sen"});
        REQUIRE(filled.settled());
        filled.rig->startAgain();
        const auto opening = filled.rig->archive().open();
        REQUIRE(opening);
        CHECK(opening->lastCall == CallId{4});
        REQUIRE(opening->unfinished.size() == 1);
        CHECK(opening->unfinished.front().id == CallId{4});
        CHECK(opening->unfinished.front().events == story.events());
    }
}

inline void answersQuestions(const MakeCallLogRig& make)
{
    SECTION("a call that was never recorded has no events")
    {
        FilledLog filled{make};
        CHECK(filled.events(99).empty());
    }

    SECTION("all of a call is read at once, and nothing of one that there is not")
    {
        FilledLog filled{make};
        const auto stored = filled.store(1, kNoon, kErika);
        const auto kept = filled.ask<KeptCall>(
            [](auto& archive, auto then) { archive.call(CallId{1}, std::move(then)); });
        CHECK(kept == KeptCall{stored, filled.events(1)});
        std::optional<bool> known;
        filled.rig->archive().call(CallId{99},
                                   [&](const auto& result) { known = result.has_value(); });
        REQUIRE(filled.rig->desk.runUntil([&] { return known.has_value(); }));
        CHECK_FALSE(*known);
    }

    SECTION("recent gives complete calls begun before an instant, newest first")
    {
        FilledLog filled{make};
        const auto first = filled.store(1, kNoon, kErika);
        const auto second = filled.store(2, kNoon + Duration{60'000}, kMax);
        filled.rig->takenBy("Marcus");
        const auto third = filled.store(3, kNoon + Duration{120'000}, kErika);
        CallStory open{CallId{4}, kNoon + Duration{180'000}};
        filled.append(open, CallArrived{LegId{1}, kMax, "main", Duration{3000}});
        REQUIRE(filled.settled());
        CHECK(filled.recent({"", kNoon, 10}) == std::vector{third, second, first});
        CHECK(filled.recent({"", kNoon, 2}) == std::vector{third, second});
        CHECK(filled.recent({"", second.began, 10}) == std::vector{third, second});
        CHECK(filled.recent({"", kEver, 10}).empty());
        CHECK(filled.recent({"Ada", kNoon, 10}) == std::vector{second, first});
        CHECK(filled.recent({"Marcus", kNoon, 10}) == std::vector{third});
        CHECK(filled.recent({"Dana", kNoon, 10}).empty());
    }

    SECTION("a party's calls are those of the same number or address, newest first")
    {
        FilledLog filled{make};
        const auto first = filled.store(1, kNoon, kErika);
        filled.store(2, kNoon + Duration{60'000}, kMax);
        const auto third = filled.store(3, kNoon + Duration{120'000}, {"E.", "", kErika.uri});
        const auto fourth = filled.store(4, kNoon + Duration{180'000}, {"", kErika.number, "x"});
        const auto hidden = filled.store(5, kNoon + Duration{240'000}, {"Erika", "", ""});
        CHECK(filled.withParty(kErika) == std::vector{fourth, third, first});
        CHECK(filled.withParty(kErika, 1) == std::vector{fourth});
        CHECK(filled.withParty({"", "", kErika.uri}) == std::vector{third, first});
        CHECK(filled.withParty(hidden.party).empty()); // nobody is known by an empty number
    }

    SECTION("open promises are those of complete calls, the next one first, without a time last")
    {
        FilledLog filled{make};
        const auto promised = [&](std::int64_t id, const std::string& what, WrapUp wrapUp) {
            CallStory story{CallId{id}, kNoon};
            auto bodies = wholeCall(kErika);
            wrapUp.promise = what;
            for (auto& body : bodies) {
                if (auto* changed = std::get_if<WrapUpChanged>(&body)) {
                    changed->wrapUp = wrapUp;
                }
                filled.append(story, body);
            }
        };
        promised(1, "send the papers", {});
        promised(2, "call back", {.due = kNoon + 2h});
        promised(3, "repair it", {.due = kNoon + 1h, .keeper = "Marcus"});
        promised(4, "", {.due = kNoon + 1h});
        CallStory open{CallId{5}, kNoon};
        auto unsaved = wholeCall(kMax);
        unsaved.pop_back();
        unsaved.emplace_back(WrapUpChanged{{.promise = "not saved yet", .due = kNoon}});
        for (const auto& body : unsaved) {
            filled.append(open, body);
        }
        REQUIRE(filled.settled());
        const auto promises = [&](int limit, const std::string& agent = {}) {
            return filled.ask<std::vector<OpenPromise>>([=](auto& archive, auto then) {
                archive.openPromises(agent, limit, std::move(then));
            });
        };
        const OpenPromise repair{CallId{3}, kErika, "repair it", "Marcus", kNoon + 1h, kNoon + 1h};
        const OpenPromise callBack{CallId{2}, kErika, "call back", "", kNoon + 2h, kNoon + 2h};
        const OpenPromise papers{CallId{1}, kErika, "send the papers", "", {}, {}};
        CHECK(promises(9) == std::vector{repair, callBack, papers});
        CHECK(promises(1) == std::vector{repair});

        filled.rig->takenBy("Marcus");
        promised(6, "look it up", {.due = kNoon + 3h, .keeper = "Grace"});
        REQUIRE(filled.settled());
        const OpenPromise lookUp{CallId{6}, kErika, "look it up", "Grace", kNoon + 3h, kNoon + 3h};
        CHECK(promises(9, "Ada") == std::vector{repair, callBack, papers});
        CHECK(promises(9, "Marcus") == std::vector{repair, lookUp}); // to be kept, and made
        CHECK(promises(9, "Grace") == std::vector{lookUp});
        CHECK(promises(9, "Leo").empty());
    }

    SECTION("verdicts are the last of each standard, newest first, of complete calls")
    {
        FilledLog filled{make};
        filled.store(1, kNoon, kErika);
        CallStory missed{CallId{2}, kNoon};
        filled.append(missed, CallArrived{LegId{1}, kMax, "main", Duration{3000}});
        filled.append(missed, CallEnded{EndedBy::Caller, EndReason::Abandoned, ""});
        filled.rig->takenBy("Marcus");
        CallStory open{CallId{3}, kNoon};
        filled.append(open, CallArrived{LegId{1}, kMax, "main", Duration{3000}});
        filled.store(4, kNoon, kMax);
        const auto verdicts = [&](int depth, const std::string& agent = {}) {
            return filled.ask<VerdictHistory>(
                [=](auto& archive, auto then) { archive.verdicts(agent, depth, std::move(then)); });
        };
        using enum Verdict;
        CHECK(verdicts(5) == VerdictHistory{{"answer-by-second-ring", {Kept, Missed, Kept}},
                                            {"ask-hold", {Kept, Kept}},
                                            {"thank", {Kept, Missed, Kept}}});
        CHECK(verdicts(5, "Ada") == VerdictHistory{{"answer-by-second-ring", {Missed, Kept}},
                                                   {"ask-hold", {Kept}},
                                                   {"thank", {Missed, Kept}}});
        CHECK(verdicts(1, "Ada") == VerdictHistory{{"answer-by-second-ring", {Missed}},
                                                   {"ask-hold", {Kept}},
                                                   {"thank", {Missed}}});
        CHECK(verdicts(5, "Marcus") == VerdictHistory{{"answer-by-second-ring", {Kept}},
                                                      {"ask-hold", {Kept}},
                                                      {"thank", {Kept}}});
        CHECK(verdicts(5, "Dana").empty());
    }
}

inline void survivesTheLossOfItsDisk(const MakeCallLogRig& make)
{
    SECTION("a failure is told with its reason, and all is written once the disk is back")
    {
        FilledLog filled{make};
        int recovered = 0;
        filled.rig->log().watch([&recovered] { ++recovered; });
        CallStory story{CallId{1}, kNoon};
        filled.append(story, CallArrived{LegId{1}, kErika, "main", Duration{3000}});
        REQUIRE(filled.settled());

        filled.rig->takeTheDiskAway();
        filled.append(story, AnswerRequested{});
        REQUIRE(filled.settled());
        filled.append(story, CallConnected{"opus", true});
        filled.append(story, NoteChanged{"written on no disk"});
        REQUIRE(filled.settled());
        for (std::size_t place = 1; place < 4; ++place) {
            REQUIRE_FALSE(filled.results.at(place).has_value());
            CHECK_FALSE(filled.results.at(place).error().reason.empty());
        }
        CHECK(recovered == 0);

        filled.rig->giveBackTheDisk();
        REQUIRE(filled.rig->desk.runUntil([&] { return recovered == 1; }));
        CHECK(filled.results.size() == 4); // done was not called again
        filled.append(story, ClosingStarted{});
        REQUIRE(filled.settled());
        CHECK(filled.results.back().has_value());
        CHECK(filled.events(1) == story.events());
        filled.rig->startAgain();
        CHECK(filled.events(1) == story.events());
    }

    SECTION("what was kept is written before what comes after it")
    {
        FilledLog filled{make};
        CallStory story{CallId{1}, kNoon};
        filled.append(story, CallArrived{LegId{1}, kErika, "main", Duration{3000}});
        filled.rig->takeTheDiskAway();
        filled.append(story, AnswerRequested{});
        REQUIRE(filled.settled());
        filled.rig->giveBackTheDisk();
        filled.append(story, CallConnected{"opus", true});
        REQUIRE(filled.settled());
        CHECK(filled.results.back().has_value());
        CHECK(filled.events(1) == story.events());
    }
}

} // namespace secondring::test
