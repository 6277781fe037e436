#include "ui/look/pill.h"

#include "ui/look/paint.h"

namespace secondring::look {

Pill::Pill(QWidget* parent)
    : PressButton({}, parent)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setPressable(false);
}

void Pill::setState(const QString& word, Tone tone, bool dot)
{
    setLabel(word);
    if (tone_ != tone || dot_ != dot) {
        tone_ = tone;
        dot_ = dot;
        updateGeometry();
        update();
    }
}

void Pill::setPressable(bool pressable)
{
    setFocusPolicy(pressable ? Qt::StrongFocus : Qt::NoFocus);
    setAttribute(Qt::WA_TransparentForMouseEvents, !pressable);
}

QSize Pill::sizeHint() const
{
    return pillSize(text(), dot_);
}

void Pill::paintEvent(QPaintEvent* /*event*/)
{
    QPainter painter(this);
    drawPill(painter, rect(), text(), tone_, dot_);
    paintPress(painter, strong(tone_), height() / 2.0);
}

} // namespace secondring::look
