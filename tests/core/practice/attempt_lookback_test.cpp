#include "core/practice/attempt_compare.h"
#include "core/practice/attempt_lookback.h"
#include "core/practice/attempt_retake.h"
#include "core/practice/twee.h"
#include "tests/core/practice/kept.h"
#include "tests/core/practice/measured_standards.h"
#include "tests/core/practice/practice_desk.h"
#include "tests/core/practice/rehearsal.h"

using namespace secondring;
using namespace secondring::practice;
using namespace secondring::practice::test;

namespace {

const std::string kStory = R"(:: StoryTitle
A desk that is late

:: StoryData
{"ifid":"D674C58C-DEFA-4F70-B7A2-27742230C0FC","start":"Start"}

:: Scenario
caller: Elena Marsh
number: 01632 960123

:: Start
Where is my desk?
<<expect apology "apologised">>
<<met [[Settles]]>>

:: Settles
Thank you. And now?
<<expect hold "asked before the hold">>
<<hold yes "Fine.">>
<<on returned [[Back]]>>

:: Back
You are back.
<<expect thanks>>
<<met [[End]]>>

:: End
Goodbye.
<<goodbye>>
)";

Scenario theScenario()
{
    auto compiled = compile(storyOf(kStory));
    REQUIRE(compiled.scenario);
    return *compiled.scenario;
}

/// An attempt as it is kept, made on a desk that is only values: greeted by a key, an apology, a
/// hold that was asked for, and back again.
struct Made
{
    Made()
    {
        desk.world.now += 4s;
        desk.act(AnswerRequested{});
        desk.world.now += 2s;
        said("Good morning, this is Dana. How may I help you?");
        desk.act(SaidMarked{"greeting", false});
        desk.wait(3s);
        desk.say("I am sorry about that.");
        desk.wait(4s);
        said("May I place you on hold for two minutes?");
        desk.act(HoldAsked{"look it up", 2, {}});
        desk.wait(2s);
        desk.act(AskGranted{});
        desk.wait(20s);
        desk.act(ReturnRequested{});
        desk.wait(2s);
    }

    void said(const std::string& words) { byKeys.push_back({desk.world.now, words}); }

    LookedAttempt look() const
    {
        KeptAttempt kept{.row = keptRow(1, desk.course.began, 50),
                         .attempt = desk.attempt,
                         .byKeys = byKeys,
                         .calls = desk.calls,
                         .spoken = spoken,
                         .comments = {}};
        auto looked =
            lookAt(kept, kStory, {desk.world.eventsOf(desk.calls[0])}, measuredStandards());
        REQUIRE(looked);
        return *looked;
    }

    /// The turn of these words.
    static LookedTurn turn(const LookedAttempt& looked, const std::string& words)
    {
        for (const auto& each : turnsOf(looked)) {
            if (each.text.starts_with(words)) {
                return each;
            }
        }
        FAIL("nobody said " << words);
        return {};
    }

    PracticeDesk desk{theScenario()};
    std::vector<SaidByKey> byKeys;
    std::vector<SpokenAloud> spoken;
};

bool hasAsked(const Retake& retake)
{
    return std::ranges::any_of(retake.desk, [](const DeskStep& step) {
        return std::holds_alternative<HoldAsked>(step.event.event.body);
    });
}

} // namespace

TEST_CASE("an attempt that is looked at again is worth what it was worth when it was made")
{
    const Made made;
    const auto looked = made.look();
    CHECK(looked.course == made.desk.course);
    CHECK(looked.score == made.desk.score());
}

TEST_CASE("an attempt with two callers is assessed by both of their calls")
{
    const Made one, other;
    KeptAttempt kept{.row = keptRow(1, one.desk.course.began, 50),
                     .attempt = one.desk.attempt,
                     .byKeys = {},
                     .calls = {CallId{1}, CallId{2}},
                     .spoken = {},
                     .comments = {}};
    const auto looked = lookAt(kept,
                               kStory,
                               {one.desk.world.eventsOf(one.desk.calls[0]),
                                other.desk.world.eventsOf(other.desk.calls[0])},
                               measuredStandards());
    REQUIRE(looked);
    for (const std::size_t caller : {0U, 1U}) {
        CHECK(std::ranges::any_of(looked->score.items, [&](const ScoreItem& item) {
            return item.caller == caller && item.standard == "ask-hold";
        }));
    }
}

