#include "ui/review/player_card.h"

#include "ui/look/accessible.h"

#include <QAbstractButton>
#include <QAbstractSlider>
#include <QApplication>
#include <QKeyEvent>
#include <QVBoxLayout>

namespace secondring {

namespace {

using look::grid;

bool isTyping(const QWidget* widget)
{
    return widget != nullptr &&
           (widget->inherits("QLineEdit") || widget->inherits("QPlainTextEdit") ||
            widget->inherits("QTextEdit") || widget->inherits("QAbstractSpinBox") ||
            widget->inherits("QComboBox") || widget->inherits("secondring::KeypadPanel"));
}

/// Keys that the control with the focus needs for itself.
bool needsItself(const QWidget* widget, int key)
{
    if (qobject_cast<const QAbstractButton*>(widget) != nullptr) {
        return key == Qt::Key_Space;
    }
    if (qobject_cast<const QAbstractSlider*>(widget) != nullptr) {
        return key == Qt::Key_Left || key == Qt::Key_Right;
    }
    return false;
}

} // namespace

PlayerCard::PlayerCard(QWidget* parent)
    : look::Card(parent)
    , view_(new WaveformView(this))
    , bar_(new PlayerBar(this))
    , note_(new look::Banner(this))
{
    setObjectName(QStringLiteral("playerCard"));
    view_->setObjectName(QStringLiteral("waveform"));
    bar_->setObjectName(QStringLiteral("playerBar"));
    note_->setObjectName(QStringLiteral("playerNote"));
    bar_->hide();
    note_->hide();
    auto* below = new QVBoxLayout;
    below->setContentsMargins(grid(2), 0, grid(2), 0);
    below->setSpacing(grid(3));
    below->addWidget(note_);
    below->addWidget(bar_);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(grid(2), grid(3), grid(2), grid(3));
    column->setSpacing(grid(2));
    column->addWidget(view_);
    column->addLayout(below);
    qApp->installEventFilter(this);
}

PlayerCard::~PlayerCard() = default;

void PlayerCard::renderTimeline(const WaveformContent& content)
{
    view_->render(content);
}

void PlayerCard::renderPlayer(const PlayerState& state, bool hasSound)
{
    bar_->setVisible(hasSound);
    bar_->render(state);
    view_->setPosition(state.at);
}

void PlayerCard::renderNote(const PlayerNote& note)
{
    if (note == shown_) {
        return;
    }
    shown_ = note;
    note_->show(note.icon, note.tone, note.sentence);
    note_->setVisible(!note.sentence.isEmpty());
    if (!note.sentence.isEmpty()) {
        look::announce(note_, note.sentence);
    }
}

bool PlayerCard::answersTo(const QKeyEvent& event) const
{
    const auto* focus = QApplication::focusWidget();
    const bool here = isVisible() && bar_->isVisible() && window()->isActiveWindow() &&
                      QApplication::activePopupWidget() == nullptr &&
                      QApplication::activeModalWidget() == nullptr;
    const auto modifiers = event.modifiers() & ~Qt::KeypadModifier;
    return here && modifiers == Qt::NoModifier && !isTyping(focus) &&
           !needsItself(focus, event.key());
}

bool PlayerCard::eventFilter(QObject* watched, QEvent* event)
{
    // A key goes to the window first, and from there to the widgets: once is enough.
    if (event->type() == QEvent::KeyPress && watched->isWidgetType()) {
        const auto& key = *static_cast<QKeyEvent*>(event); // by its type
        if (answersTo(key) && bar_->takeKey(key)) {
            return true;
        }
    }
    return look::Card::eventFilter(watched, event);
}

} // namespace secondring
