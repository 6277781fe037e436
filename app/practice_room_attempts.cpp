#include "app/console.h"
#include "app/practice_room.h"
#include "app/practice_studio.h"
#include "core/call/decide.h"
#include "core/practice/twee.h"
#include "ui/look/text.h"

#include <QPointer>

/// What the room shows of attempts that are over: how far somebody has come, one looked at again,
/// and the drill that follows from them.
namespace secondring {

namespace {

constexpr int kPassMark = 80;      ///< where nobody has set another
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
        entry.passed = progress->passed;
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
    return assigned ? assigned->passMark : kPassMark;
}

/// Three minutes from what went worst in the last week, in practice and on real calls.
void PracticeRoom::drill()
{
    if (!desk_ || live_) {
        return;
    }
    const auto now = console_.clock().now();
    console_.archive().recent(
        now + std::chrono::hours{1},
        kCallsOfWeek,
        [self = QPointer{this}, now](const Result<std::vector<CallSummary>>& calls) {
            if (!self || self->live_) {
                return;
            }
            std::vector<practice::StandardVerdicts> live;
            for (const auto& call : calls ? *calls : std::vector<CallSummary>{}) {
                if (call.began >= now - practice::kDrillWeek) {
                    live.push_back(call.verdicts);
                }
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

void PracticeRoom::showAttempt(std::int64_t id)
{
    book_->load(practice::AttemptId{id}, [this](const auto& kept, const std::string& source) {
        if (live_) {
            return;
        }
        if (kept.calls.empty()) {
            shown(kept, source, {});
            return;
        }
        desk_->archive().events(
            kept.calls.front(),
            [self = QPointer{this}, kept, source](const Result<std::vector<Recorded>>& events) {
                if (self && events) {
                    self->shown(kept, source, *events);
                }
            });
    });
}

/// Counted anew, from what went in, with the text of then and the standards of today.
void PracticeRoom::shown(const practice::KeptAttempt& kept,
                         const std::string& source,
                         const std::vector<Recorded>& events)
{
    const auto story = readTwee(source);
    auto compiled = story ? practice::compile(*story) : practice::Compiled{};
    if (live_ || !compiled.scenario) {
        return;
    }
    const auto& standards = desk_->model().known().house.standards;
    const auto assessment =
        events.empty() ? Assessment{}
                       : assess(replay(kept.calls.front(), events), standards, events.back().at);
    const auto course = practice::courseOf(*compiled.scenario, kept.attempt);
    view_.chosen = kept.row.head.scenario;
    view_.result =
        resultOf(practice::score(*compiled.scenario, course, assessment, standards), course);
    view_.result->attempt = kept.row.id.value;
    view_.result->handedIn = kept.row.handedIn.has_value();
    view_.patience = patienceOf(course, 0);
    view_.patienceWord = patienceWordOf(course, 0);
    view_.steps.clear();
    render();
}

} // namespace secondring
