#include "app/call_judging.h"

#include "app/console.h"
#include "app/reviews.h"
#include "core/etiquette/assess.h"
#include "core/review/promise.h"
#include "ui/look/text.h"
#include "ui/review/calibration_card.h"
#include "ui/review/call_view.h"
#include "ui/review/promise_card.h"
#include "ui/review/queue_card.h"
#include "ui/review/scorecard_card.h"

namespace secondring {

CallJudging::CallJudging(Console& console, Reviews& reviews, CallView& page, QWidget& keys)
    : console_(console)
    , reviews_(reviews)
    , page_(page)
    , promise_(new PromiseCard)
    , scorecard_(new ScorecardCard)
    , coaching_(new CoachingCard)
    , queue_(new QueueCard(keys))
    , calibration_(new CalibrationCard)
{
    for (auto* card : cards()) {
        page.addBeside(card);
        card->hide();
    }
    wire();
}

CallJudging::~CallJudging() = default;

/// In the order in which they stand.
std::vector<QWidget*> CallJudging::cards() const
{
    return {promise_, scorecard_, coaching_, queue_, calibration_};
}

void CallJudging::setMoment(CoachingCard::Moment moment)
{
    hasMoment_ = static_cast<bool>(moment);
    coaching_->setMoment(std::move(moment));
}

void CallJudging::setScenarios(CoachingCard::Scenarios scenarios)
{
    coaching_->setScenarios(std::move(scenarios));
}

void CallJudging::setPaper(bool possible)
{
    papers_ = possible;
    scorecard_->setPaper(possible);
}

void CallJudging::setPractice(bool possible)
{
    practises_ = possible;
}

/// What a card wishes is done by whoever sits here, or refused in the place of the wish.
template <class Card> void CallJudging::wireCard(Card* card)
{
    connect(card, &Card::wished, this, [this, card](const ReviewBody& body) {
        if (seen_.call != call_.id) {
            return; // the card still shows the call before
        }
        reviews_.desk().post(call_.id, reviews_.viewer(), body, [card](auto refusal) {
            if (refusal) {
                card->refuse(*refusal);
            }
        });
    });
}

void CallJudging::wire()
{
    const auto play = [this](Duration moment) {
        emit playRequested(seen_.call, seen_.agent, moment);
    };
    connect(scorecard_, &ScorecardCard::playRequested, this, play);
    connect(scorecard_, &ScorecardCard::paperWanted, this, &CallJudging::paperWanted);
    connect(scorecard_, &ScorecardCard::practiseRequested, this, [this] {
        emit practiceWanted(call_, seen_.agent);
    });
    connect(scorecard_, &ScorecardCard::turnedTo, &page_, [this](QWidget* row, QWidget* end) {
        page_.bring(end);
        page_.bring(row); // where not both fit
    });
    connect(&page_, &CallView::judgingWanted, scorecard_, &ScorecardCard::begin);
    connect(coaching_, &CoachingCard::playRequested, this, play);
    connect(coaching_, &CoachingCard::practiseRequested, this, &CallJudging::scenarioWanted);
    connect(queue_, &QueueCard::writing, &page_, [this] { page_.bring(queue_); });
    connect(queue_, &QueueCard::left, this, [this] {
        page_.setFocus();
        emit written();
    });
    wireCard(promise_);
    wireCard(scorecard_);
    wireCard(coaching_);
    wireCard(queue_);
    wireCard(calibration_);
    watching_ = reviews_.desk().watch([this](const ReviewCase& whole) {
        if (whole.call == call_.id) {
            seen_ = visibleTo(whole, reviews_.viewer(), reviews_.desk().rules());
            render();
        }
    });
}

void CallJudging::show(const Call& call, const std::vector<Recorded>& events)
{
    const bool another = call_.id != call.id;
    call_ = call;
    const bool known = !events.empty(); // of a call from a list nobody knows what happened
    scorecard_->setPractice(practises_ && known && call.direction == Direction::Incoming);
    scorecard_->setPaper(papers_ && known);
    until_ = events.empty() ? Instant{} : events.back().at;
    draft();
    if (!another) {
        render();
        return;
    }
    seen_ = {};
    reviews_.desk().look(
        call.id, reviews_.viewer(), [this, id = call.id](const Result<ReviewCase>& seen) {
            if (call_.id != id) {
                return;
            }
            if (seen) {
                seen_ = *seen;
                render();
            } else {
                scorecard_->showTrouble(look::toQt(seen.error().reason));
            }
        });
}

void CallJudging::leave()
{
    call_ = {};
    for (auto* card : cards()) {
        card->hide();
    }
}

void CallJudging::follow()
{
    if (call_.id) {
        draft();
        render();
    }
}

void CallJudging::begin()
{
    scorecard_->begin();
}

void CallJudging::drop()
{
    queue_->drop();
}

void CallJudging::draft()
{
    const auto& house = console_.model().known().house;
    const auto assessment = assess(call_, house.standards, until_);
    const auto* card = cardFor(console_.houseFile().review().cards, call_, assessment);
    card_.reset();
    if (card != nullptr) {
        card_ = *card;
        draft_ = draftOf(*card, call_, assessment);
    }
}

/// A call that the house has no card for can still be coached.
void CallJudging::render()
{
    if (!call_.id || seen_.call != call_.id) {
        return;
    }
    const auto who = reviews_.viewer();
    const auto& rules = reviews_.desk().rules();
    const auto& standards = console_.model().known().house.standards;
    const auto now = console_.model().now();
    const bool mayView = secondring::mayView(who, seen_.agent, rules);
    promise_->setVisible((mayView || answersForPromise(who, seen_)) &&
                         !call_.wrapUp.promise.empty());
    promise_->render(call_.wrapUp, seen_, who, now);
    scorecard_->setVisible(mayView && (card_ || seen_.card));
    if (scorecard_->isVisibleTo(scorecard_->parentWidget())) {
        scorecard_->render(
            scorecardViewOf(seen_, who, card_.value_or(Scorecard{}), draft_), standards, now);
    }
    auto coaching = coachingViewOf(seen_, who, standards, {});
    if (!hasMoment_) {
        coaching.moments = page_.moments();
    }
    coaching_->render(coaching, now);
    coaching_->show();
    const bool concerned = who.role == Role::Supervisor || who.name == seen_.agent;
    queue_->render(queueViewOf(seen_, who, rules), now);
    queue_->setVisible(concerned);
    const auto calibration = calibrationViewOf(seen_, who, reviews_.supervisors());
    calibration_->render(calibration, now);
    calibration_->setVisible(card_ && (calibration.mayInvite || !calibration.items.empty()));
}

} // namespace secondring
