#include "ui/look/action_button.h"
#include "ui/look/card.h"
#include "ui/look/chip.h"
#include "ui/look/label.h"
#include "ui/look/text.h"
#include "ui/review/call_list.h"
#include "ui/review/call_view.h"
#include "ui/review/queue_panel.h"
#include "ui/review/review_workspace.h"
#include "ui/review/saved_views.h"
#include "ui/review/search_field.h"

#include <QShortcut>

/// What waits for a review, in the place of the list of calls, and calls opened from elsewhere.
namespace secondring {

namespace {

FoundCall callOf(const ListedReview& review)
{
    return {.id = review.row.call,
            .party = review.party,
            .agent = review.row.agent,
            .began = review.began};
}

} // namespace

void ReviewWorkspace::showTrouble(const QString& sentence)
{
    warn(tr("The calls could not be read: %1").arg(look::asSentence(sentence)));
    count_->setText({});
}

void ReviewWorkspace::warn(const QString& sentence)
{
    trouble_->show(QStringLiteral("warning"), look::Tone::Breach, sentence);
    static_cast<QWidget*>(trouble_)->show();
}

void ReviewWorkspace::wireQueue()
{
    toReview_->setObjectName(QStringLiteral("toReview"));
    toReview_->setFocusPolicy(Qt::TabFocus);
    toReview_->setKey(tr("Ctrl T"));
    toReview_->setChosen(false);
    views_->addFirst(toReview_);
    queue_->hide();
    const auto on = [this](const QKeySequence& keys, const std::function<void()>& does) {
        auto* shortcut = new QShortcut(keys, this);
        shortcut->setContext(Qt::WidgetWithChildrenShortcut);
        connect(shortcut, &QShortcut::activated, this, does);
    };
    on(QKeySequence::Find, [this] {
        showQueue(false);
        field_->takeFocus();
    });
    on(QKeySequence(Qt::CTRL | Qt::Key_T), [this] { showQueue(!showsQueue_); });
    on(QKeySequence(Qt::CTRL | Qt::Key_Down), [this] { stepInQueue(1); });
    on(QKeySequence(Qt::CTRL | Qt::Key_Up), [this] { stepInQueue(-1); });
    connect(toReview_, &look::Chip::clicked, this, [this] { showQueue(!showsQueue_); });
    connect(queue_, &QueuePanel::beginWanted, this, &ReviewWorkspace::beginWanted);
    connect(queue_, &QueuePanel::dropWanted, this, &ReviewWorkspace::dropWanted);
    connect(queue_, &QueuePanel::currentChanged, this, [this](const QueuedReview& queued) {
        if (showsQueue_) {
            open(callOf(queued.review));
        }
    });
}

void ReviewWorkspace::setQueue(std::vector<QueuedReview> queue,
                               std::vector<PickRule> rules,
                               bool reviewer)
{
    const auto count = queue.size();
    const auto name = reviewer ? tr("To review") : tr("Your reviews");
    toReview_->setLabel(count == 0 ? name : tr("%1 · %2").arg(name).arg(count));
    queue_->render(std::move(queue), std::move(rules), now_(), reviewer);
    tellQueue();
}

void ReviewWorkspace::showQueue(bool queue)
{
    toReview_->setChosen(queue);
    if (queue == showsQueue_) {
        return;
    }
    showsQueue_ = queue;
    const bool focused = queue_->isAncestorOf(focusWidget());
    list_->setVisible(!queue);
    queue_->setVisible(queue);
    export_->setVisible(!queue);
    save_->setVisible(!queue);
    if (queue) {
        page_->hide();
        emit left();
        lesson_->setText({});
        lesson_->show();
        queue_->tellAgain();
        queue_->setFocus();
        tellQueue();
    } else {
        list_->tellAgain();
        tellCount();
        if (focused) {
            list_->setFocus();
        }
    }
}

/// The number that the search would tell stands for the queue's while that is shown.
void ReviewWorkspace::tellQueue()
{
    if (!showsQueue_) {
        return;
    }
    const int count = queue_->size();
    count_->setText(count == 1 ? tr("1 call waits") : tr("%1 calls wait").arg(count));
    if (count == 0 && !page_->isVisibleTo(this)) {
        lesson_->setText(tr("Nothing waits for you."));
    }
}

void ReviewWorkspace::goOn()
{
    if (showsQueue_) {
        queue_->setFocus();
    }
}

void ReviewWorkspace::stepInQueue(int rows)
{
    if (showsQueue_) {
        queue_->step(rows);
        queue_->setFocus();
    }
}

/// The list goes on telling of its own call, which is not to come instead until another is chosen.
void ReviewWorkspace::open(const FoundCall& call)
{
    isOpened_ = !showsQueue_;
    beneath_ = list_->told();
    want(call);
}

void ReviewWorkspace::follow(const FoundCall& call)
{
    if (showsQueue_) {
        return;
    }
    if (isOpened_ && (!beneath_ || beneath_ == call.id)) {
        beneath_ = call.id;
        return;
    }
    isOpened_ = false;
    want(call);
}

} // namespace secondring
