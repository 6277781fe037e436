#include "ui/desk/closing_card.h"

#include "core/call/decide.h"
#include "ui/look/action_button.h"
#include "ui/look/flow_layout.h"
#include "ui/look/label.h"
#include "ui/look/text.h"

#include <QHBoxLayout>

namespace secondring {

namespace {
using look::ActionButton;
using look::grid;
} // namespace

ClosingCard::ClosingCard(QWidget* parent)
    : Card(parent)
    , title_(new look::TextLabel(
          look::readFont(look::text::kLead, look::Weight::Strong), look::Ink::Full, this))
    , words_(new look::TextLabel(look::readFont(look::text::kBody), look::Ink::Second, this))
    , hangUp_(new ActionButton(
          tr("Hang up"), ActionButton::Kind::Danger, look::size::kPromptButton, this))
    , reason_(new ActionButton(tr("Hang up with a reason"),
                               ActionButton::Kind::Ordinary,
                               look::size::kPromptButton,
                               this))
    , back_(new ActionButton(
          tr("There is more to say"), ActionButton::Kind::Quiet, look::size::kButton, this))
{
    setObjectName(QStringLiteral("closingCard"));
    title_->setObjectName(QStringLiteral("closingTitle"));
    hangUp_->setObjectName(QStringLiteral("hangUp"));
    hangUp_->setTone(look::Tone::Breach);
    hangUp_->setLongPress(static_cast<int>(kLongPress.count()));
    reason_->setObjectName(QStringLiteral("hangUpReason"));
    back_->setObjectName(QStringLiteral("moreToSay"));
    auto* buttons = new look::FlowLayout(grid(2) + 2);
    buttons->setLastAtRight(true);
    for (auto* button : {hangUp_, reason_, back_}) {
        button->setFocusPolicy(Qt::TabFocus);
    }
    buttons->addWidget(hangUp_);
    buttons->addWidget(reason_);
    buttons->addWidget(back_);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(grid(6), grid(5), grid(6), grid(5));
    column->setSpacing(grid(1));
    column->addWidget(title_);
    column->addWidget(words_);
    column->addSpacing(grid(3));
    column->addLayout(buttons);
    connect(hangUp_, &ActionButton::clicked, this, [this] { emit did(DeskAction::End); });
    connect(hangUp_, &ActionButton::pressedLong, this, [this](int milliseconds) {
        emit didLong(DeskAction::End, milliseconds);
    });
    connect(reason_, &ActionButton::clicked, this, &ClosingCard::reasonsWanted);
    connect(back_, &ActionButton::clicked, this, [this] { emit did(DeskAction::Cancel); });
    setKeys(defaultKeys());
}

void ClosingCard::setKeys(const DeskKeys& keys)
{
    hangUp_->setKey(capOf(keys.value(DeskAction::End)));
    back_->setKey(capOf(keys.value(DeskAction::Cancel)));
}

void ClosingCard::render(const DeskView& view)
{
    const auto* closing = view.call == nullptr ? nullptr : std::get_if<Closing>(&view.call->phase);
    setVisible(closing != nullptr);
    if (closing == nullptr) {
        return;
    }
    const bool fine = view.now - closing->since >= kFineToHangUp;
    title_->setText(fine ? tr("It is fine to hang up now") : tr("The caller hangs up first"));
    words_->setText(fine
                        ? tr("You have waited long enough. Hanging up now is not held against you.")
                        : tr("Wait a moment. To end it yourself, hold %1 a little longer.")
                              .arg(hangUp_->key()));
    hangUp_->setLabel(fine ? tr("Hang up") : tr("Hold to hang up"));
    reason_->setVisible(!fine && !view.house().hangUpReasons.empty());
}

} // namespace secondring
