#include "ui/desk/call_actions.h"

#include "core/call/decide.h"
#include "ui/desk/saying.h"
#include "ui/look/call_action_button.h"

#include <QHBoxLayout>

namespace secondring {

namespace {

using look::Tone;

constexpr int kOverridePress = 1000; ///< milliseconds of F6 that hold at once

} // namespace

CallActions::CallActions(QWidget* parent)
    : QWidget(parent)
{
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(look::grid(2));
    add(DeskAction::Hold, tr("Hold"), QStringLiteral("hold"), Tone::Hold)
        ->setLongPress(kOverridePress);
    add(DeskAction::Transfer, tr("Transfer"), QStringLiteral("transfer"), Tone::Accent)
        ->setLongPress(kOverridePress);
    add(DeskAction::Mute, tr("Mute"), QStringLiteral("mute"), Tone::Ring);
    add(DeskAction::Keypad, tr("Keypad"), QStringLiteral("keypad"), Tone::Accent);
    add(DeskAction::Recording, tr("Recording"), QStringLiteral("record"), Tone::Neutral);
    add(DeskAction::End, tr("End call"), QStringLiteral("phone-down"), Tone::Breach)
        ->setLongPress(static_cast<int>(kLongPress.count()));
    setKeys(defaultKeys());
}

look::CallActionButton*
CallActions::add(DeskAction action, const QString& label, const QString& icon, Tone tone)
{
    auto* button = new look::CallActionButton(label, icon, tone, this);
    button->setObjectName(idOf(action) + QStringLiteral("Button"));
    button->setFocusPolicy(Qt::TabFocus); // a click leaves the notes their focus
    layout()->addWidget(button);
    connect(button, &look::CallActionButton::clicked, this, [this, action] { emit did(action); });
    connect(button, &look::CallActionButton::pressedLong, this, [this, action](int milliseconds) {
        emit didLong(action, milliseconds);
    });
    buttons_.insert(action, button);
    return button;
}

void CallActions::setKeys(const DeskKeys& keys)
{
    for (auto each = buttons_.cbegin(); each != buttons_.cend(); ++each) {
        each.value()->setKey(capOf(keys.value(each.key())));
    }
}

look::CallActionButton* CallActions::button(DeskAction action) const
{
    return buttons_.value(action);
}

void CallActions::render(const DeskView& view)
{
    const bool on =
        view.call != nullptr && !is<Ringing>(view.call->phase) && !is<Ended>(view.call->phase);
    setVisible(on);
    if (!on) {
        return;
    }
    const auto& call = *view.call;
    const bool talk = canTalk(call);
    const bool held = is<OnHold>(call.phase);
    const bool consult = is<Consulting>(call.phase);
    auto* hold = button(DeskAction::Hold);
    hold->setEnabled(talk || held || consult);
    hold->setLabel(held || consult ? tr("Return") : tr("Hold"));
    hold->setSymbol(held || consult ? QStringLiteral("play") : QStringLiteral("hold"));
    auto* transfer = button(DeskAction::Transfer);
    transfer->setEnabled(talk || held || (consult && call.consult && call.consult->connected));
    transfer->setLabel(consult ? tr("Put through") : held ? tr("Colleague") : tr("Transfer"));
    auto* mute = button(DeskAction::Mute);
    mute->setEnabled(talk || consult);
    mute->setOn(call.muted);
    mute->setLabel(call.muted ? tr("Muted") : tr("Mute"));
    mute->setSymbol(call.muted ? QStringLiteral("mic-off") : QStringLiteral("mute"));
    button(DeskAction::Keypad)->setEnabled(talk || consult);
    auto* recording = button(DeskAction::Recording);
    recording->setEnabled((talk || held || consult) &&
                          (call.recording || !view.state.settings.recordingsFolder.empty()));
    recording->setLabel(call.recording ? tr("Recording") : tr("Record"));
    button(DeskAction::End)->setEnabled(true);
}

} // namespace secondring