TEST_CASE("turns by key, by typing and of the caller stand in the order of time")
{
    const Made made;
    const auto turns = turnsOf(made.look());
    REQUIRE(turns.size() >= 5);
    CHECK(turns[0].how == TurnWay::ByKey);
    CHECK(turns[0].at / 1s == 6);
    CHECK(turns[1].text == "Where is my desk?");
    CHECK(turns[1].who == Speaker::Caller);
    const auto sorry = Made::turn(made.look(), "I am sorry");
    CHECK(sorry.how == TurnWay::ByTyping);
    CHECK(sorry.note.find("apologised") != std::string::npos);
    CHECK(std::ranges::is_sorted(turns, {}, &LookedTurn::at));
}

TEST_CASE("a text that holds no scenario is refused with a sentence")
{
    CHECK_FALSE(lookAt({}, "no story", {}, {}));
}

TEST_CASE("a retake has the callers as they were before the turn, and the desk's calls too")
{
    const Made made;
    const auto looked = made.look();
    const auto sorry = Made::turn(looked, "I am sorry");
    const auto retake = retakeBefore(looked, sorry);
    REQUIRE(retake);
    const auto course = courseOf(looked.scenario, retake->attempt);
    CHECK(course.minds[0].passage == "Start");
    CHECK(course.turns.size() == *sorry.turn);
    CHECK_FALSE(hasAsked(*retake));
    CHECK(retake->from == sorry.at);
    CHECK(retake->byKeys.size() == 1);
}

TEST_CASE("a retake before a question by key has not asked it, on the desk or of the caller")
{
    const Made made;
    const auto looked = made.look();
    const auto retake = retakeBefore(looked, Made::turn(looked, "May I place"));
    REQUIRE(retake);
    CHECK_FALSE(hasAsked(*retake));
    CHECK(retake->byKeys.size() == 1);
    const auto& events = retake->attempt.events;
    CHECK(std::ranges::none_of(events, [](const AttemptEvent& each) {
        return std::holds_alternative<HoldQuestion>(each.event);
    }));
    CHECK(courseOf(looked.scenario, retake->attempt).minds[0].passage == "Settles");
}

TEST_CASE("a retake before the caller's answer to a question lets it be asked anew")
{
    const Made made;
    const auto looked = made.look();
    const auto retake = retakeBefore(looked, Made::turn(looked, "Fine."));
    REQUIRE(retake);
    CHECK_FALSE(hasAsked(*retake));
}

TEST_CASE("a retake before a hold is before the key that began it, the question still waiting")
{
    const Made made;
    const auto looked = made.look();
    const auto retake = retakeBefore(looked, Made::turn(looked, "Put the caller on hold"));
    REQUIRE(retake);
    CHECK(hasAsked(*retake));
    CHECK(std::ranges::none_of(retake->desk, [](const DeskStep& step) {
        return std::holds_alternative<AskGranted>(step.event.event.body);
    }));
    const auto mind = courseOf(looked.scenario, retake->attempt).minds[0];
    CHECK(mind.place == Place::OnTheLine);
    CHECK(mind.facts.ask.has_value());
}

TEST_CASE("after a hold the calls of a retake are held and taken back as they were")
{
    const Made made;
    const auto looked = made.look();
    const auto retake = retakeBefore(looked, Made::turn(looked, "You are back."));
    REQUIRE(retake);
    CHECK(hasAsked(*retake));
    CHECK(std::ranges::is_sorted(
        retake->desk, {}, [](const DeskStep& step) { return step.event.at; }));
}

TEST_CASE("before the caller was answered nothing can be taken up again")
{
    const Made made;
    const auto looked = made.look();
    auto turn = turnsOf(looked).front();
    turn.moment = looked.course.began;
    CHECK_FALSE(retakeBefore(looked, turn));
}

