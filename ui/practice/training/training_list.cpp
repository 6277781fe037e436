#include "ui/practice/training/training_list.h"

#include "ui/look/paint.h"

#include <QKeyEvent>
#include <QPainter>
#include <QStyledItemDelegate>

#include <algorithm>

namespace secondring {

namespace {

using look::colours;
using look::grid;

constexpr int kOneLine = 38, kTwoLines = 58;
constexpr int kSide = grid(4);

class RowPainter : public QStyledItemDelegate
{
public:
    RowPainter(const TrainingRows& rows, QObject* parent)
        : QStyledItemDelegate(parent)
        , rows_(rows)
    {
    }

    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        const bool one = rows_.at(index.row()).second.isEmpty();
        return {option.rect.width(), one ? kOneLine : kTwoLines};
    }

    void paint(QPainter* painter,
               const QStyleOptionViewItem& option,
               const QModelIndex& index) const override
    {
        const auto& c = colours();
        const auto& row = rows_.at(index.row());
        const bool current = (option.state & QStyle::State_Selected) != 0;
        const bool leads = row.attempt != 0 || (row.heads && row.assignment != 0);
        const bool hovered = (option.state & QStyle::State_MouseOver) != 0 && leads;
        const auto ground = current ? c.accentSoft : hovered || row.heads ? c.canvas : c.surface;
        painter->fillRect(option.rect, ground);
        painter->fillRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1, c.line);
        auto box = option.rect.adjusted(kSide, 0, -kSide, -1);
        if (!row.second.isEmpty()) {
            box.adjust(0, grid(2), 0, -grid(2));
            const int half = box.height() / 2;
            look::drawLine(*painter,
                           {box.left(), box.top() + half, box.width(), half},
                           row.second,
                           look::readFont(look::text::kSmall),
                           look::readable(c.ink2, ground));
            box.setHeight(half);
        }
        paintFirst(*painter, paintState(*painter, box, row), row, ground);
        if ((option.state & QStyle::State_HasFocus) != 0) {
            look::drawFocus(
                *painter, option.rect.adjusted(0, 0, 0, -1), look::size::kKeyRadius, c.accent);
        }
    }

private:
    /// The pill and the figure at the right; what is left of the line.
    static QRect paintState(QPainter& painter, QRect box, const TrainingRow& row)
    {
        if (!row.state.isEmpty()) {
            QRect pill({}, look::pillSize(row.state, true));
            pill.moveCenter(box.center());
            pill.moveRight(box.right());
            look::drawPill(painter, pill, row.state, row.tone, true);
            box.setRight(pill.left() - grid(3));
        }
        if (!row.figure.isEmpty()) {
            const auto font = look::readFont(look::text::kBody, look::Weight::Strong);
            look::drawLine(
                painter, box, row.figure, font, colours().ink, Qt::AlignRight | Qt::AlignVCenter);
            box.setRight(box.right() - look::widthOf(row.figure, font) - grid(3));
        }
        return box;
    }

    static void
    paintFirst(QPainter& painter, const QRect& box, const TrainingRow& row, const QColor& ground)
    {
        const auto font = look::readFont(look::text::kBody,
                                         row.heads ? look::Weight::Strong : look::Weight::Medium);
        look::drawLine(painter, box, row.title, font, colours().ink);
        const int taken = look::widthOf(row.title, font) + grid(3);
        if (taken < box.width()) {
            look::drawLine(painter,
                           box.adjusted(taken, 0, 0, 0),
                           row.aside,
                           look::readFont(look::text::kSmall),
                           look::readable(colours().ink2, ground));
        }
    }

    const TrainingRows& rows_;
};

QString spokenOf(const TrainingRow& row)
{
    QStringList words{row.title, row.aside, row.figure, row.state, row.second};
    words.removeAll(QString{});
    return words.join(QStringLiteral(", "));
}

} // namespace

void TrainingRows::render(QVector<TrainingRow> rows)
{
    beginResetModel();
    rows_ = std::move(rows);
    endResetModel();
}

int TrainingRows::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(rows_.size());
}

QVariant TrainingRows::data(const QModelIndex& index, int role) const
{
    if (!index.isValid()) {
        return {};
    }
    const auto& row = rows_.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return row.title;
    case Qt::AccessibleTextRole:
    case Qt::ToolTipRole:
        return spokenOf(row);
    default:
        return {};
    }
}

TrainingList::TrainingList(const QString& name, const QString& spoken, QWidget* parent)
    : QListView(parent)
    , rows_(new TrainingRows(this))
{
    setObjectName(name);
    setAccessibleName(spoken);
    setModel(rows_);
    setItemDelegate(new RowPainter(*rows_, this));
    setFrameShape(QFrame::NoFrame);
    setStyleSheet(QStringLiteral("QListView { border: none; background: transparent; }"));
    setMouseTracking(true);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setTabKeyNavigation(false);
    connect(this, &QListView::doubleClicked, this, &TrainingList::open);
}

void TrainingList::render(const QVector<TrainingRow>& rows)
{
    const auto before = currentIndex();
    const auto kept = before.isValid() ? rows_->at(before.row()) : TrainingRow{};
    rows_->render(rows);
    const auto same = std::ranges::find_if(rows, [&](const TrainingRow& each) {
        return each.title == kept.title && each.attempt == kept.attempt &&
               each.heads == kept.heads && each.assignment == kept.assignment;
    });
    if (before.isValid() && same != rows.end()) {
        setCurrentIndex(rows_->index(static_cast<int>(same - rows.begin()), 0));
    } else if (hasFocus()) {
        standOnARow();
    }
    emit moved();
}

std::int64_t TrainingList::currentAssignment() const
{
    const auto index = currentIndex();
    return index.isValid() ? rows_->at(index.row()).assignment : 0;
}

void TrainingList::currentChanged(const QModelIndex& now, const QModelIndex& before)
{
    QListView::currentChanged(now, before);
    emit moved();
}

void TrainingList::standOnARow()
{
    if (size() > 0) { // the focus alone makes a row current without choosing it
        setCurrentIndex(currentIndex().isValid() ? currentIndex() : rows_->index(0, 0));
    }
}

void TrainingList::open()
{
    const auto index = currentIndex();
    if (!index.isValid()) {
        return;
    }
    const auto& row = rows_->at(index.row());
    if (row.attempt != 0) {
        emit opened(row.attempt);
    } else if (row.heads && row.assignment != 0) {
        emit changeWanted(row.assignment);
    }
}

void TrainingList::keyPressEvent(QKeyEvent* event)
{
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (enter && event->modifiers() == Qt::NoModifier) {
        open();
    } else if (event->key() == Qt::Key_Delete && currentAssignment() != 0) {
        emit withdrawWanted(currentAssignment());
    } else {
        QListView::keyPressEvent(event);
    }
}

/// Who comes by key stands on a row at once.
void TrainingList::focusInEvent(QFocusEvent* event)
{
    QListView::focusInEvent(event);
    standOnARow();
}

} // namespace secondring
