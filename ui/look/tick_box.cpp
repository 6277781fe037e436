#include "ui/look/tick_box.h"

#include "ui/look/icon.h"
#include "ui/look/paint.h"

namespace secondring::look {

namespace {

constexpr int kBox = grid(4);
constexpr int kRadius = 3;

} // namespace

QSize TickBox::sizeHint() const
{
    return {kBox + grid(2) + widthOf(text(), font()) + grid(1),
            qMax(kBox, heightOf(font())) + grid(2)};
}

void TickBox::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const auto& c = colours();
    const QRect box(1, (height() - kBox) / 2, kBox, kBox);
    const auto edge = hasFocus() || isChecked() ? c.accent : c.ink3;
    drawBox(painter,
            box,
            kRadius,
            isChecked() ? c.accent : c.surface,
            QPen(edge, hasFocus() ? 2 : size::kHairline));
    if (isChecked()) {
        drawIcon(painter, QStringLiteral("check"), c.onAccent, box, kBox - 2);
    }
    const QRect words = rect().adjusted(kBox + grid(2), 0, 0, 0);
    drawLine(painter, words, text(), font(), isEnabled() ? c.ink : c.ink3);
    if (hasFocus()) {
        drawFocus(painter, rect(), kRadius, c.accent);
    }
}

} // namespace secondring::look
