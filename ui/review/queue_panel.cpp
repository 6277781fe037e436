#include "ui/review/queue_panel.h"

#include "ui/look/action_button.h"
#include "ui/look/label.h"
#include "ui/review/queue_list.h"

#include <QHBoxLayout>
#include <QItemSelectionModel>
#include <QPaintEvent>
#include <QPainter>

#include <algorithm>

namespace secondring {

namespace {

using look::ActionButton;
using look::grid;

bool isWaiting(const QueuedReview& queued)
{
    return queued.turn == Turn::Nominated || queued.turn == Turn::Picked;
}

} // namespace

QueuePanel::QueuePanel(QWidget* parent)
    : QWidget(parent)
    , model_(new QueueModel(this))
    , list_(new QueueList(this))
    , title_(new look::SectionLabel({}, this))
    , lesson_(new look::TextLabel(look::readFont(look::text::kBody), look::Ink::Second, this))
    , begin_(new ActionButton(tr("Review"), ActionButton::Kind::Primary, look::size::kButton, this))
    , drop_(new ActionButton(tr("Drop"), ActionButton::Kind::Ordinary, look::size::kButton, this))
    , next_(new ActionButton(tr("Next"), ActionButton::Kind::Ordinary, look::size::kButton, this))
{
    setObjectName(QStringLiteral("queuePanel"));
    title_->setObjectName(QStringLiteral("queueTitle"));
    lesson_->setObjectName(QStringLiteral("queueLesson"));
    list_->setModel(model_);
    setFocusProxy(list_);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto* head = new QVBoxLayout;
    head->setContentsMargins(grid(3), grid(2), grid(3), grid(2));
    head->addWidget(title_);
    column->addLayout(head);
    column->addWidget(new look::Hairline(Qt::Horizontal, this));
    lesson_->setContentsMargins(grid(3), grid(3), grid(3), grid(3));
    column->addWidget(lesson_);
    column->addWidget(list_, 1);
    column->addStretch();
    column->addWidget(new look::Hairline(Qt::Horizontal, this));
    column->addWidget(actions());
    connect(list_->selectionModel(), &QItemSelectionModel::currentChanged, this, [this] {
        if (!rendering_) {
            taken();
        }
    });
    connect(list_, &QueueList::begun, this, &QueuePanel::beginWanted);
    connect(list_, &QListView::doubleClicked, this, &QueuePanel::beginWanted);
    connect(list_, &QueueList::dropped, drop_, &ActionButton::click);
}

QWidget* QueuePanel::actions()
{
    begin_->setObjectName(QStringLiteral("queueBegin"));
    begin_->setKey(tr("↵"));
    drop_->setObjectName(QStringLiteral("queueDrop"));
    drop_->setKey(tr("Del"));
    next_->setObjectName(QStringLiteral("queueNext"));
    next_->setKey(tr("Ctrl ↓"));
    auto* box = new QWidget(this);
    auto* row = new QHBoxLayout(box);
    row->setContentsMargins(grid(3), grid(2), grid(3), grid(2));
    row->setSpacing(grid(2));
    row->addWidget(begin_, 2);
    row->addWidget(drop_, 1);
    row->addWidget(next_, 1);
    connect(begin_, &ActionButton::clicked, this, &QueuePanel::beginWanted);
    connect(drop_, &ActionButton::clicked, this, &QueuePanel::dropWanted);
    connect(next_, &ActionButton::clicked, this, [this] { step(1); });
    return box;
}

void QueuePanel::render(std::vector<QueuedReview> queue,
                        std::vector<PickRule> rules,
                        Instant now,
                        bool reviewer)
{
    const auto sameCall = [&](const QueuedReview& each) { return each.review.row.call == told_; };
    const auto found = std::ranges::find_if(queue, sameCall);
    const bool stays = found != queue.end();
    row_ = stays ? static_cast<int>(found - queue.begin()) : row_;
    const auto count = static_cast<int>(queue.size());
    const bool first = !told_;
    rendering_ = true;
    model_->render(std::move(queue), std::move(rules), now);
    const bool chooses = stays || (first && count > 0);
    list_->setCurrentIndex(chooses ? model_->index(row_, 0) : QModelIndex{});
    rendering_ = false;
    title_->setText(reviewer ? tr("To review") : tr("Your reviews"));
    title_->setAside(QString::number(count), true);
    lesson_->setText(
        reviewer
            ? tr("Nothing waits. Calls come here by the house's rules, by lot every week, when "
                 "an agent asks, or when you put them here.")
            : tr("No reviews yet. Ask for one on the page of a call you are proud of or unsure "
                 "about."));
    lesson_->setVisible(count == 0);
    list_->setVisible(count > 0);
    drop_->setVisible(reviewer);
    tellCurrent();
}

int QueuePanel::size() const
{
    return model_->rowCount();
}

const QueuedReview* QueuePanel::current() const
{
    const auto index = list_->currentIndex();
    return index.isValid() ? &model_->queue().at(static_cast<std::size_t>(index.row())) : nullptr;
}

/// Where the current one has left, the next stands in its place.
void QueuePanel::step(int rows)
{
    const bool left = current() == nullptr;
    choose(left && rows > 0 ? row_ : row_ + rows);
}

void QueuePanel::tellAgain()
{
    told_ = {};
    if (current() == nullptr) {
        choose(row_);
    } else {
        tellCurrent();
    }
}

void QueuePanel::choose(int row)
{
    if (size() > 0) {
        list_->setCurrentIndex(model_->index(std::clamp(row, 0, size() - 1), 0));
        taken();
    }
}

void QueuePanel::paintEvent(QPaintEvent* event)
{
    QPainter(this).fillRect(event->rect(), look::colours().surface);
}

void QueuePanel::taken()
{
    row_ = std::max(list_->currentIndex().row(), 0);
    tellCurrent();
}

void QueuePanel::tellCurrent()
{
    const auto* queued = current();
    begin_->setEnabled(queued != nullptr);
    drop_->setEnabled(queued != nullptr && isWaiting(*queued));
    next_->setEnabled(size() > (queued == nullptr ? 0 : 1));
    if (queued == nullptr) {
        return;
    }
    begin_->setLabel(turnText(queued->turn));
    if (queued->review.row.call != told_) {
        told_ = queued->review.row.call;
        emit currentChanged(*queued);
    }
}

} // namespace secondring
