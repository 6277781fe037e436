#include "ui/look/flow_layout.h"

#include <algorithm>

namespace secondring::look {

FlowLayout::FlowLayout(int gap, QWidget* parent)
    : QLayout(parent)
    , gap_(gap)
{
    setContentsMargins(0, 0, 0, 0);
}

FlowLayout::~FlowLayout()
{
    qDeleteAll(items_);
}

void FlowLayout::addItem(QLayoutItem* item)
{
    items_.append(item);
}

int FlowLayout::count() const
{
    return static_cast<int>(items_.size());
}

QLayoutItem* FlowLayout::itemAt(int index) const
{
    return items_.value(index);
}

QLayoutItem* FlowLayout::takeAt(int index)
{
    return index >= 0 && index < items_.size() ? items_.takeAt(index) : nullptr;
}

int FlowLayout::heightForWidth(int width) const
{
    return flow(QRect(0, 0, width, 0), false);
}

QSize FlowLayout::sizeHint() const
{
    int width = 0;
    int height = 0;
    for (const auto* item : items_) {
        if (!item->isEmpty()) {
            width += item->sizeHint().width() + gap_;
            height = std::max(height, item->sizeHint().height());
        }
    }
    return width == 0 ? QSize{} : QSize(width - gap_, height).grownBy(contentsMargins());
}

QSize FlowLayout::minimumSize() const
{
    QSize least;
    for (const auto* item : items_) {
        if (!item->isEmpty()) {
            least = least.expandedTo(item->minimumSize());
        }
    }
    return least.isEmpty() ? QSize{} : least.grownBy(contentsMargins());
}

void FlowLayout::setGeometry(const QRect& place)
{
    QLayout::setGeometry(place);
    flow(place, true);
}

/// As many items from there on as find room beside each other; at least one that is shown.
FlowLayout::Row FlowLayout::rowFrom(qsizetype begin, int width) const
{
    Row row{begin, begin, 0};
    int x = 0;
    for (; row.end < items_.size(); ++row.end) {
        const auto* item = items_.at(row.end);
        if (item->isEmpty()) {
            continue;
        }
        const auto wanted = item->sizeHint();
        if (x > 0 && x + wanted.width() > width) {
            break;
        }
        x += wanted.width() + gap_;
        row.height = std::max(row.height, wanted.height());
    }
    return row;
}

/// Middles on one line, as words of different sizes would stand.
void FlowLayout::placeRow(const Row& row, QPoint at, int width) const
{
    int x = at.x();
    for (auto i = row.begin; i < row.end; ++i) {
        auto* item = items_.at(i);
        if (item->isEmpty()) {
            continue;
        }
        const auto wanted = item->sizeHint();
        const bool atRight = lastAtRight_ && i + 1 == items_.size();
        const int left = atRight ? at.x() + width - wanted.width() : x;
        item->setGeometry({QPoint(left, at.y() + (row.height - wanted.height()) / 2), wanted});
        x += wanted.width() + gap_;
    }
}

int FlowLayout::flow(const QRect& place, bool move) const
{
    const auto margins = contentsMargins();
    const auto room = place.marginsRemoved(margins);
    int bottom = 0;
    for (qsizetype begin = 0; begin < items_.size();) {
        const auto row = rowFrom(begin, room.width());
        const int y = bottom == 0 ? room.y() : bottom + gap_;
        if (row.height > 0) {
            if (move) {
                placeRow(row, {room.x(), y}, room.width());
            }
            bottom = y + row.height;
        }
        begin = row.end;
    }
    return bottom == 0 ? 0 : bottom - place.y() + margins.bottom();
}

} // namespace secondring::look
