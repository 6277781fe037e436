#include "ui/settings/key_field.h"

#include "ui/desk/keys.h"
#include "ui/look/accessible.h"
#include "ui/look/paint.h"
#include "ui/look/tokens.h"

#include <QApplication>
#include <QKeyEvent>

namespace secondring {

namespace {

using look::grid;

constexpr int kWidth = grid(38);

bool isModifier(int key)
{
    return key == Qt::Key_Shift || key == Qt::Key_Control || key == Qt::Key_Alt ||
           key == Qt::Key_Meta || key == Qt::Key_AltGr || key == Qt::Key_unknown || key == 0;
}

} // namespace

KeyField::KeyField(QWidget* parent)
    : PressButton({}, parent)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    connect(this, &KeyField::clicked, this, [this] { listen(!listening_); });
}

KeyField::~KeyField()
{
    if (listening_) {
        qApp->removeEventFilter(this);
    }
}

void KeyField::setSequence(const QKeySequence& key)
{
    key_ = key;
    showWords();
}

void KeyField::showWords()
{
    setLabel(listening_ ? tr("Press a key") : capOf(key_));
}

void KeyField::listen(bool wanted)
{
    if (listening_ == wanted) {
        return;
    }
    listening_ = wanted;
    if (wanted) {
        setFocus();
        qApp->installEventFilter(this);
        look::announce(this, tr("Press the key. Escape leaves it as it was."));
    } else {
        qApp->removeEventFilter(this);
    }
    showWords();
    emit listeningChanged(wanted);
}

bool KeyField::eventFilter(QObject* /*watched*/, QEvent* event)
{
    switch (event->type()) {
    case QEvent::ShortcutOverride:
        event->accept();
        return true;
    case QEvent::KeyPress:
        take(*static_cast<QKeyEvent*>(event));
        return true;
    case QEvent::KeyRelease:
        return true;
    case QEvent::MouseButtonPress:
    case QEvent::WindowDeactivate:
        if (!rect().contains(mapFromGlobal(QCursor::pos()))) {
            listen(false);
        }
        return false;
    default:
        return false;
    }
}

void KeyField::take(const QKeyEvent& event)
{
    if (isModifier(event.key()) || event.isAutoRepeat()) {
        return;
    }
    const auto key = sequenceOf(event);
    listen(false);
    if (key != QKeySequence(Qt::Key_Escape) && key != key_) {
        emit picked(key);
    }
}

void KeyField::focusOutEvent(QFocusEvent* event)
{
    listen(false);
    PressButton::focusOutEvent(event);
}

QSize KeyField::sizeHint() const
{
    return {kWidth, look::size::kField};
}

QSize KeyField::minimumSizeHint() const
{
    return sizeHint();
}

void KeyField::paintEvent(QPaintEvent* /*event*/)
{
    QPainter painter(this);
    const auto& c = look::colours();
    const auto fill = listening_ ? c.accentSoft : hovered() ? c.sunken : c.surface;
    look::drawBox(painter,
                  rect(),
                  look::size::kButtonRadius,
                  fill,
                  QPen(listening_ ? c.accent : c.lineStrong, look::size::kHairline));
    look::drawLine(painter,
                   rect().adjusted(grid(3), 0, -grid(3), 0),
                   text(),
                   look::readFont(look::text::kBody, look::Weight::Strong),
                   listening_ ? look::readable(c.accent, c.accentSoft) : c.ink);
    paintPress(painter, c.accent, look::size::kButtonRadius);
}

} // namespace secondring
