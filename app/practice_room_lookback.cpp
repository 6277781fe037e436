#include "app/attempt_reading.h"
#include "app/attempt_showing.h"
#include "app/console.h"
#include "app/practice_room.h"
#include "app/practice_studio.h"
#include "ui/look/text.h"

#include <QPointer>

/// What the room does with attempts of before: looks at one again, goes on from the middle of it,
/// and settles what a killed program has left.
namespace secondring {

void PracticeRoom::wireLookback()
{
    auto* page = page_.get();
    connect(page, &PracticePage::attemptChosen, this, [this](std::int64_t id) {
        view_.trouble = showAttempt(id);
        render();
    });
    connect(page, &PracticePage::unfinishedCounted, this, &PracticeRoom::countUnfinished);
    connect(page, &PracticePage::unfinishedDropped, this, &PracticeRoom::dropUnfinished);
    connect(&lookback_, &AttemptRoom::wanted, this, &PracticeRoom::attemptWanted);
    connect(&lookback_, &AttemptRoom::left, this, [this] {
        fromTraining_ ? emit trainingWanted() : emit practiceWanted();
    });
    connect(&lookback_, &AttemptRoom::retakeWanted, this, &PracticeRoom::retake);
}

QString PracticeRoom::showAttempt(std::int64_t id, bool fromTraining)
{
    if (live_) {
        return tr("An attempt goes on. End it, or stop it with Ctrl+. in Practice, before you look "
                  "at another.");
    }
    fromTraining_ = fromTraining;
    lookback_.show(id);
    return {};
}

void PracticeRoom::retake(const practice::Retake& retake)
{
    const auto* looked = lookback_.shown();
    if (live_ || looked == nullptr || !desk_->model().state().calls.empty()) {
        lookback_.warn(tr("A call of practice is still on the desk. Put it away first."));
        return;
    }
    tried_.reset();
    choose(looked->kept.row.head.scenario);
    makeLive(looked->scenario, retake.attempt.seed);
    book_->drop(); // it is not kept
    from_ = retake.from;
    const auto moved = practice::movedTo(retake, console_.clock().now());
    for (const auto& key : moved.byKeys) {
        byKeys_.push_back({key.at, key.words});
    }
    rewind_ = std::make_unique<DeskRewind>(DeskRewind::World{desk_->model(), desk_->line(), *live_},
                                           moved);
    connect(rewind_.get(), &DeskRewind::done, this, [this] {
        rewind_.release()->deleteLater(); // it is its own signal
        live_->goOn();
        live_->setAloud(view_.turn.voice);
        render();
    });
    connect(rewind_.get(), &DeskRewind::failed, this, [this] {
        rewind_.release()->deleteLater();
        stop();
        view_.trouble = tr("The desk could not be brought back to that moment. Nothing was lost; "
                           "begin the scenario anew.");
        render();
    });
    emit practiceWanted();
    live_->takeUp(moved.attempt);
    render();
}

void PracticeRoom::tellUnfinished()
{
    view_.unfinished.clear();
    if (!book_ || book_->unfinished().empty()) {
        return;
    }
    const auto& head = book_->unfinished().front().head;
    const auto* scenario = shelf_.find(head.scenario);
    view_.unfinished =
        tr("The attempt of %1, %2, was broken off when the program ended.")
            .arg(scenario == nullptr ? tr("a scenario") : look::toQt(scenario->scenario.title),
                 look::dayAndTime(head.began, console_.clock().now()));
}

void PracticeRoom::countUnfinished()
{
    if (!book_ || live_ || book_->unfinished().empty()) {
        return;
    }
    const auto row = book_->unfinished().front();
    readAttempt({*book_, desk_->archive(), desk_->model().known().house.standards},
                row.id,
                [self = QPointer{this}, row](const Result<practice::LookedAttempt>& looked) {
                    if (!self) {
                        return;
                    }
                    if (looked) {
                        const auto mark = self->passMark(row.head.scenario);
                        self->book_->endUnfinished(row.id, practice::brokenOff(*looked, mark));
                        return;
                    }
                    self->view_.trouble = look::toQt(looked.error().reason);
                    self->render();
                });
}

void PracticeRoom::dropUnfinished()
{
    if (book_ && !live_ && !book_->unfinished().empty()) {
        book_->dropUnfinished(book_->unfinished().front().id);
    }
}

} // namespace secondring
