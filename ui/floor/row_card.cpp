#include "ui/floor/row_card.h"

#include "ui/look/paint.h"

#include <QPainter>

namespace secondring {

namespace {

constexpr int kLeast = 240;
constexpr double kHovered = 0.97;

} // namespace

TallRow::TallRow(QWidget* parent)
    : PressButton({}, parent)
{
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

QSize TallRow::sizeHint() const
{
    return {kLeast, heightForWidth(QWIDGETSIZE_MAX)}; // more where words have to be wrapped
}

void TallRow::paintGround(QPainter& painter)
{
    const auto& c = look::colours();
    if (hovered()) {
        look::drawBox(
            painter, rect(), look::size::kButtonRadius, look::blend(c.surface, c.ink, kHovered));
    }
}

} // namespace secondring
