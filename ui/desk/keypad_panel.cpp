#include "ui/desk/keypad_panel.h"

#include "ui/look/action_button.h"
#include "ui/look/label.h"
#include "ui/look/paint.h"

#include <QGridLayout>
#include <QKeyEvent>

namespace secondring {

namespace {

using look::ActionButton;
using look::grid;

const QString& keypadDigits()
{
    static const auto digits = QStringLiteral("123456789*0#");
    return digits;
}

} // namespace

KeypadPanel::KeypadPanel(QWidget* parent)
    : Card(parent)
    , sent_(new look::ElidedLabel(
          look::readFont(look::text::kLead, look::Weight::Strong), look::Ink::Full, this))
{
    setObjectName(QStringLiteral("keypadPanel"));
    setAccessibleName(tr("Keypad"));
    setFocusPolicy(Qt::StrongFocus);
    sent_->setObjectName(QStringLiteral("digitsSent"));
    auto* close =
        new ActionButton(tr("Close"), ActionButton::Kind::Quiet, look::size::kButton, this);
    close->setKey(QStringLiteral("Esc"));
    close->setObjectName(QStringLiteral("closeKeypad"));
    connect(close, &ActionButton::clicked, this, &KeypadPanel::closed);
    auto* hint = new look::TextLabel(look::readFont(look::text::kSmall), look::Ink::Second, this);
    hint->setText(tr("Type or press. The other side hears each key as a tone."));
    auto* keys = new QGridLayout;
    keys->setSpacing(grid(2));
    for (int i = 0; i < keypadDigits().size(); ++i) {
        const auto digit = QString(keypadDigits()[i]);
        auto* button =
            new ActionButton(digit, ActionButton::Kind::Ordinary, look::size::kButton, this);
        button->setObjectName(QStringLiteral("key%1").arg(digit));
        button->setFocusPolicy(Qt::NoFocus);
        button->setMinimumWidth(grid(16));
        keys->addWidget(button, i / 6, i % 6);
        connect(button, &ActionButton::clicked, this, [this, digit] { send(digit); });
    }
    auto* head = new QHBoxLayout;
    head->addWidget(sent_, 1);
    head->addWidget(close);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(grid(5), grid(3), grid(4), grid(4));
    column->setSpacing(grid(2));
    column->addLayout(head);
    column->addLayout(keys);
    column->addWidget(hint);
}

void KeypadPanel::open()
{
    digits_.clear();
    sent_->setText(tr("Keypad"));
    setFocus();
}

void KeypadPanel::send(const QString& digit)
{
    digits_ += digit;
    sent_->setText(digits_);
    emit pressed(digit);
}

void KeypadPanel::keyPressEvent(QKeyEvent* event)
{
    const auto text = event->text();
    if (text.size() == 1 && keypadDigits().contains(text) && !event->isAutoRepeat()) {
        send(text);
    } else {
        Card::keyPressEvent(event);
    }
}

void KeypadPanel::paintEvent(QPaintEvent* event)
{
    Card::paintEvent(event);
    if (hasFocus()) {
        QPainter painter(this);
        look::drawFocus(painter, rect(), look::size::kCardRadius, look::colours().accent);
    }
}

void KeypadPanel::focusInEvent(QFocusEvent* event)
{
    Card::focusInEvent(event);
    update();
}

void KeypadPanel::focusOutEvent(QFocusEvent* event)
{
    Card::focusOutEvent(event);
    update();
}

} // namespace secondring
