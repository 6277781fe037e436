#include "ui/look/hold_ring.h"

#include "ui/look/accessible.h"
#include "ui/look/paint.h"
#include "ui/look/tick_label.h"

#include <QFontMetrics>

#include <algorithm>

namespace secondring::look {

HoldRing::HoldRing(QWidget* parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void HoldRing::show(double part, const QString& figure, const QString& caption, Tone tone)
{
    const auto whole = std::clamp(part, 0.0, 1.0);
    if (qFuzzyCompare(1 + whole, 1 + part_) && figure == figure_ && caption == caption_ &&
        tone == tone_) {
        return;
    }
    part_ = whole;
    figure_ = figure;
    caption_ = caption;
    tone_ = tone;
    setSpokenName(this, figure + QLatin1Char(' ') + caption);
    update();
}

QSize HoldRing::sizeHint() const
{
    return {size::kHoldRing, size::kHoldRing};
}

void HoldRing::paintEvent(QPaintEvent* /*event*/)
{
    constexpr int kTop = 90 * 16; // Qt counts sixteenths of a degree, from three o'clock
    constexpr double kTurn = 360.0 * 16;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const double inset = size::kArc / 2.0;
    const auto circle = QRectF(rect()).adjusted(inset, inset, -inset, -inset);
    painter.setPen(QPen(colours().sunken, size::kArc));
    painter.drawEllipse(circle);
    if (part_ > 0) {
        painter.setPen(QPen(strong(tone_), size::kArc, Qt::SolidLine, Qt::RoundCap));
        painter.drawArc(circle, kTop, -static_cast<int>(part_ * kTurn));
    }
    const auto font = readFont(text::kCountdown, Weight::Strong);
    const QFontMetrics metrics(font);
    painter.setPen(tone_ == Tone::Breach ? strong(tone_) : colours().ink);
    const QPoint figure((width() - tickWidth(figure_, font)) / 2, height() / 2 + grid(1));
    drawTicks(painter, figure, figure_, font);
    drawLine(painter,
             {size::kArc, height() / 2 + grid(3), width() - 2 * size::kArc, grid(5)},
             caption_,
             readFont(text::kBody),
             colours().ink2,
             Qt::AlignCenter);
}

RingPips::RingPips(QWidget* parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void RingPips::show(int ring, int allowed)
{
    if (ring == ring_ && allowed == allowed_) {
        return;
    }
    ring_ = ring;
    allowed_ = allowed;
    setSpokenName(this, tr("Ring %1 of %2").arg(ring).arg(allowed));
    update();
}

QSize RingPips::sizeHint() const
{
    return {allowed_ * size::kPip + (allowed_ - 1) * (grid(1) + 2), size::kPip};
}

void RingPips::paintEvent(QPaintEvent* /*event*/)
{
    QPainter painter(this);
    const auto tone = ring_ > allowed_ ? Tone::Breach : Tone::Ring;
    for (int pip = 0; pip < allowed_; ++pip) {
        const QRectF place(pip * (size::kPip + grid(1) + 2), 0, size::kPip, size::kPip);
        const auto fill = pip < ring_ ? strong(tone) : QColor(Qt::transparent);
        drawBox(painter, place, size::kPip / 2.0, fill, QPen(strong(tone), 2));
    }
}

} // namespace secondring::look
