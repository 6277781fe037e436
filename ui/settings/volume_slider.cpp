#include "ui/settings/volume_slider.h"

#include "ui/look/paint.h"

#include <QStyle>
#include <QWheelEvent>

namespace secondring {

namespace {
using look::grid;
constexpr int kGroove = grid(1);
} // namespace

VolumeSlider::VolumeSlider(QWidget* parent)
    : QSlider(Qt::Horizontal, parent)
{
    setFocusPolicy(Qt::TabFocus);
}

QSize VolumeSlider::sizeHint() const
{
    return {grid(70), look::size::kField};
}

void VolumeSlider::paintEvent(QPaintEvent* /*event*/)
{
    QPainter painter(this);
    const auto& c = look::colours();
    const int knob = look::size::kStep;
    const int left =
        QStyle::sliderPositionFromValue(minimum(), maximum(), sliderPosition(), width() - knob);
    const double top = (height() - kGroove) / 2.0;
    look::drawBox(painter, QRectF(0, top, width(), kGroove), kGroove / 2.0, c.lineStrong);
    look::drawBox(painter, QRectF(0, top, left + knob / 2.0, kGroove), kGroove / 2.0, c.accent);
    const QRectF place(left, (height() - knob) / 2.0, knob, knob);
    look::drawBox(painter, place, knob / 2.0, c.accent, QPen(c.surface, look::size::kSelected));
    if (hasFocus()) {
        look::drawFocus(painter, rect(), look::size::kButtonRadius, c.accent);
    }
}

void VolumeSlider::wheelEvent(QWheelEvent* event)
{
    if (hasFocus()) {
        QSlider::wheelEvent(event);
    } else {
        event->ignore();
    }
}

} // namespace secondring
