#include "ui/desk/reason_panel.h"

#include "ui/look/accessible.h"
#include "ui/look/action_button.h"
#include "ui/look/chip.h"
#include "ui/look/flow_layout.h"
#include "ui/look/label.h"

#include <QHBoxLayout>

namespace secondring {

using look::ActionButton;
using look::grid;

ReasonPanel::ReasonPanel(QWidget* parent)
    : Card(parent)
    , title_(new look::TextLabel(
          look::readFont(look::text::kAction, look::Weight::Strong), look::Ink::Full, this))
    , words_(new look::TextLabel(look::readFont(look::text::kBody), look::Ink::Second, this))
    , row_(new QWidget(this))
    , cancel_(new ActionButton(tr("Cancel"), ActionButton::Kind::Quiet, look::size::kButton, this))
{
    setObjectName(QStringLiteral("reasonPanel"));
    cancel_->setObjectName(QStringLiteral("cancelReason"));
    cancel_->setKey(QStringLiteral("Esc"));
    new look::FlowLayout(grid(2), row_);
    auto* head = new QHBoxLayout;
    head->addWidget(title_, 1);
    head->addWidget(cancel_);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(grid(6), grid(3), grid(4), grid(5));
    column->setSpacing(grid(2));
    column->addLayout(head);
    column->addWidget(words_);
    column->addWidget(row_);
    connect(cancel_, &ActionButton::clicked, this, &ReasonPanel::cancelled);
}

void ReasonPanel::open(const QString& title, const QString& words, const QStringList& reasons)
{
    title_->setText(title);
    words_->setText(words);
    qDeleteAll(chips_);
    chips_.clear();
    for (const auto& reason : reasons) {
        auto* chip = new look::Chip(reason, look::Chip::Shape::Square, row_);
        chip->setObjectName(QStringLiteral("override%1").arg(chips_.size() + 1));
        chip->setKey(chips_.size() < 9 ? QString::number(chips_.size() + 1) : QString{});
        chip->setFocusPolicy(Qt::TabFocus);
        row_->layout()->addWidget(chip);
        chips_.append(chip);
        connect(chip, &look::Chip::clicked, this, [this, reason] { emit chosen(reason); });
    }
    look::announce(this, title);
}

bool ReasonPanel::choose(int digit)
{
    if (digit < 1 || digit > chips_.size()) {
        return false;
    }
    chips_[digit - 1]->click();
    return true;
}

} // namespace secondring
