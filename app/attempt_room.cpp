#include "app/attempt_room.h"

#include "app/attempt_book.h"
#include "app/attempt_greetings.h"
#include "app/attempt_reading.h"
#include "app/attempt_showing.h"
#include "app/console.h"
#include "app/practice_desk.h"
#include "app/qt_executor.h"
#include "app/reviews.h"
#include "ui/look/text.h"
#include "ui/review/player_card.h"

#include <QEvent>
#include <QPointer>

namespace secondring {

AttemptRoom::AttemptRoom(Console& console, const Reviews& reviews)
    : console_(console)
    , reviews_(reviews)
    , playback_(executorOn(*this))
    , waveforms_(executorOn(*this))
    , page_(std::make_unique<AttemptPage>())
    , listening_(page_->player(), playback_, waveforms_)
{
    page_->installEventFilter(this);
    wire();
}

AttemptRoom::~AttemptRoom() = default;

void AttemptRoom::wire()
{
    auto* page = page_.get();
    connect(page, &AttemptPage::left, this, &AttemptRoom::left);
    connect(page, &AttemptPage::playWanted, &listening_, &Listening::playFrom);
    connect(page, &AttemptPage::retakeWanted, this, &AttemptRoom::retake);
    connect(page, &AttemptPage::commented, this, &AttemptRoom::comment);
    connect(page, &AttemptPage::handedIn, this, &AttemptRoom::handIn);
    connect(page, &AttemptPage::rivalChosen, this, &AttemptRoom::putBeside);
    connect(page, &AttemptPage::attemptChosen, this, &AttemptRoom::show);
    connect(
        &console_.model(), &ConsoleModel::changed, this, [this](const State&, const State& now) {
            if (!now.calls.empty()) { // nobody can listen to two calls
                listening_.pause();
            }
        });
}

void AttemptRoom::open(PracticeDesk& desk, AttemptBook& book)
{
    desk_ = &desk;
    book_ = &book;
    connect(&book, &AttemptBook::troubled, this, &AttemptRoom::warn);
    connect(&book, &AttemptBook::changed, this, [this] {
        if (looked_ && std::exchange(stale_, false)) {
            show(looked_->kept.row.id.value);
        }
    });
}

bool AttemptRoom::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == page_.get() && event->type() == QEvent::Hide) {
        listening_.pause();
    }
    return QObject::eventFilter(watched, event);
}

void AttemptRoom::read(practice::AttemptId attempt, Then then)
{
    if (book_ == nullptr) {
        return;
    }
    readAttempt({*book_, desk_->archive(), desk_->model().known().house.standards},
                attempt,
                [self = QPointer{this},
                 then = std::move(then)](const Result<practice::LookedAttempt>& looked) {
                    if (self && looked) {
                        then(withGreetings(*looked, self->desk_->model().known()));
                    } else if (self) {
                        self->warn(look::toQt(looked.error().reason));
                    }
                });
}

void AttemptRoom::show(std::int64_t attempt)
{
    wanted_ = attempt;
    read(practice::AttemptId{attempt}, [this](practice::LookedAttempt looked) {
        if (looked.kept.row.id.value == wanted_) {
            take(std::move(looked));
        }
    });
}

void AttemptRoom::take(practice::LookedAttempt looked)
{
    const bool another = !looked_ || looked_->kept.row.id != looked.kept.row.id;
    looked_ = std::move(looked);
    trouble_.clear();
    if (another) {
        rival_.reset();
        playback_.choose(console_.model().settings().devices.ear);
        listening_.show(listenedOf(*looked_), look::toQt(looked_->kept.row.head.agent));
    }
    const auto& head = looked_->kept.row.head;
    book_->find({.agent = head.agent, .scenario = head.scenario},
                [self = QPointer{this}](const std::vector<practice::AttemptRow>& all) {
                    if (self) {
                        self->all_ = all;
                        self->render();
                        emit self->wanted();
                    }
                });
}

void AttemptRoom::putBeside(std::int64_t attempt)
{
    if (attempt == 0) {
        rival_.reset();
        render();
        return;
    }
    read(practice::AttemptId{attempt}, [this](practice::LookedAttempt looked) {
        if (looked_ && looked.kept.row.head.scenario == looked_->kept.row.head.scenario) {
            rival_ = std::move(looked);
            render();
        }
    });
}

void AttemptRoom::comment(Duration moment, const QString& words)
{
    if (!looked_) {
        return;
    }
    const auto id = looked_->kept.row.id;
    book_->comment(id,
                   {.by = reviews_.viewer(),
                    .at = console_.clock().now(),
                    .moment = moment,
                    .words = look::toStd(words)},
                   [self = QPointer{this}, id] {
                       if (self) {
                           self->page_->commentKept();
                           self->show(id.value);
                       }
                   });
}

void AttemptRoom::retake(int turn)
{
    const auto turns = looked_ ? practice::turnsOf(*looked_) : std::vector<practice::LookedTurn>{};
    if (turn >= static_cast<int>(turns.size())) {
        return;
    }
    if (const auto retake =
            practice::retakeBefore(*looked_, turns[static_cast<std::size_t>(turn)])) {
        listening_.pause();
        emit retakeWanted(*retake);
    }
}

void AttemptRoom::handIn(std::int64_t attempt)
{
    stale_ = true;
    book_->handIn(practice::AttemptId{attempt}, console_.clock().now());
}

void AttemptRoom::warn(const QString& sentence)
{
    trouble_ = sentence;
    render();
}

void AttemptRoom::render()
{
    if (!looked_) {
        return;
    }
    const auto assigned = book_->assigned(looked_->kept.row.head.scenario);
    auto look = lookOf({.attempt = *looked_,
                        .rival = rival_ ? &*rival_ : nullptr,
                        .all = all_,
                        .viewer = reviews_.viewer(),
                        .passMark = assigned ? assigned->passMark : practice::kUsualPassMark,
                        .now = console_.clock().now()});
    look.trouble = trouble_;
    page_->render(look);
}

} // namespace secondring
