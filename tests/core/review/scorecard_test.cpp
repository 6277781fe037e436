#include "tests/core/etiquette/story.h"
#include "tests/core/review/reviewing.h"

using namespace secondring;
using namespace secondring::test;

namespace {

std::vector<Standard> standards()
{
    return {{.id = "identify", .measure = Measure::Identify},
            {.id = "ask-hold", .measure = Measure::AskHold},
            {.id = "touch-base", .measure = Measure::TouchBase},
            {.id = "thank", .measure = Measure::Thank},
            {.id = "caller-first", .measure = Measure::CallerFirst}};
}

Assessment assessed(const Story& story)
{
    return assess(story.call(), standards(), kBegan + story.lasted());
}

Scorecard cardOf(ScoreItem only)
{
    return {.id = "one", .sections = {{"Only", {std::move(only)}}}};
}

ScoreItem drafted(std::vector<std::string> from, int most)
{
    auto made = item("it", 1, most);
    made.from = std::move(from);
    return made;
}

DraftItem draftFor(const Story& story, ScoreItem only)
{
    const auto draft = draftOf(cardOf(std::move(only)), story.call(), assessed(story));
    REQUIRE(draft.size() == 1);
    return draft.front();
}

/// Held once with permission, back in time, thanked, ended by the caller.
Story good()
{
    auto story = Story::held();
    story.at(90s, ReturnRequested{}).at(91s, LineResumed{}).at(100s, ClosingStarted{});
    story.at(101s, Story::said("thanks")).ended(103s, EndedBy::Caller);
    return story;
}

/// The same, but the agent hangs up at once and without thanks.
Story rude()
{
    auto story = Story::held();
    story.at(90s, ReturnRequested{}).at(91s, LineResumed{}).at(92s, HangUpRequested{.pressed = 1s});
    return story.ended(92s, EndedBy::Agent);
}

} // namespace

TEST_CASE("a score is weighted points over weighted maxima of what applies")
{
    const auto card = smallCard();
    const std::vector<Mark> marks{points("need", 4),
                                  points("asked", 1),
                                  points("tone", 3),
                                  {.item = "delay", .doesNotApply = true}};
    const auto score = scoreOf(card, marks);
    CHECK(score.got == 3 * 4 + 5 * 1 + 2 * 3);  // 23
    CHECK(score.most == 3 * 5 + 5 * 1 + 2 * 5); // 30
    CHECK(score.open == 0);
    CHECK(score.percent() == 77);
    CHECK(scoreOf(card.sections[1], marks).percent() == 60);
}

TEST_CASE("a failed critical item makes the score 0, one that does not apply does not")
{
    const auto card = smallCard();
    std::vector<Mark> marks{points("need", 5), points("asked", 0), points("tone", 5)};
    CHECK(scoreOf(card, marks).failedCritical);
    CHECK(scoreOf(card, marks).percent() == 0);
    marks[1] = {.item = "asked", .doesNotApply = true};
    CHECK(scoreOf(card, marks).percent() == 100);
}

TEST_CASE("what nobody has judged is counted as open, and nothing judged is no score")
{
    const auto card = smallCard();
    CHECK(scoreOf(card, std::vector<Mark>{}).open == 4);
    CHECK(scoreOf(card, std::vector<Mark>{}).percent() == std::nullopt);
    const std::vector<Mark> one{points("tone", 0)};
    CHECK(scoreOf(card, one).open == 3);
    CHECK(scoreOf(card, one).percent() == 0);
}

TEST_CASE("100 is for all points only, and 0 for none only")
{
    auto big = item("big", 100, 9);
    auto small = item("small", 1, 1);
    const Scorecard card{.sections = {{"All", {big, small}}}};
    CHECK(scoreOf(card, std::vector{points("big", 9), points("small", 0)}).percent() == 99);
    CHECK(scoreOf(card, std::vector{points("big", 0), points("small", 1)}).percent() == 1);
    CHECK(scoreOf(card, std::vector{points("big", 9), points("small", 1)}).percent() == 100);
    CHECK(scoreOf(card, std::vector{points("big", 0), points("small", 0)}).percent() == 0);
}

TEST_CASE("an item that events can tell is drafted, with what shows it and when")
{
    const auto draft = draftFor(good(), drafted({"ask-hold", "touch-base"}, 5));
    CHECK(draft.byEvents);
    CHECK(draft.mark.points == 5);
    REQUIRE(draft.evidence.size() == 2);
    CHECK(draft.evidence[0].standard == "ask-hold");
    CHECK(draft.evidence[0].at == Duration{25s});
    CHECK(draft.evidence[0].took == Duration{4s});
    CHECK(draft.evidence[1].standard == "touch-base");
    CHECK(draft.evidence[1].at == Duration{91s});
    CHECK(draft.evidence[1].allowed == Duration{2min});
}

