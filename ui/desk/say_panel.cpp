#include "ui/desk/say_panel.h"

#include "ui/look/accessible.h"
#include "ui/look/action_button.h"
#include "ui/look/chip.h"
#include "ui/look/flow_layout.h"
#include "ui/look/say_card.h"
#include "ui/look/text.h"

#include <QPlainTextEdit>
#include <QVBoxLayout>

#include <array>

namespace secondring {

namespace {

using look::ActionButton;
using look::grid;
using look::Tone;

constexpr std::array<int, 4> kMinutes{1, 2, 3, 5};

QWidget* flowing(QWidget* parent)
{
    auto* row = new QWidget(parent);
    new look::FlowLayout(grid(2), row);
    auto policy = QSizePolicy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    row->setSizePolicy(policy);
    return row;
}

QString firstOrWhole(const std::string& name)
{
    const auto whole = look::toQt(name);
    const auto first = look::firstName(whole);
    return first.isEmpty() ? whole : first;
}

} // namespace

SayPanel::SayPanel(QWidget* parent)
    : QWidget(parent)
    , card_(new look::SayCard(this))
    , keys_(defaultKeys())
{
    card_->setObjectName(QStringLiteral("sayCard"));
    buildChoices();
    buildAnswers();
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(grid(3));
    column->addWidget(card_);
    column->addWidget(kinds_);
    setKeys(defaultKeys());
}

void SayPanel::buildChoices()
{
    reasons_ = flowing(card_);
    minutes_ = flowing(card_);
    kinds_ = flowing(this);
    messageRoom_ = new QWidget(card_);
    message_ = new QPlainTextEdit(messageRoom_);
    message_->setObjectName(QStringLiteral("message"));
    message_->setAccessibleName(tr("Message"));
    message_->setPlaceholderText(tr("Name, number, and what it is about."));
    message_->setTabChangesFocus(true);
    message_->setFixedHeight(grid(18));
    connect(message_, &QPlainTextEdit::textChanged, this, &SayPanel::messageTyped);
    for (auto* row : {reasons_, minutes_}) {
        row->layout()->setContentsMargins(0, grid(2), 0, 0);
        card_->extras()->addWidget(row);
    }
    auto* room = new QVBoxLayout(messageRoom_);
    room->setContentsMargins(0, grid(2), 0, 0);
    room->addWidget(message_);
    card_->extras()->addWidget(messageRoom_);
    for (const int minutes : kMinutes) {
        auto* chip = new look::Chip(minutes == 1 ? tr("1 minute") : tr("%1 minutes").arg(minutes));
        chip->setObjectName(QStringLiteral("minutes%1").arg(minutes));
        chip->setTone(Tone::Hold);
        chip->setFocusPolicy(Qt::TabFocus);
        minutes_->layout()->addWidget(chip);
        minuteChips_.append(chip);
        connect(
            chip, &look::Chip::clicked, this, [this, minutes] { emit holdMinutesChosen(minutes); });
    }
    for (int kind = 0; kind < 3; ++kind) {
        auto* chip = new look::Chip({});
        chip->setObjectName(QStringLiteral("transferKind%1").arg(kind));
        chip->setFocusPolicy(Qt::TabFocus);
        kinds_->layout()->addWidget(chip);
        kindChips_.append(chip);
        connect(chip, &look::Chip::clicked, this, [this, kind] {
            if (kind == 2) {
                emit unavailableChosen();
            } else {
                emit transferKindChosen(kind == 0 ? TransferKind::SpeakFirst
                                                  : TransferKind::StraightThrough);
            }
        });
    }
}

ActionButton* SayPanel::answer(const QString& name, const QString& label)
{
    auto* button =
        new ActionButton(label, ActionButton::Kind::Ordinary, look::size::kPromptButton, card_);
    button->setObjectName(name);
    button->setFocusPolicy(Qt::TabFocus);
    card_->answers()->addWidget(button);
    return button;
}

void SayPanel::buildAnswers()
{
    agreed_ = answer(QStringLiteral("agreed"), tr("Caller agreed"));
    agreed_->setKind(ActionButton::Kind::Primary);
    agreed_->setSymbol(QStringLiteral("check"));
    refused_ = answer(QStringLiteral("refused"), tr("Caller would rather not"));
    takeMessage_ = answer(QStringLiteral("takeMessage"), tr("Take a message"));
    urgent_ = answer(QStringLiteral("urgent"), tr("It is urgent"));
    deliver_ = answer(QStringLiteral("deliver"), tr("Read back, it is right"));
    deliver_->setKind(ActionButton::Kind::Primary);
    deliver_->setSymbol(QStringLiteral("check"));
    said_ = new ActionButton(tr("Said"), ActionButton::Kind::Ordinary, look::size::kButton, card_);
    said_->setObjectName(QStringLiteral("said"));
    said_->setSymbol(QStringLiteral("check"));
    said_->setFocusPolicy(Qt::TabFocus);
    card_->answers()->addWidget(said_);
    more_ = new ActionButton(
        tr("No answer yet, ask again"), ActionButton::Kind::Ordinary, look::size::kButton, card_);
    more_->setObjectName(QStringLiteral("moreTime"));
    more_->setSymbol(QStringLiteral("hold"));
    more_->setFocusPolicy(Qt::TabFocus);
    card_->answers()->addWidget(more_);
    cancel_ = new ActionButton(tr("Cancel"), ActionButton::Kind::Quiet, look::size::kButton, card_);
    cancel_->setObjectName(QStringLiteral("cancelAsk"));
    cancel_->setFocusPolicy(Qt::TabFocus);
    card_->answers()->addWidget(cancel_);
    connect(agreed_, &ActionButton::clicked, this, [this] {
        emit did(moment_ == Moment::AskHold ? DeskAction::Hold : DeskAction::Transfer);
    });
    connect(refused_, &ActionButton::clicked, this, [this] {
        emit did(moment_ == Moment::AskHold ? DeskAction::HoldRefused
                                            : DeskAction::TransferRefused);
    });
    connect(said_, &ActionButton::clicked, this, [this] { emit did(DeskAction::MarkSaid); });
    connect(more_, &ActionButton::clicked, this, [this] { emit did(DeskAction::Hold); });
    connect(cancel_, &ActionButton::clicked, this, [this] { emit did(DeskAction::Cancel); });
    connect(urgent_, &ActionButton::clicked, this, [this] {
        emit unavailableAnswered(UnavailableAnswer::Urgent);
    });
    connect(takeMessage_, &ActionButton::clicked, this, [this] {
        emit unavailableAnswered(UnavailableAnswer::Message);
    });
    connect(deliver_, &ActionButton::clicked, this, [this] { emit messageDelivered(message()); });
}

void SayPanel::setKeys(const DeskKeys& keys)
{
    keys_ = keys;
    said_->setKey(capOf(keys.value(DeskAction::MarkSaid)));
    more_->setKey(capOf(keys.value(DeskAction::Hold)));
    cancel_->setKey(capOf(keys.value(DeskAction::Cancel)));
    urgent_->setKey(capOf(keys.value(DeskAction::Transfer)));
    takeMessage_->setKey(capOf(keys.value(DeskAction::MarkSaid)));
    deliver_->setKey(capOf(keys.value(DeskAction::MarkSaid)));
}

void SayPanel::setOnlyAsks(bool only)
{
    onlyAsks_ = only;
}

QString SayPanel::message() const
{
    return message_->toPlainText();
}

void SayPanel::takeFocus()
{
    message_->setFocus();
}

SayPanel::Moment SayPanel::momentOf(const DeskView& view, const Saying& saying) const
{
    if (saying.id.empty()) {
        return Moment::Nothing;
    }
    if (const auto* ask = waitingAsk(*view.call)) {
        return ask->purpose == AskPurpose::Hold ? Moment::AskHold : Moment::AskTransfer;
    }
    if (saying.id == "unavailable") {
        return Moment::Unavailable;
    }
    return saying.id == "take-message" || saying.id == "read-back" ? Moment::Message : Moment::Say;
}

void SayPanel::render(const DeskView& view)
{
    const auto saying = sayingFor(view, message());
    const auto before = moment_;
    moment_ = momentOf(view, saying);
    if (onlyAsks_ && moment_ == Moment::Say) {
        moment_ = Moment::Nothing;
    }
    setVisible(moment_ != Moment::Nothing);
    if (moment_ == Moment::Nothing) {
        return;
    }
    card_->setTone(saying.tone);
    card_->setHeading(saying.icon, saying.heading);
    card_->setLine(saying.words);
    card_->setPrompting(saying.prompting, look::toQt(saying.keyword));
    renderChoices(view, moment_);
    renderAnswers(moment_, saying);
    if (moment_ != before && moment_ != Moment::Say) {
        look::announce(card_,
                       saying.heading + QStringLiteral(": ") + look::toQt(wordsOf(saying.words)));
    }
    card_->layout()->activate(); // a longer line takes its room at once
    layout()->activate();
    if (before == Moment::Message && moment_ != Moment::Message) {
        message_->clear();
    }
}

void SayPanel::renderChoices(const DeskView& view, Moment moment)
{
    const auto* ask = waitingAsk(*view.call);
    reasons_->setVisible(moment == Moment::AskHold && !ask->hold.next);
    minutes_->setVisible(moment == Moment::AskHold);
    kinds_->setVisible(moment == Moment::AskTransfer);
    messageRoom_->setVisible(moment == Moment::Message);
    card_->setAside({});
    card_->setFootnote({}, {});
    if (moment == Moment::AskHold) {
        renderHoldChoices(view, *ask);
        const auto asked = look::clockText(ask->askedAt - view.call->began);
        const bool low = window()->height() < look::size::kLowHeight; // the notes need the room
        card_->setFootnote(
            QStringLiteral("ear"),
            low ? QString{}
                : tr("Asked at %1. The hold starts only when the caller agrees.").arg(asked));
    } else if (moment == Moment::AskTransfer) {
        renderTransferChoices(*ask);
    }
}

void SayPanel::renderHoldChoices(const DeskView& view, const Ask& ask)
{
    const auto& reasons = view.house().holdReasons;
    if (shownReasons_ != reasons) {
        shownReasons_ = reasons;
        qDeleteAll(reasonChips_);
        reasonChips_.clear();
        for (const auto& reason : reasons) {
            auto* chip = new look::Chip(look::toQt(reason.text));
            chip->setObjectName(QStringLiteral("reason%1").arg(reasonChips_.size()));
            chip->setTone(Tone::Hold);
            chip->setFocusPolicy(Qt::TabFocus);
            reasons_->layout()->addWidget(chip);
            reasonChips_.append(chip);
            connect(chip, &look::Chip::clicked, this, [this, reason] {
                emit holdReasonChosen(reason);
            });
        }
    }
    for (qsizetype i = 0; i < reasonChips_.size(); ++i) {
        reasonChips_[i]->setChosen(shownReasons_[static_cast<std::size_t>(i)].text ==
                                   ask.hold.reason);
    }
    for (qsizetype i = 0; i < minuteChips_.size(); ++i) {
        minuteChips_[i]->setChosen(std::chrono::minutes{kMinutes[static_cast<std::size_t>(i)]} ==
                                   ask.hold.promised);
    }
}

void SayPanel::renderTransferChoices(const Ask& ask)
{
    const auto who = firstOrWhole(ask.colleague->name);
    kindChips_[0]->setLabel(tr("Speak to %1 first").arg(who));
    kindChips_[1]->setLabel(tr("Send straight through"));
    kindChips_[2]->setLabel(tr("%1 is unavailable, take a message").arg(who));
    kindChips_[0]->setChosen(ask.kind == TransferKind::SpeakFirst);
    kindChips_[1]->setChosen(ask.kind == TransferKind::StraightThrough);
}

void SayPanel::renderAnswers(Moment moment, const Saying& saying)
{
    const bool asks = moment == Moment::AskHold || moment == Moment::AskTransfer;
    const bool hold = moment == Moment::AskHold;
    agreed_->setVisible(asks);
    refused_->setVisible(asks);
    agreed_->setTone(hold ? Tone::Hold : Tone::Accent);
    agreed_->setKey(capOf(keys_.value(hold ? DeskAction::Hold : DeskAction::Transfer)));
    refused_->setKey(
        capOf(keys_.value(hold ? DeskAction::HoldRefused : DeskAction::TransferRefused)));
    urgent_->setVisible(moment == Moment::Unavailable);
    takeMessage_->setVisible(moment == Moment::Unavailable);
    deliver_->setVisible(moment == Moment::Message);
    deliver_->setEnabled(!message().trimmed().isEmpty());
    said_->setVisible(!saying.marks.empty());
    more_->setVisible(saying.marks == "return");
    cancel_->setVisible(asks || moment == Moment::Unavailable || moment == Moment::Message);
    cancel_->setLabel(moment == Moment::Unavailable ? tr("Neither") : tr("Cancel"));
}

} // namespace secondring
