#include "ui/review/queue_list.h"

#include "ui/look/paint.h"
#include "ui/look/text.h"

#include <QKeyEvent>
#include <QPainter>
#include <QStyledItemDelegate>

namespace secondring {

namespace {

using look::colours;
using look::grid;

constexpr int kRow = 58;
constexpr int kSide = grid(3);

look::Tone toneOf(Turn turn)
{
    switch (turn) {
    case Turn::Blind:
        return look::Tone::Hold;
    case Turn::Dispute:
        return look::Tone::Ring;
    case Turn::Begun:
        return look::Tone::Accent;
    case Turn::Nominated:
    case Turn::Picked:
    case Turn::Own:
        break;
    }
    return look::Tone::Neutral;
}

/// Who rang and when, above why it waits and whose it was.
class QueueRow : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& /*index*/) const override
    {
        return {option.rect.width(), kRow};
    }

    void paint(QPainter* painter,
               const QStyleOptionViewItem& option,
               const QModelIndex& index) const override
    {
        const auto& c = colours();
        const bool current = (option.state & QStyle::State_Selected) != 0;
        const bool hovered = (option.state & QStyle::State_MouseOver) != 0;
        const auto ground = current ? c.accentSoft : hovered ? c.canvas : c.surface;
        painter->fillRect(option.rect, ground);
        painter->fillRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1, c.line);
        paintWords(*painter, option.rect.adjusted(kSide, grid(2), -kSide, -grid(2)), index, ground);
        if ((option.state & QStyle::State_HasFocus) != 0) {
            look::drawFocus(
                *painter, option.rect.adjusted(0, 0, 0, -1), look::size::kKeyRadius, c.accent);
        }
    }

private:
    static void paintPair(QPainter& painter,
                          const QRect& line,
                          const std::pair<QString, QString>& words,
                          const std::pair<QFont, QColor>& left,
                          const QColor& right)
    {
        const auto small = look::readFont(look::text::kSmall);
        const int taken = std::min(look::widthOf(words.second, small) + 1, line.width() * 3 / 5);
        look::drawLine(painter,
                       line.adjusted(0, 0, -taken - grid(3), 0),
                       words.first,
                       left.first,
                       left.second);
        look::drawLine(painter,
                       line.adjusted(line.width() - taken, 0, 0, 0),
                       words.second,
                       small,
                       right,
                       Qt::AlignRight | Qt::AlignVCenter);
    }

    static void
    paintWords(QPainter& painter, const QRect& box, const QModelIndex& index, const QColor& ground)
    {
        const auto text = [&](int role) { return index.data(role).toString(); };
        const auto tone = static_cast<look::Tone>(index.data(Qt::DecorationRole).toInt());
        const auto second = look::readable(colours().ink2, ground);
        const bool plain = tone == look::Tone::Neutral;
        const auto reason = plain ? second : look::readable(look::strong(tone), ground);
        const int half = box.height() / 2;
        paintPair(painter,
                  {box.left(), box.top(), box.width(), half},
                  {text(Qt::DisplayRole), text(QueueModel::When)},
                  {look::readFont(look::text::kBody, look::Weight::Medium), colours().ink},
                  second);
        paintPair(painter,
                  {box.left(), box.top() + half, box.width(), half},
                  {text(QueueModel::Reason), text(QueueModel::Facts)},
                  {look::readFont(look::text::kSmall,
                                  plain ? look::Weight::Regular : look::Weight::Medium),
                   reason},
                  second);
    }
};

} // namespace

void QueueModel::render(std::vector<QueuedReview> queue, std::vector<PickRule> rules, Instant now)
{
    beginResetModel();
    queue_ = std::move(queue);
    rules_ = std::move(rules);
    now_ = now;
    endResetModel();
}

int QueueModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(queue_.size());
}

QVariant QueueModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid()) {
        return {};
    }
    const auto& queued = queue_.at(static_cast<std::size_t>(index.row()));
    switch (role) {
    case Qt::DisplayRole:
        return look::nameOf(queued.review.party);
    case Qt::DecorationRole:
        return static_cast<int>(toneOf(queued.turn));
    case Qt::AccessibleTextRole:
    case Qt::ToolTipRole:
        return sentenceOf(queued, rules_, now_);
    case Reason:
        return reasonText(queued, rules_);
    case Facts:
        return factsText(queued, now_);
    case When:
        return look::dayAndTime(queued.review.began, now_);
    default:
        return {};
    }
}

QueueList::QueueList(QWidget* parent)
    : QListView(parent)
{
    setObjectName(QStringLiteral("queueList"));
    setAccessibleName(tr("Calls to review"));
    setFrameShape(QFrame::NoFrame);
    setItemDelegate(new QueueRow(this));
    setUniformItemSizes(true);
    setMouseTracking(true);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
}

void QueueList::keyPressEvent(QKeyEvent* event)
{
    const bool chosen = currentIndex().isValid();
    if (chosen && (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)) {
        emit begun();
    } else if (chosen && event->key() == Qt::Key_Delete) {
        emit dropped();
    } else {
        QListView::keyPressEvent(event);
    }
}

} // namespace secondring
