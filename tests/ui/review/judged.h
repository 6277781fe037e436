#pragma once
#include "core/adapters/house/parse_house.h"
#include "tests/core/review/reviewing.h"
#include "tests/support/call_story.h"
#include "tests/ui/offscreen.h"

#include <QDateTime>
#include <QLabel>
#include <QVBoxLayout>

/// A real call, judged by the house's own card, for the cards that show it.
namespace secondring::test {

/// Held once with permission, back in time, a complaint, thanked, ended by the caller.
inline CallStory judgedStory()
{
    CallStory story(CallId{7}, kReviewed);
    story.add(CallArrived{LegId{1}, {.name = "Elena Marsh"}, "Sales", Duration{3000}}, Duration{0});
    story.add(AnswerRequested{}, 2s);
    story.add(CallConnected{"opus", true}, 0s);
    story.add(SaidMarked{"greeting", false}, 6s);
    story.add(SaidMarked{"confirm", false}, 60s);
    story.add(HoldAsked{"check with the carrier", 2, {}}, 96s);
    story.add(AskGranted{}, 3s);
    story.add(LineHeld{}, 0s);
    story.add(ReturnRequested{}, 98s);
    story.add(LineResumed{}, 0s);
    story.add(ClosingStarted{}, 110s);
    story.add(SaidMarked{"thanks", false}, 7s);
    story.add(TalkMeasured{.agent = 130s, .caller = 118s, .interruptions = 1}, 0s);
    story.add(CallEnded{EndedBy::Caller, EndReason::HungUp, {}}, 9s);
    story.add(WrapUpChanged{WrapUp{.outcome = "resolved", .complaint = "Nobody told me."}});
    story.add(WrapUpSaved{});
    return story;
}

/// The case of that call, with somebody looking at it.
class Judged
{
public:
    explicit Judged(Person who)
        : viewer(std::move(who))
    {
        const auto story = judgedStory();
        const auto assessment =
            assess(story.call(), defaultHouse().standards, story.events().back().at);
        card = *cardFor(defaultReview().cards, story.call(), assessment);
        draft = draftOf(card, story.call(), assessment);
        reviewing.now = story.now();
    }

    /// Rosa has judged and shared it.
    void share()
    {
        REQUIRE(reviewing.done(kRosa, SheetOpened{Purpose::Review, card, draft}));
        REQUIRE(reviewing.done(kRosa, ItemJudged{points("resolved", 5)}));
        REQUIRE(reviewing.done(kRosa, ItemJudged{points("owned", 5)}));
        REQUIRE(reviewing.done(kRosa, ItemJudged{points("tone", 4, "a sigh at 4:10")}));
        REQUIRE(reviewing.done(kRosa, SheetGiven{}));
    }

    ReviewCase seen() const { return reviewing.seenBy(viewer); }

    Instant now() const { return reviewing.now + std::chrono::minutes{5}; }

    Person viewer;
    Reviewing reviewing;
    Scorecard card;
    Draft draft;
};

} // namespace secondring::test
