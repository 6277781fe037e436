#include "ui/look/chip.h"

#include "ui/look/paint.h"

namespace secondring::look {

Chip::Chip(const QString& label, Shape shape, QWidget* parent)
    : PressButton(label, parent)
    , shape_(shape)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void Chip::setTone(Tone tone)
{
    tone_ = tone;
    update();
}

void Chip::setChosen(bool chosen)
{
    if (!isCheckable()) {
        setCheckable(true);
    }
    setChecked(chosen);
}

QFont Chip::font() const
{
    return shape_ == Shape::Round ? readFont(text::kSmall, Weight::Medium)
                                  : readFont(text::kBody, Weight::Strong);
}

QSize Chip::sizeHint() const
{
    const auto cap = keyCapSize(key()).width();
    const int side = shape_ == Shape::Round ? grid(3) : grid(4);
    return {widthOf(text(), font()) + 2 * side + (cap > 0 ? cap + grid(2) : 0),
            shape_ == Shape::Round ? size::kChip : size::kOutcome};
}

void Chip::paintEvent(QPaintEvent* /*event*/)
{
    QPainter painter(this);
    const auto& c = colours();
    const bool round = shape_ == Shape::Round;
    const double radius = round ? height() / 2.0 : size::kButtonRadius;
    const auto ground = isChecked() ? soft(tone_) : round ? QColor(Qt::transparent) : c.surface;
    const auto edge = !isChecked() ? c.lineStrong : round ? soft(tone_) : strong(tone_);
    if (!isEnabled()) {
        painter.setOpacity(0.45);
    }
    const auto opaque = isChecked() ? ground : c.surface;
    const auto fill = hovered() ? blend(opaque, c.ink, 0.95) : ground;
    drawBox(painter, rect(), radius, fill, QPen(edge, size::kHairline));
    const auto ink = isChecked() ? readable(strong(tone_), ground) : round ? c.ink2 : c.ink;
    const int side = round ? grid(3) : grid(4);
    auto place = rect().adjusted(side, 0, -side, 0);
    const auto cap = keyCapSize(key());
    drawKeyCap(painter,
               {place.right() + 1 - cap.width(), 0, cap.width(), height()},
               key(),
               isChecked() ? ink : c.ink2);
    place.setRight(place.right() - (cap.isEmpty() ? 0 : cap.width() + grid(2)));
    drawLine(painter, place, text(), font(), ink, Qt::AlignCenter);
    paintPress(painter, strong(tone_), radius);
}

} // namespace secondring::look
