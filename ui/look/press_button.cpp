#include "ui/look/press_button.h"

#include "ui/look/accessible.h"
#include "ui/look/paint.h"

#include <QKeyEvent>
#include <QPainterPath>

#include <algorithm>

namespace secondring::look {

namespace {
constexpr int kFrame = 16; ///< milliseconds between two pictures of the fill
}

PressButton::PressButton(const QString& label, QWidget* parent)
    : QPushButton(label, parent)
{
    setAttribute(Qt::WA_Hover);
    setCursor(Qt::PointingHandCursor);
    setAutoDefault(false);
    setSizePolicy(QSizePolicy::Minimum, QSizePolicy::Fixed);
    ticks_.setInterval(kFrame);
    connect(&ticks_, &QTimer::timeout, this, &PressButton::tick);
    connect(this, &QPushButton::pressed, this, &PressButton::begin);
    connect(this, &QPushButton::released, this, &PressButton::end);
    tellName();
}

void PressButton::setLabel(const QString& label)
{
    if (text() != label) {
        setText(label);
        tellName();
        updateGeometry();
    }
}

void PressButton::setKey(const QString& key)
{
    if (key_ != key) {
        key_ = key;
        tellName();
        updateGeometry();
        update();
    }
}

void PressButton::tellName()
{
    setSpokenName(this, text());
    setAccessibleDescription(key_.isEmpty() ? QString{} : tr("Key %1").arg(key_));
}

void PressButton::setLongPress(int milliseconds)
{
    longPress_ = milliseconds;
}

void PressButton::pressByKey()
{
    if (isEnabled() && !isDown()) {
        setDown(true);
        begin();
    }
}

void PressButton::releaseByKey()
{
    if (!isDown()) {
        return;
    }
    setDown(false);
    end();
    emit clicked(isChecked());
}

double PressButton::progress() const
{
    if (!ticks_.isActive() || longPress_ == 0) {
        return 0;
    }
    return std::min(1.0, static_cast<double>(since_.elapsed()) / longPress_);
}

void PressButton::begin()
{
    if (longPress_ > 0) {
        since_.start();
        ticks_.start();
    }
}

void PressButton::end()
{
    ticks_.stop();
    update();
}

void PressButton::tick()
{
    if (!isDown()) {
        end();
    } else if (since_.elapsed() >= longPress_) {
        const auto lasted = static_cast<int>(since_.elapsed());
        setDown(false); // what is up cannot click any more
        end();
        emit pressedLong(lasted);
    }
    update();
}

bool PressButton::event(QEvent* event)
{
    // A key let go in another window never tells us.
    const bool lost = event->type() == QEvent::WindowDeactivate || event->type() == QEvent::Hide;
    if (lost || (event->type() == QEvent::EnabledChange && !isEnabled())) {
        setDown(false);
        ticks_.stop();
    }
    return QPushButton::event(event);
}

void PressButton::keyPressEvent(QKeyEvent* event)
{
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (enter && (event->modifiers() & ~Qt::KeypadModifier) == Qt::NoModifier) {
        if (!event->isAutoRepeat()) {
            click();
        }
    } else {
        QPushButton::keyPressEvent(event);
    }
}

void PressButton::paintPress(QPainter& painter, const QColor& fill, double radius)
{
    if (progress() > 0) {
        painter.save();
        painter.setRenderHint(QPainter::Antialiasing);
        QPainterPath shape;
        shape.addRoundedRect(QRectF(rect()), radius, radius);
        painter.setClipPath(shape);
        auto risen = fill;
        risen.setAlphaF(0.25F);
        painter.fillRect(QRectF(0, 0, width() * progress(), height()), risen);
        painter.restore();
    }
    if (hasFocus()) {
        drawFocus(painter, rect(), radius, fill);
    }
}

} // namespace secondring::look
