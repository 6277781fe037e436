#include "ui/review/call_list_head.h"

#include "ui/look/paint.h"

#include <QPainter>

namespace secondring {

using look::colours;
using look::grid;

ColumnTitle::ColumnTitle(CallOrder order, QWidget* parent)
    : PressButton(titleOf(order), parent)
    , order_(order)
{
    setObjectName(QStringLiteral("sort-") + QString::fromUtf8(toText(order).data()));
    setFocusPolicy(Qt::TabFocus);
}

void ColumnTitle::setSorted(bool sorted, bool descending)
{
    sorted_ = sorted;
    descending_ = descending;
    setAccessibleDescription(!sorted      ? tr("Sort by this")
                             : descending ? tr("Sorted, largest or latest first")
                                          : tr("Sorted, smallest or earliest first"));
    update();
}

void ColumnTitle::paintEvent(QPaintEvent* /*event*/)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const auto font = look::readFont(look::text::kSmall, look::Weight::Medium);
    const auto ink = sorted_ || hovered() ? colours().ink : colours().ink2;
    const int arrow = sorted_ ? look::size::kSmallIcon : 0;
    const auto box = rect().adjusted(0, 0, -grid(2), 0);
    const int words = std::min(look::widthOf(text(), font), box.width() - arrow);
    const int left = isNumber(order_) ? box.right() - words - arrow : 0;
    look::drawLine(painter, QRect(left, 0, words + 1, height()), text(), font, ink);
    if (sorted_) {
        const QPointF middle(left + words + arrow / 2.0, height() / 2.0);
        const double way = descending_ ? 1 : -1;
        painter.setPen(QPen(ink, 1.5, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        painter.drawPolyline(QPolygonF{{middle + QPointF(-3, -1.5 * way),
                                        middle + QPointF(0, 1.5 * way),
                                        middle + QPointF(3, -1.5 * way)}});
    }
    if (hasFocus()) {
        look::drawFocus(painter, rect(), look::size::kKeyRadius, colours().accent);
    }
}

CallListHead::CallListHead(QWidget* parent)
    : QWidget(parent)
{
    for (const auto& column : columnsFor(0)) {
        auto* title = new ColumnTitle(column.order, this);
        titles_.append(title);
        connect(title, &ColumnTitle::clicked, this, [this, order = column.order] {
            // Names begin at A, everything else with the latest or the largest.
            const bool names = order == CallOrder::Caller || order == CallOrder::Agent ||
                               order == CallOrder::Outcome;
            emit orderWanted(order, order == order_ ? !descending_ : !names);
        });
    }
    setOrder(order_, descending_);
}

void CallListHead::setOrder(CallOrder order, bool descending)
{
    order_ = order;
    descending_ = descending;
    for (auto* title : titles_) {
        title->setSorted(title->order() == order, descending);
    }
}

void CallListHead::setRowWidth(int width)
{
    const auto columns = columnsFor(width);
    for (int i = 0; i < titles_.size(); ++i) {
        const auto& column = columns.at(static_cast<std::size_t>(i));
        titles_[i]->setGeometry(column.x, 0, column.width, height());
        titles_[i]->setVisible(column.width > 0);
    }
}

void CallListHead::paintEvent(QPaintEvent* /*event*/)
{
    QPainter painter(this);
    painter.fillRect(rect(), colours().surface);
    painter.fillRect(0, height() - 1, width(), 1, colours().line);
}

} // namespace secondring
