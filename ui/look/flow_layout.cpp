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

int FlowLayout::flow(const QRect& place, bool move) const
{
    const auto margins = contentsMargins();
    const auto room = place.marginsRemoved(margins);
    int x = room.x();
    int y = room.y();
    int tallest = 0;
    QLayoutItem* last = nullptr;
    for (auto* item : items_) {
        if (item->isEmpty()) {
            continue;
        }
        const auto wanted = item->sizeHint();
        if (x > room.x() && x + wanted.width() > room.right() + 1) {
            x = room.x();
            y += tallest + gap_;
            tallest = 0;
        }
        tallest = std::max(tallest, wanted.height());
        if (move) {
            item->setGeometry(QRect(QPoint(x, y), wanted));
        }
        x += wanted.width() + gap_;
        last = item;
    }
    if (last == nullptr) {
        return 0;
    }
    if (move && lastAtRight_ && last == items_.last()) {
        const auto wanted = last->sizeHint();
        last->setGeometry(QRect(room.right() + 1 - wanted.width(),
                                y + (tallest - wanted.height()) / 2,
                                wanted.width(),
                                wanted.height()));
    }
    return y + tallest - place.y() + margins.bottom();
}

} // namespace secondring::look