TEST_CASE("a retake that is moved to now keeps every distance in time")
{
    const Made made;
    const auto looked = made.look();
    const auto retake = retakeBefore(looked, Made::turn(looked, "You are back."));
    REQUIRE(retake);
    const auto now = kMonday + 100h;
    const auto moved = movedTo(*retake, now);
    CHECK(moved.until == now);
    const auto by = now - retake->until;
    for (std::size_t i = 0; i < moved.attempt.events.size(); ++i) {
        CHECK(moved.attempt.events[i].at - retake->attempt.events[i].at == by);
    }
    CHECK(moved.desk.front().event.at - retake->desk.front().event.at == by);
    const auto course = courseOf(looked.scenario, moved.attempt);
    CHECK(course.minds[0].patience == courseOf(looked.scenario, retake->attempt).minds[0].patience);
}

TEST_CASE("an attempt that broke off ends where it stopped, with what it was worth until then")
{
    const Made made;
    auto looked = made.look();
    const auto end = brokenOff(looked, 80);
    CHECK(end.ended == lastOf(looked));
    CHECK(end.score == looked.score.score);
    CHECK(end.passed == (*looked.score.score >= 80));
    CHECK(std::ranges::none_of(end.verdicts,
                               [](const auto& each) { return each.second == Verdict::Open; }));
}

TEST_CASE("how an attempt was delivered follows from what was kept of its sound")
{
    Made made;
    CHECK_FALSE(deliveryOf(spokenOf(made.look())).wordsAMinute);
    made.spoken = {{made.desk.world.now, Speaker::Trainee, 1s, 5s, 640'000'000, 64'000, 640},
                   {made.desk.world.now, Speaker::Caller, 6s, 10s, 640'000'000, 64'000, 0}};
    made.desk.attempt.events.push_back(
        {made.desk.world.now, 0, Heard{"eight words are said here in four seconds", Way::Voice}});
    const auto delivery = deliveryOf(spokenOf(made.look()));
    REQUIRE(delivery.wordsAMinute);
    CHECK(*delivery.wordsAMinute == 120);
    CHECK(*delivery.talkShare == 0.5);
    CHECK(*delivery.clipping == 1);
}

TEST_CASE("two attempts are compared by their standards, whatever their titles say")
{
    const ScoreItem ring{.title = "Answered on ring 1",
                         .subject = "Answer by the second ring",
                         .standard = "answer",
                         .at = 1s};
    const ScoreItem later{.title = "Answered on ring 4",
                          .subject = "Answer by the second ring",
                          .standard = "answer",
                          .at = 9s};
    const ScoreItem stayed{.title = "The caller stayed to the end", .at = Duration::max()};
    const ScoreItem left{.title = "The caller hung up in anger", .at = Duration::max()};
    const ScoreItem promise{.title = "Promised", .at = 30s};
    const AttemptScore here{.score = 90, .items = {ring, stayed}};
    const AttemptScore there{.score = 20, .items = {later, promise, left}};
    const auto rows = compared(here, there);
    REQUIRE(rows.size() == 3);
    CHECK(rows[0].title == "Answer by the second ring"); // true of both
    CHECK(rows[0].there->title == "Answered on ring 4");
    CHECK(rows[1].there->title == "The caller hung up in anger");
    CHECK(rows[2].title == "Promised"); // of one alone
    CHECK(rows[2].here == nullptr);
}

TEST_CASE("an attempt is put beside the best of the others, of equal ones the newest")
{
    const auto shown = keptRow(4, kMonday + 4h, 70);
    auto other = keptRow(9, kMonday, 100);
    other.head.scenario = "another";
    const std::vector rows{keptRow(1, kMonday + 1h, 90),
                           keptRow(2, kMonday + 2h, 90),
                           keptRow(3, kMonday + 3h, std::nullopt),
                           shown,
                           other};
    CHECK(rivalOf(rows, shown) == AttemptId{2});
    CHECK_FALSE(rivalOf(std::vector{shown}, shown));
}
