#include "ui/look/call_action_button.h"

#include "ui/look/icon.h"
#include "ui/look/paint.h"

#include <algorithm>

namespace secondring::look {

namespace {

constexpr double kFaded = 0.4;

QFont labelFont()
{
    return readFont(text::kSmall, Weight::Strong);
}

constexpr int kIconTop = grid(2) + 2;
constexpr int kWordsTop = grid(8);
constexpr int kWordsHeight = grid(5);

} // namespace

CallActionButton::CallActionButton(const QString& label,
                                   const QString& icon,
                                   Tone tone,
                                   QWidget* parent)
    : PressButton(label, parent)
    , icon_(icon)
    , tone_(tone)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void CallActionButton::setSymbol(const QString& icon)
{
    if (icon_ != icon) {
        icon_ = icon;
        update();
    }
}

void CallActionButton::setOn(bool on)
{
    if (on_ != on) {
        on_ = on;
        update();
    }
}

QSize CallActionButton::sizeHint() const
{
    return {widthOf(text(), labelFont()) + keyCapSize(key()).width() + grid(5), size::kCallAction};
}

QSize CallActionButton::minimumSizeHint() const
{
    return {widthOf(text(), labelFont()) + grid(2), size::kCallAction};
}

bool CallActionButton::isNarrow() const
{
    return width() < sizeHint().width() - grid(2);
}

void CallActionButton::paintEvent(QPaintEvent* /*event*/)
{
    QPainter painter(this);
    if (!isEnabled()) {
        painter.setOpacity(kFaded);
    }
    const auto& c = colours();
    const bool danger = tone_ == Tone::Breach;
    const auto ground = on_ ? soft(tone_) : c.surface;
    const auto edge = on_ ? strong(tone_) : c.lineStrong;
    const auto ink = on_ || danger ? readable(strong(tone_), ground) : c.ink;
    const auto cap = on_ || danger ? blend(ink, ground, 0.8) : c.ink2;
    const auto fill = isDown() || hovered() ? blend(ground, c.ink, 0.95) : ground;
    drawBox(painter, rect(), size::kButtonRadius, fill, QPen(edge, size::kHairline));
    if (isNarrow()) {
        paintNarrow(painter, ink, cap);
    } else {
        paintWide(painter, ink, cap);
    }
    paintPress(painter, danger ? c.breach : strong(tone_), size::kButtonRadius);
}

void CallActionButton::paintWide(QPainter& painter, const QColor& ink, const QColor& cap)
{
    drawIcon(painter, icon_, ink, {0, kIconTop, width(), size::kIcon}, size::kIcon);
    const int words = widthOf(text(), labelFont());
    const int key = keyCapSize(this->key()).width();
    const int gap = key > 0 ? grid(1) : 0;
    const int left = (width() - words - gap - key) / 2;
    drawLine(painter, {left, kWordsTop, words + 1, kWordsHeight}, text(), labelFont(), ink);
    drawKeyCap(painter, {left + words + gap, kWordsTop, key, kWordsHeight}, this->key(), cap);
}

void CallActionButton::paintNarrow(QPainter& painter, const QColor& ink, const QColor& cap)
{
    const int key = keyCapSize(this->key()).width();
    const int left = (width() - size::kIcon - grid(1) - key) / 2;
    drawIcon(painter, icon_, ink, {left, kIconTop, size::kIcon, size::kIcon}, size::kIcon);
    drawKeyCap(
        painter, {left + size::kIcon + grid(1), kIconTop, key, size::kIcon}, this->key(), cap);
    drawLine(painter,
             {2, kWordsTop, width() - grid(1), kWordsHeight},
             text(),
             labelFont(),
             ink,
             Qt::AlignCenter);
}

} // namespace secondring::look
