#include "ui/desk/idle_panel.h"

#include "ui/look/action_button.h"
#include "ui/look/card.h"
#include "ui/look/label.h"
#include "ui/look/text.h"

#include <QHBoxLayout>
#include <QLineEdit>

namespace secondring {

namespace {
using look::ActionButton;
using look::grid;
} // namespace

IdlePanel::IdlePanel(QWidget* parent)
    : QWidget(parent)
    , ways_(new QBoxLayout(QBoxLayout::LeftToRight))
    , field_(new QLineEdit(this))
    , call_(new ActionButton(tr("Call"), ActionButton::Kind::Primary, look::size::kButton, this))
    , ringMe_(
          new ActionButton(tr("Ring me"), ActionButton::Kind::Ordinary, look::size::kButton, this))
    , trouble_(new look::Banner(this))
    , lesson_(new look::TextLabel(look::readFont(look::text::kBody), look::Ink::Second, this))
    , last_(new look::TextLabel(
          look::readFont(look::text::kTitle, look::Weight::Strong), look::Ink::Full, this))
{
    field_->setObjectName(QStringLiteral("dialField"));
    field_->setAccessibleName(tr("Number to call"));
    field_->setPlaceholderText(tr("Number, name or address to call"));
    call_->setObjectName(QStringLiteral("dial"));
    call_->setSymbol(QStringLiteral("phone-out"));
    call_->setKey(tr("Enter"));
    ringMe_->setObjectName(QStringLiteral("ringMe"));
    ringMe_->setSymbol(QStringLiteral("bell"));
    ringMe_->hide();
    trouble_->setObjectName(QStringLiteral("dialTrouble"));
    trouble_->hide();
    auto* row = new QHBoxLayout;
    row->setSpacing(grid(2));
    row->addWidget(field_, 1);
    row->addWidget(call_);
    ways_->setSpacing(grid(2));
    ways_->addLayout(row, 1);
    ways_->addWidget(ringMe_, 0, Qt::AlignLeft);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, grid(2), 0, 0);
    column->setSpacing(grid(3));
    column->addWidget(last_);
    column->addWidget(lesson_);
    column->addSpacing(grid(3));
    column->addLayout(ways_);
    column->addWidget(trouble_);
    column->addStretch();
    const auto dial = [this] {
        if (!field_->text().trimmed().isEmpty()) {
            emit dialled(field_->text().trimmed());
        }
    };
    connect(field_, &QLineEdit::returnPressed, this, dial);
    connect(field_, &QLineEdit::textEdited, this, [this] { showTrouble({}); });
    connect(call_, &ActionButton::clicked, this, dial);
    connect(ringMe_, &ActionButton::clicked, this, &IdlePanel::ringMe);
}

void IdlePanel::render(const DeskView& view)
{
    const bool idle = view.call == nullptr;
    setVisible(idle);
    if (!idle) {
        return;
    }
    const bool available = view.state.availability == Availability::Available;
    last_->setText(available ? tr("Ready for the next call") : tr("You are on a break"));
    const auto ring =
        demonstration_ ? tr(" Or let the demonstration ring you and try everything.") : QString{};
    lesson_->setText(
        (available
             ? tr("It appears here as it rings, with the words to answer it. To call somebody, "
                  "type a number as you would write it.")
             : tr("Callers hear that you are busy. To call somebody, type a number as you would "
                  "write it.")) +
        ring);
    ringMe_->setVisible(demonstration_);
    ringMe_->setEnabled(available);
}

void IdlePanel::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    const bool narrow = width() < look::size::kMiddleLeast;
    ways_->setDirection(narrow ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
}

void IdlePanel::setKeys(const DeskKeys& keys)
{
    field_->setToolTip(tr("Key %1").arg(capOf(keys.value(DeskAction::Dial))));
    ringMe_->setKey(capOf(keys.value(DeskAction::RingMe)));
}

void IdlePanel::takeFocus()
{
    field_->setFocus();
    field_->selectAll();
}

void IdlePanel::setNumber(const QString& number)
{
    field_->setText(number);
    takeFocus();
}

void IdlePanel::showTrouble(const QString& sentence)
{
    trouble_->setVisible(!sentence.isEmpty());
    trouble_->show(QStringLiteral("warning"), look::Tone::Breach, sentence);
}

void IdlePanel::setDemonstration(bool available)
{
    demonstration_ = available;
    ringMe_->setVisible(available);
}

} // namespace secondring
