#include "ui/review/call_list.h"

#include "ui/look/accessible.h"
#include "ui/look/paint.h"
#include "ui/review/call_list_head.h"
#include "ui/review/found_calls.h"

#include <QKeyEvent>
#include <QPainter>
#include <QScrollBar>

#include <algorithm>

namespace secondring {

namespace {

using look::colours;
using look::grid;

constexpr int kRow = look::size::kOutcome;
constexpr int kHead = 34;

QColor inkOf(const CallCell& cell, const QColor& ground)
{
    if (cell.tone != look::Tone::Neutral) {
        return look::readable(look::strong(cell.tone), ground);
    }
    return cell.faint ? colours().ink2 : colours().ink;
}

} // namespace

CallList::CallList(FoundCalls& calls, QWidget* parent)
    : QAbstractScrollArea(parent)
    , calls_(calls)
    , head_(new CallListHead(this))
{
    setObjectName(QStringLiteral("callList"));
    setAccessibleName(tr("Calls"));
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setViewportMargins(0, kHead, 0, 0);
    setFocusPolicy(Qt::StrongFocus);
    viewport()->setMouseTracking(true);
    verticalScrollBar()->setSingleStep(kRow);
    connect(&calls_, &FoundCalls::changed, this, &CallList::refresh);
    connect(head_, &CallListHead::orderWanted, this, &CallList::orderWanted);
}

void CallList::setHouse(const House& house)
{
    house_ = house;
    viewport()->update();
}

void CallList::setNow(Instant now)
{
    now_ = now;
}

void CallList::refresh()
{
    head_->setOrder(calls_.query().order, calls_.query().descending);
    if (calls_.size() == 0) {
        current_ = 0;
        told_ = {};
    }
    current_ = std::clamp<std::int64_t>(current_, 0, std::max<std::int64_t>(calls_.size() - 1, 0));
    fitBar();
    tellCurrent();
    viewport()->update();
}

void CallList::fitBar()
{
    const auto all = calls_.size() * kRow;
    verticalScrollBar()->setPageStep(viewport()->height());
    verticalScrollBar()->setRange(
        0, static_cast<int>(std::max<std::int64_t>(all - viewport()->height(), 0)));
}

void CallList::choose(std::int64_t row)
{
    if (calls_.size() == 0) {
        return;
    }
    current_ = std::clamp<std::int64_t>(row, 0, calls_.size() - 1);
    const auto top = static_cast<int>(current_ * kRow);
    auto* bar = verticalScrollBar();
    if (top < bar->value()) {
        bar->setValue(top);
    } else if (top + kRow > bar->value() + viewport()->height()) {
        bar->setValue(top + kRow - viewport()->height());
    }
    tellCurrent();
    viewport()->update();
}

void CallList::step(std::int64_t rows)
{
    choose(current_ + rows);
}

void CallList::tellAgain()
{
    told_ = {};
    tellCurrent();
}

void CallList::tellCurrent()
{
    const auto* call = calls_.at(current_);
    if (call == nullptr || call->id == told_) {
        return;
    }
    told_ = call->id;
    setAccessibleDescription(sentenceOf(*call, house_, now_));
    if (hasFocus()) {
        look::announce(this, accessibleDescription());
    }
    emit currentChanged(*call);
}

int CallList::rowsInSight() const
{
    return std::max(viewport()->height() / kRow, 1);
}

std::int64_t CallList::rowAt(int y) const
{
    const auto row = (std::int64_t{verticalScrollBar()->value()} + y) / kRow;
    return row < calls_.size() ? row : -1;
}

void CallList::paintEvent(QPaintEvent* event)
{
    QPainter painter(viewport());
    painter.fillRect(event->rect(), colours().surface);
    const auto from = std::int64_t{verticalScrollBar()->value()} / kRow;
    for (auto row = from; row < calls_.size(); ++row) {
        const auto top = static_cast<int>(row * kRow - verticalScrollBar()->value());
        if (top > viewport()->height()) {
            break;
        }
        paintRow(painter, QRect(0, top, viewport()->width(), kRow), row);
    }
}

void CallList::paintRow(QPainter& painter, const QRect& box, std::int64_t row)
{
    const bool current = row == current_;
    const auto ground = current           ? colours().accentSoft
                        : row == hovered_ ? colours().canvas
                                          : colours().surface;
    painter.fillRect(box, ground);
    painter.fillRect(box.left(), box.bottom(), box.width(), 1, colours().line);
    const auto* call = calls_.at(row);
    for (const auto& column : columnsFor(viewport()->width())) {
        const QRect cell(column.x, box.top(), column.width - grid(2), kRow - 1);
        if (column.width == 0) {
            continue;
        }
        if (call == nullptr) {
            const QRect blank(cell.left(), cell.center().y() - 4, cell.width() / 2, 8);
            look::drawBox(painter, blank, 4, colours().sunken);
            continue;
        }
        const auto what = cellOf(*call, column.order, house_, now_);
        const auto weight = what.strong ? look::Weight::Strong : look::Weight::Regular;
        look::drawLine(painter,
                       cell,
                       what.words,
                       look::readFont(look::text::kBody, weight),
                       inkOf(what, ground),
                       Qt::AlignVCenter |
                           (isNumber(column.order) ? Qt::AlignRight : Qt::AlignLeft));
    }
    if (current && hasFocus()) {
        look::drawFocus(painter, box, 0, colours().accent);
    }
}

void CallList::resizeEvent(QResizeEvent* event)
{
    QAbstractScrollArea::resizeEvent(event);
    head_->setGeometry(0, 0, width(), kHead);
    head_->setRowWidth(viewport()->width());
    fitBar();
}

void CallList::keyPressEvent(QKeyEvent* event)
{
    switch (event->key()) {
    case Qt::Key_Up:
        step(-1);
        break;
    case Qt::Key_Down:
        step(1);
        break;
    case Qt::Key_PageUp:
        step(-rowsInSight());
        break;
    case Qt::Key_PageDown:
        step(rowsInSight());
        break;
    case Qt::Key_Home:
        choose(0);
        break;
    case Qt::Key_End:
        choose(calls_.size() - 1);
        break;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        emit opened();
        if (event->modifiers() == Qt::ControlModifier) {
            emit judgingWanted();
        }
        break;
    default:
        QAbstractScrollArea::keyPressEvent(event);
    }
}

void CallList::mousePressEvent(QMouseEvent* event)
{
    if (const auto row = rowAt(event->pos().y()); row >= 0) {
        choose(row);
    }
}

void CallList::mouseMoveEvent(QMouseEvent* event)
{
    if (const auto row = rowAt(event->pos().y()); row != hovered_) {
        hovered_ = row;
        viewport()->update();
    }
}

void CallList::leaveEvent(QEvent* event)
{
    hovered_ = -1;
    viewport()->update();
    QAbstractScrollArea::leaveEvent(event);
}

void CallList::focusInEvent(QFocusEvent* event)
{
    viewport()->update();
    QAbstractScrollArea::focusInEvent(event);
}

void CallList::focusOutEvent(QFocusEvent* event)
{
    viewport()->update();
    QAbstractScrollArea::focusOutEvent(event);
}

} // namespace secondring
