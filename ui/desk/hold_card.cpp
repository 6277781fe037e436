#include "ui/desk/hold_card.h"

#include "ui/look/action_button.h"
#include "ui/look/flow_layout.h"
#include "ui/look/hold_ring.h"
#include "ui/look/label.h"
#include "ui/look/text.h"

#include <QHBoxLayout>

namespace secondring {

namespace {

using look::ActionButton;
using look::grid;
using look::Tone;

constexpr double kCueFrom = 0.8; ///< of the time named; see core/desk

ActionButton*
promptButton(const QString& label, ActionButton::Kind kind, const QString& name, QWidget* parent)
{
    auto* button = new ActionButton(label, kind, look::size::kPromptButton, parent);
    button->setObjectName(name);
    button->setFocusPolicy(Qt::TabFocus);
    return button;
}

look::TextLabel* title(QWidget* parent)
{
    return new look::TextLabel(
        look::readFont(look::text::kLead, look::Weight::Strong), look::Ink::Full, parent);
}

look::TextLabel* words(QWidget* parent)
{
    return new look::TextLabel(look::readFont(look::text::kBody), look::Ink::Second, parent);
}

QString whoOf(const Party& party)
{
    const auto first = look::firstName(look::toQt(party.name));
    return first.isEmpty() ? HoldCard::tr("the caller") : first;
}

QString minutesNamed(const HoldTerms& terms)
{
    const auto minutes = std::chrono::duration_cast<std::chrono::minutes>(terms.promised).count();
    return look::toQt(minutesInWords(static_cast<int>(minutes)));
}

/// Nobody agreed to the hold that lasts: it was begun as in an emergency.
bool isUnasked(const Call& call)
{
    return !call.asks.empty() && call.asks.back().answer == AskAnswer::Overridden;
}

} // namespace

HoldCard::HoldCard(QWidget* parent)
    : Card(parent)
    , ring_(new look::HoldRing(this))
    , title_(title(this))
    , words_(words(this))
    , back_(promptButton({}, ActionButton::Kind::Primary, QStringLiteral("returnToCaller"), this))
    , colleague_(promptButton(tr("Call a colleague"),
                              ActionButton::Kind::Ordinary,
                              QStringLiteral("callColleague"),
                              this))
{
    setObjectName(QStringLiteral("holdCard"));
    ring_->setObjectName(QStringLiteral("holdRing"));
    title_->setObjectName(QStringLiteral("holdTitle"));
    back_->setTone(Tone::Hold);
    back_->setSymbol(QStringLiteral("play"));
    auto* buttons = new look::FlowLayout(grid(2) + 2);
    buttons->addWidget(back_);
    buttons->addWidget(colleague_);
    auto* column = new QVBoxLayout;
    column->setSpacing(grid(1));
    column->addStretch();
    column->addWidget(title_);
    column->addWidget(words_);
    column->addSpacing(grid(3));
    column->addLayout(buttons);
    column->addStretch();
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(grid(7), grid(8), grid(5), grid(8));
    row->setSpacing(grid(8));
    row->addWidget(ring_);
    row->addLayout(column, 1);
    connect(back_, &ActionButton::clicked, this, [this] { emit did(DeskAction::Hold); });
    connect(colleague_, &ActionButton::clicked, this, [this] { emit did(DeskAction::Transfer); });
    setKeys(defaultKeys());
}

void HoldCard::setKeys(const DeskKeys& keys)
{
    back_->setKey(capOf(keys.value(DeskAction::Hold)));
    colleague_->setKey(capOf(keys.value(DeskAction::Transfer)));
}

void HoldCard::render(const DeskView& view)
{
    const auto* call = view.call;
    const auto* holding = call == nullptr ? nullptr : std::get_if<Holding>(&call->phase);
    const auto* held = call == nullptr ? nullptr : std::get_if<OnHold>(&call->phase);
    const auto* resuming = call == nullptr ? nullptr : std::get_if<Resuming>(&call->phase);
    setVisible(holding != nullptr || held != nullptr || resuming != nullptr);
    back_->setVisible(held != nullptr);
    colleague_->setVisible(held != nullptr);
    ring_->setVisible(holding == nullptr);
    if (holding != nullptr) {
        showWaiting(tr("Holding…"),
                    tr("The line has not confirmed yet. The caller can still hear you."));
    } else if (held != nullptr) {
        back_->setLabel(tr("Return to %1").arg(whoOf(call->party)));
        showTimes(view, held->since, held->terms);
    } else if (resuming != nullptr) {
        showTimes(view, resuming->heldSince, resuming->terms);
        showWaiting(tr("Resuming…"),
                    tr("The line has not confirmed yet. The caller cannot hear you."));
    }
}

void HoldCard::showTimes(const DeskView& view, Instant since, const HoldTerms& terms)
{
    const auto elapsed = std::max(Duration::zero(), view.now - since);
    const double part =
        terms.promised > Duration::zero()
            ? static_cast<double>(elapsed.count()) / static_cast<double>(terms.promised.count())
            : 1;
    const bool unasked = isUnasked(*view.call);
    const auto tone = part >= 1 ? Tone::Breach : part >= kCueFrom ? Tone::Ring : Tone::Hold;
    ring_->show(part,
                look::clockText(elapsed),
                unasked ? tr("without asking")
                        : tr("of %1 promised").arg(look::clockText(terms.promised)),
                tone);
    if (unasked) {
        title_->setText(tr("The caller was not asked"));
        words_->setText(tr("They do not know how long this will take. Come back as soon as you "
                           "can, and say why you had to go."));
        return;
    }
    const bool late = elapsed >= terms.promised;
    // Up to the next whole second, so that "0:00" means that the time has come.
    const auto left = terms.promised - elapsed + Duration{999};
    title_->setText(late ? tr("You are %1 over the time you named")
                               .arg(look::clockText(elapsed - terms.promised))
                         : tr("Touch base in %1").arg(look::clockText(left)));
    words_->setText(
        late
            ? tr("Come back now, say that you are still on it, and ask again.")
            : tr("You said %1. Come back before then, even without an answer, so that nobody feels "
                 "forgotten.")
                  .arg(minutesNamed(terms)));
}

void HoldCard::showWaiting(const QString& title, const QString& words)
{
    title_->setText(title);
    words_->setText(words);
}

ConsultCard::ConsultCard(QWidget* parent)
    : Card(parent)
    , avatar_(new look::Avatar(look::size::kAvatar, this))
    , title_(title(this))
    , words_(words(this))
    , join_(promptButton({}, ActionButton::Kind::Primary, QStringLiteral("putThrough"), this))
    , back_(promptButton({}, ActionButton::Kind::Ordinary, QStringLiteral("backToCaller"), this))
    , drop_(promptButton({}, ActionButton::Kind::Quiet, QStringLiteral("dropConsult"), this))
{
    setObjectName(QStringLiteral("consultCard"));
    join_->setSymbol(QStringLiteral("transfer"));
    auto* texts = new QVBoxLayout;
    texts->setSpacing(grid(1));
    texts->addWidget(title_);
    texts->addWidget(words_);
    auto* head = new QHBoxLayout;
    head->setSpacing(grid(3));
    head->addWidget(avatar_, 0, Qt::AlignTop);
    head->addLayout(texts, 1);
    auto* buttons = new look::FlowLayout(grid(2) + 2);
    buttons->addWidget(join_);
    buttons->addWidget(back_);
    buttons->addWidget(drop_);
    buttons->setLastAtRight(true);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(grid(6), grid(5), grid(6), grid(5));
    column->setSpacing(grid(4));
    column->addLayout(head);
    column->addLayout(buttons);
    connect(join_, &ActionButton::clicked, this, [this] { emit did(DeskAction::Transfer); });
    connect(back_, &ActionButton::clicked, this, [this] { emit did(DeskAction::Hold); });
    connect(drop_, &ActionButton::clicked, this, &ConsultCard::dropped);
    setKeys(defaultKeys());
}

void ConsultCard::setKeys(const DeskKeys& keys)
{
    join_->setKey(capOf(keys.value(DeskAction::Transfer)));
    back_->setKey(capOf(keys.value(DeskAction::Hold)));
}

void ConsultCard::render(const DeskView& view)
{
    const auto* call = view.call;
    const bool on = call != nullptr && call->consult.has_value();
    setVisible(on);
    if (!on) {
        return;
    }
    const auto& consult = *call->consult;
    const auto name = look::toQt(consult.colleague.name);
    const auto first = look::firstName(name).isEmpty() ? name : look::firstName(name);
    const auto caller = whoOf(call->party);
    const bool gone = is<Ended>(call->phase);
    avatar_->setName(name);
    title_->setText(
        consult.connected
            ? tr("You are speaking to %1").arg(name)
            : tr("Calling %1, extension %2").arg(name, look::toQt(consult.colleague.extension)));
    const auto* consulting = std::get_if<Consulting>(&call->phase);
    const auto held = consulting == nullptr ? Duration::zero() : view.now - consulting->heldSince;
    words_->setText(gone ? tr("The caller has hung up meanwhile. Tell %1, then leave.").arg(first)
                         : tr("%1 is held and hears none of this. Held for %2.")
                               .arg(look::nameOf(call->party), look::clockText(held)));
    join_->setLabel(tr("Put %1 through").arg(caller));
    join_->setVisible(!gone);
    join_->setEnabled(consult.connected && consulting != nullptr);
    back_->setLabel(tr("Return to %1").arg(caller));
    back_->setVisible(!gone);
    back_->setEnabled(consulting != nullptr);
    drop_->setLabel(tr("Leave %1").arg(first));
}

} // namespace secondring
