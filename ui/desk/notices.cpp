#include "ui/desk/notices.h"

#include "ui/look/accessible.h"
#include "ui/look/action_button.h"
#include "ui/look/card.h"
#include "ui/look/flow_layout.h"
#include "ui/look/text.h"

#include <QHBoxLayout>

#include <algorithm>

namespace secondring {

namespace {

using look::ActionButton;
using look::grid;
using look::Tone;

ActionButton*
action(const QString& name, const QString& label, ActionButton::Kind kind, QWidget* parent)
{
    auto* button = new ActionButton(label, kind, look::size::kButton, parent);
    button->setObjectName(name);
    button->setFocusPolicy(Qt::TabFocus);
    return button;
}

QString whoOf(const Call& call)
{
    const auto first = look::firstName(look::toQt(call.party.name));
    return first.isEmpty() ? look::nameOf(call.party) : first;
}

} // namespace

Notices::Notices(QWidget* parent)
    : QWidget(parent)
    , second_(new look::Banner(this))
    , take_(action(QStringLiteral("takeSecond"), {}, ActionButton::Kind::Primary, second_))
    , divert_(action(QStringLiteral("divertSecond"),
                     tr("Send to a colleague"),
                     ActionButton::Kind::Ordinary,
                     second_))
    , ringOn_(action(
          QStringLiteral("letRing"), tr("Let it ring on"), ActionButton::Kind::Quiet, second_))
    , trouble_(new look::Banner(this))
    , failure_(new look::Banner(this))
    , again_(action(
          QStringLiteral("tryAgain"), tr("Try again"), ActionButton::Kind::Ordinary, failure_))
    , playing_(new look::Banner(this))
    , lasting_(new look::Banner(this))
    , keys_(defaultKeys())
{
    second_->setObjectName(QStringLiteral("secondCall"));
    trouble_->setObjectName(QStringLiteral("trouble"));
    failure_->setObjectName(QStringLiteral("failure"));
    playing_->setObjectName(QStringLiteral("greetingPlaying"));
    lasting_->setObjectName(QStringLiteral("deskTrouble"));
    take_->setTone(Tone::Ring);
    for (auto* button : {take_, divert_, ringOn_}) {
        second_->choices()->addWidget(button);
    }
    failure_->actions()->addWidget(again_);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(grid(3));
    for (auto* banner : banners()) {
        column->addWidget(banner);
        banner->hide();
    }
    connect(take_, &ActionButton::clicked, this, [this] { emit takeRinging(ringing_); });
    connect(divert_, &ActionButton::clicked, this, [this] { emit divertRinging(ringing_); });
    connect(ringOn_, &ActionButton::clicked, this, &Notices::letRing);
    connect(again_, &ActionButton::clicked, this, [this] { emit did(DeskAction::Hold); });
    setKeys(defaultKeys());
}

void Notices::setKeys(const DeskKeys& keys)
{
    keys_ = keys;
    take_->setKey(capOf(keys.value(DeskAction::Answer)));
    ringOn_->setKey(capOf(keys.value(DeskAction::Cancel)));
    again_->setKey(capOf(keys.value(DeskAction::Hold)));
}

void Notices::letRing()
{
    if (ringing_) {
        ignored_.append(ringing_);
        ringing_ = {};
        second_->hide();
        showIfNeeded();
    }
}

std::array<look::Banner*, 5> Notices::banners() const
{
    return {second_, trouble_, failure_, playing_, lasting_};
}

void Notices::showIfNeeded()
{
    setVisible(std::ranges::any_of(
        banners(), [this](const auto* banner) { return banner->isVisibleTo(this); }));
}

void Notices::render(const DeskView& view)
{
    renderRinging(view);
    renderTrouble(view);
    renderFailure(view);
    const bool plays = view.call != nullptr && view.call->greetingPlaying;
    playing_->setVisible(plays);
    if (plays) {
        playing_->show(QStringLiteral("play"),
                       Tone::Accent,
                       tr("The recorded greeting is playing. Break in any time with %1.")
                           .arg(capOf(keys_.value(DeskAction::MarkSaid))));
    }
    const auto& lasting = view.known.troubles;
    lasting_->setVisible(!lasting.empty());
    if (!lasting.empty()) {
        lasting_->show(QStringLiteral("warning"), Tone::Ring, look::toQt(lasting.front()));
    }
    showIfNeeded();
}

void Notices::renderRinging(const DeskView& view)
{
    const auto& calls = view.state.calls;
    const auto waits = [&](const Call& call) {
        const bool shown = view.call != nullptr && view.call->id == call.id;
        return is<Ringing>(call.phase) && !shown && !ignored_.contains(call.id);
    };
    const auto found = std::ranges::find_if(calls, waits);
    const bool fresh = found != calls.end() && ringing_ != found->id;
    ringing_ = found == calls.end() ? CallId{} : found->id;
    second_->setVisible(ringing_.value != 0);
    if (!ringing_) {
        return;
    }
    const auto* live = liveCall(view.state);
    const auto asked =
        live != nullptr && waitingAsk(*live) != nullptr && waitingAsk(*live)->hold.next == ringing_;
    const auto name = look::nameOf(found->party);
    take_->setLabel(live == nullptr ? tr("Answer") : tr("Ask %1 to hold").arg(whoOf(*live)));
    take_->setVisible(!asked);
    second_->show(QStringLiteral("phone-in"),
                  Tone::Ring,
                  asked ? tr("%1 is ringing. You answer as soon as the hold begins.").arg(name)
                  : live == nullptr
                      ? tr("%1 is ringing.").arg(name)
                      : tr("%1 is ringing. %2 hears nothing of it.").arg(name, whoOf(*live)));
    if (fresh) {
        look::announce(second_, tr("%1 is ringing").arg(name));
    }
}

void Notices::renderTrouble(const DeskView& view)
{
    QString sentence;
    auto tone = Tone::Ring;
    if (view.state.trouble) {
        tone = Tone::Breach;
        sentence = tr("The record cannot be written: %1. It is kept in memory and written as soon "
                      "as that is "
                      "possible. Do not close the console.")
                       .arg(look::toQt(view.state.trouble->reason));
    } else if (view.call != nullptr && view.call->refusal) {
        sentence = look::sentenceOf(*view.call->refusal);
    } else if (view.state.refusal) {
        sentence = look::sentenceOf(*view.state.refusal);
    } else if (view.call != nullptr && !view.call->recordingTrouble.empty() &&
               !is<Ended>(view.call->phase)) {
        sentence =
            tr("This call is not being recorded: %1.").arg(look::toQt(view.call->recordingTrouble));
    } else if (view.call != nullptr && view.call->remoteHeld && !is<Ended>(view.call->phase)) {
        sentence =
            tr("The other side has put you on hold. They cannot hear you until they come back.");
    }
    trouble_->setVisible(!sentence.isEmpty());
    if (!sentence.isEmpty()) {
        trouble_->show(QStringLiteral("warning"), tone, sentence);
    }
}

void Notices::renderFailure(const DeskView& view)
{
    const auto* call = view.call;
    const bool failed = call != nullptr && !call->lastFailure.empty() && !is<Ended>(call->phase);
    failure_->setVisible(failed);
    if (!failed) {
        return;
    }
    QString sentence;
    bool again = false;
    if (call->failedHold) {
        again = true;
        sentence = tr("The line did not confirm the hold. %1 can still hear you. The permission "
                      "still stands.")
                       .arg(whoOf(*call));
    } else if (const auto* held = std::get_if<OnHold>(&call->phase)) {
        const auto known = fromText<EndReason>(call->lastFailure);
        const bool ofColleague = held->terms.consult && known;
        again = !ofColleague;
        sentence = ofColleague
                       ? look::sentenceOf(*known, look::toQt(held->terms.consult->name)) +
                             tr(" %1 is still held.").arg(whoOf(*call))
                       : tr("The line did not bring %1 back. %1 is still held and cannot hear you.")
                             .arg(whoOf(*call));
    } else if (!call->transfers.empty() && call->transfers.back().reached == false) {
        const auto& last = call->transfers.back();
        sentence = look::sentenceOf(last.failure, look::toQt(last.colleague.name)) +
                   tr(" %1 is back with you.").arg(whoOf(*call));
    } else {
        sentence =
            tr("That did not work: %1. The call goes on.").arg(look::toQt(call->lastFailure));
    }
    again_->setVisible(again);
    failure_->show(QStringLiteral("warning"), again ? Tone::Breach : Tone::Ring, sentence);
}

} // namespace secondring