TEST_CASE("a draft gives the share of what was kept, and all or nothing for all or nothing")
{
    CHECK(draftFor(rude(), drafted({"identify", "thank", "caller-first"}, 5)).mark.points == 2);
    CHECK(draftFor(rude(), drafted({"identify", "thank", "caller-first"}, 1)).mark.points == 0);
    CHECK(draftFor(rude(), drafted({"thank", "caller-first"}, 5)).mark.points == 0);
    CHECK(draftFor(rude(), drafted({"identify"}, 5)).mark.points == 5);
    auto critical = drafted({"identify", "thank"}, 5);
    critical.critical = true;
    CHECK(draftFor(rude(), critical).mark.points == 0);
    CHECK(draftFor(good(), critical).mark.points == 5);
}

TEST_CASE("what the call shows nothing of does not apply, with what excuses it as evidence")
{
    auto story = Story::talking();
    story.at(30s, HoldOverridden{.reason = "Emergency"}).at(31s, LineHeld{});
    story.at(40s, ReturnRequested{}).at(41s, LineResumed{}).ended(60s, EndedBy::Caller);
    const auto excused = draftFor(story, drafted({"ask-hold"}, 5));
    CHECK(excused.mark.doesNotApply);
    CHECK(excused.byEvents);
    REQUIRE(excused.evidence.size() == 1);
    CHECK(excused.evidence[0].words == "Emergency");
    CHECK(excused.evidence[0].verdict == Verdict::Excused);
    auto never = Story::talking();
    never.ended(60s, EndedBy::Caller);
    CHECK(draftFor(never, drafted({"ask-hold"}, 5)).mark.doesNotApply);
    CHECK(draftFor(never, drafted({"gone-from-the-house"}, 5)).mark.doesNotApply);
}

TEST_CASE("while a call goes on, a draft waits")
{
    const auto draft = draftFor(Story::held(), drafted({"touch-base", "thank"}, 5));
    CHECK(draft.mark.isOpen());
    CHECK_FALSE(draft.byEvents);
}

TEST_CASE("what only a person can judge stays open, with facts beside it")
{
    auto tone = item("tone", 1, 5);
    tone.shows = {CallFact::Talk, CallFact::Held, CallFact::Complaint, CallFact::Transferred};
    auto story = good();
    story.at(104s, TalkMeasured{.agent = 40s, .caller = 30s, .interruptions = 2});
    story.at(105s, WrapUpChanged{{.outcome = "complaint", .complaint = "late again"}});
    const auto draft = draftFor(story, tone);
    CHECK(draft.mark.isOpen());
    CHECK_FALSE(draft.byEvents);
    CHECK(draft.applies);
    REQUIRE(draft.evidence.size() == 3);
    CHECK(draft.evidence[0].count == 2);
    CHECK(draft.evidence[0].took == Duration{40s});
    CHECK(draft.evidence[1].fact == CallFact::Held);
    CHECK(draft.evidence[1].at == Duration{30s});
    CHECK(draft.evidence[1].took == Duration{61s});
    CHECK(draft.evidence[1].allowed == Duration{2min});
    CHECK(draft.evidence[2].words == "late again");
}

TEST_CASE("a conditional item applies only if the call shows one of its conditions")
{
    auto conditional = item("it", 1, 5);
    conditional.when = {{.fact = CallFact::Complaint},
                        {.standard = "thank", .verdict = Verdict::Missed}};
    CHECK_FALSE(draftFor(good(), conditional).applies);
    CHECK(draftFor(good(), conditional).mark.doesNotApply);
    CHECK(draftFor(rude(), conditional).applies);
    CHECK(draftFor(rude(), conditional).mark.isOpen());
}

TEST_CASE("a condition is a fact, a verdict, or a standard that was shown one way or another")
{
    const auto so = [](const Condition& condition, const Story& story) {
        return holds(condition, story.call(), assessed(story));
    };
    auto quick = Story::talking();
    quick.ended(60s, EndedBy::Caller);
    CHECK(so({.fact = CallFact::Incoming}, good()));
    CHECK_FALSE(so({.fact = CallFact::Outgoing}, good()));
    CHECK(so({.fact = CallFact::Held}, good()));
    CHECK_FALSE(so({.fact = CallFact::Held}, quick));
    CHECK(so({.standard = "touch-base"}, good()));
    CHECK_FALSE(so({.standard = "touch-base"}, quick));
    CHECK(so({.standard = "thank", .verdict = Verdict::Kept}, good()));
    CHECK_FALSE(so({.standard = "thank", .verdict = Verdict::Kept}, rude()));
    CHECK_FALSE(so({.standard = "unheard-of"}, good()));
}

TEST_CASE("a call is judged by the first card that is for it")
{
    const std::vector<Scorecard> cards{{.id = "out", .when = {{.fact = CallFact::Outgoing}}},
                                       {.id = "held", .when = {{.fact = CallFact::Held}}},
                                       {.id = "any"}};
    const auto cardOfCall = [&](const Story& story, std::size_t among) {
        const auto* card = cardFor(std::span{cards}.first(among), story.call(), assessed(story));
        return card == nullptr ? std::string{"none"} : card->id;
    };
    auto quick = Story::talking();
    quick.ended(60s, EndedBy::Caller);
    CHECK(cardOfCall(good(), 3) == "held");
    CHECK(cardOfCall(quick, 3) == "any");
    CHECK(cardOfCall(quick, 2) == "none");
}
