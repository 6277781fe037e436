#include "app/call_judging.h"

#include "app/console.h"
#include "app/qt_executor.h"
#include "core/etiquette/assess.h"
#include "ui/look/text.h"
#include "ui/review/call_view.h"
#include "ui/review/scorecard_card.h"

#include <algorithm>

namespace secondring {

CallJudging::CallJudging(Console& console, CallView& page, CoachingCard::Moment moment)
    : console_(console)
    , log_(console.store(), console.log(), executorOn(*this))
    , desk_(log_,
            console.clock(),
            console.houseFile().review().rules,
            [this](const std::string& sentence) { scorecard_->showTrouble(look::toQt(sentence)); })
    , scorecard_(new ScorecardCard)
    , coaching_(new CoachingCard)
{
    coaching_->setMoment(std::move(moment));
    page.addBeside(scorecard_);
    page.addBeside(coaching_);
    scorecard_->hide();
    coaching_->hide();
    wire();
}

CallJudging::~CallJudging() = default;

void CallJudging::wire()
{
    connect(scorecard_, &ScorecardCard::playRequested, this, &CallJudging::playRequested);
    connect(coaching_, &CoachingCard::playRequested, this, &CallJudging::playRequested);
    connect(scorecard_, &ScorecardCard::wished, this, [this](const ReviewBody& body) {
        post(body, [this](auto refusal) {
            if (refusal) {
                scorecard_->refuse(*refusal);
            }
        });
    });
    connect(coaching_, &CoachingCard::wished, this, [this](const ReviewBody& body) {
        post(body, [this](auto refusal) {
            if (refusal) {
                coaching_->refuse(*refusal);
            }
        });
    });
    connect(&console_, &Console::callCompleted, this, [this](const CallSummary& call) {
        desk_.completed(call, console_.model().settings().agent);
    });
    watching_ = desk_.watch([this](const ReviewCase& whole) {
        if (whole.call == call_.id) {
            seen_ = visibleTo(whole, viewer(), desk_.rules());
            render();
        }
    });
}

Person CallJudging::viewer() const
{
    const auto& name = console_.model().settings().agent;
    const auto& supervisors = console_.houseFile().review().supervisors;
    const bool judges = std::ranges::count(supervisors, name) > 0;
    return {.name = name, .role = judges ? Role::Supervisor : Role::Agent};
}

void CallJudging::show(const Call& call,
                       const std::vector<Recorded>& events,
                       const std::string& agent)
{
    const bool another = call_.id != call.id;
    call_ = call;
    agent_ = agent;
    until_ = events.empty() ? Instant{} : events.back().at;
    draft();
    if (!another) {
        render();
        return;
    }
    seen_ = {};
    desk_.look(call.id, viewer(), [this, id = call.id](const Result<ReviewCase>& seen) {
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
    scorecard_->hide();
    coaching_->hide();
}

void CallJudging::follow()
{
    desk_.setRules(console_.houseFile().review().rules);
    if (call_.id) {
        draft();
        render();
    }
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
    const auto who = viewer();
    const auto& standards = console_.model().known().house.standards;
    const auto now = console_.model().now();
    const bool mayView = secondring::mayView(who, agent_, desk_.rules());
    scorecard_->setVisible(mayView && (card_ || seen_.card));
    if (scorecard_->isVisibleTo(scorecard_->parentWidget())) {
        scorecard_->render(
            scorecardViewOf(seen_, who, card_.value_or(Scorecard{}), draft_), standards, now);
    }
    coaching_->render(coachingViewOf(seen_, who, standards, {}), now);
    coaching_->show();
}

void CallJudging::post(const ReviewBody& body, const JudgementDesk::Answer& answer)
{
    desk_.post(call_.id, viewer(), body, answer);
}

} // namespace secondring
