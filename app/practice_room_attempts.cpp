#include "app/console.h"
#include "app/practice_room.h"
#include "app/practice_studio.h"
#include "ui/look/text.h"

#include <QPointer>

#include <algorithm>

/// What the room shows of attempts that are over: how far somebody has come, one looked at again,
/// and the drill that follows from them.
namespace secondring {

namespace {

constexpr int kCallsOfWeek = 1000; ///< real calls that a drill looks back on

} // namespace

/// The best score so far, and until when it is to be handed in.
void PracticeRoom::tellProgress(ScenarioEntry& entry, const std::string& id) const
{
    if (!book_) {
        return;
    }
    if (const auto* progress = book_->progress(id)) {
        entry.score = progress->best.end->score;
        entry.passed = progress->best.end->score.value_or(0) >= passMark(id);
    }
    tellAssignment(entry);
}

/// By skill, until the trainee wants it otherwise for this scenario.
void PracticeRoom::tellHints()
{
    if (hintsFixed_) {
        view_.hints = *hintsFixed_;
    } else if (book_) {
        view_.hints = practice::hintLevelOf(book_->attempts(view_.chosen));
    }
}

int PracticeRoom::passMark(const std::string& id) const
{
    const auto assigned = book_->assigned(id);
    return assigned ? assigned->passMark : practice::kUsualPassMark;
}

bool PracticeRoom::isHandedIn(std::int64_t attempt) const
{
    return std::ranges::any_of(book_->attempts(), [&](const practice::AttemptRow& each) {
        return each.id.value == attempt && each.handedIn;
    });
}

/// Three minutes from what went worst in the last week, in practice and on real calls.
void PracticeRoom::drill()
{
    if (!desk_ || live_) {
        return;
    }
    const auto now = console_.clock().now();
    console_.archive().recent(
        {console_.model().settings().agent, now - practice::kDrillWeek, kCallsOfWeek},
        [self = QPointer{this}, now](const Result<std::vector<CallSummary>>& calls) {
            if (!self || self->live_) {
                return;
            }
            std::vector<practice::StandardVerdicts> live;
            for (const auto& call : calls ? *calls : std::vector<CallSummary>{}) {
                live.push_back(call.verdicts);
            }
            self->beginDrill(live, now);
        });
}

void PracticeRoom::beginDrill(const std::vector<practice::StandardVerdicts>& live, Instant now)
{
    std::vector<practice::Scenario> scenarios;
    for (const auto& each : shelf_.scenarios) {
        scenarios.push_back(each.scenario);
    }
    const auto week = practice::weekOf(book_->attempts(), live, now);
    const auto drill = practice::drillOf(scenarios, book_->attempts(), week);
    if (!drill) {
        view_.trouble = tr("Nothing was missed in the last week, so there is nothing to drill. "
                           "Choose any scenario.");
        render();
        return;
    }
    choose(drill->scenario);
    begin();
}

} // namespace secondring
