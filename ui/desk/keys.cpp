#include "ui/desk/keys.h"

#include <QCoreApplication>
#include <QKeyEvent>

namespace secondring {

namespace {

QString tr(const char* words)
{
    return QCoreApplication::translate("keys", words);
}

} // namespace

const DeskKeys& defaultKeys()
{
    static const DeskKeys keys{
        {DeskAction::Answer, QKeySequence(Qt::Key_F12)},
        {DeskAction::Decline, QKeySequence(Qt::SHIFT | Qt::Key_F12)},
        {DeskAction::MarkSaid, QKeySequence(Qt::Key_F2)},
        {DeskAction::Dial, QKeySequence(Qt::Key_F3)},
        {DeskAction::NextCall, QKeySequence(Qt::Key_F4)},
        {DeskAction::Keypad, QKeySequence(Qt::Key_F5)},
        {DeskAction::Hold, QKeySequence(Qt::Key_F6)},
        {DeskAction::HoldRefused, QKeySequence(Qt::SHIFT | Qt::Key_F6)},
        {DeskAction::Transfer, QKeySequence(Qt::Key_F7)},
        {DeskAction::TransferRefused, QKeySequence(Qt::SHIFT | Qt::Key_F7)},
        {DeskAction::Mute, QKeySequence(Qt::Key_F8)},
        {DeskAction::Recording, QKeySequence(Qt::Key_F9)},
        {DeskAction::End, QKeySequence(Qt::Key_F10)},
        {DeskAction::Cancel, QKeySequence(Qt::Key_Escape)},
        {DeskAction::Save, QKeySequence(Qt::CTRL | Qt::Key_Return)},
        {DeskAction::Availability, QKeySequence(Qt::Key_F11)},
        {DeskAction::RingMe, QKeySequence(Qt::Key_F1)},
    };
    return keys;
}

QString nameOf(DeskAction action)
{
    switch (action) {
    case DeskAction::Answer:
        return tr("Answer");
    case DeskAction::Decline:
        return tr("Decline");
    case DeskAction::MarkSaid:
        return tr("I have said the line");
    case DeskAction::Dial:
        return tr("Go to the dial field");
    case DeskAction::NextCall:
        return tr("Show the next call");
    case DeskAction::Keypad:
        return tr("Keypad");
    case DeskAction::Hold:
        return tr("Hold: ask, agreed, return");
    case DeskAction::HoldRefused:
        return tr("Hold: the caller would rather not");
    case DeskAction::Transfer:
        return tr("Transfer: ask, agreed, join");
    case DeskAction::TransferRefused:
        return tr("Transfer: the caller would rather not");
    case DeskAction::Mute:
        return tr("Mute");
    case DeskAction::Recording:
        return tr("Recording");
    case DeskAction::End:
        return tr("Close and end the call");
    case DeskAction::Cancel:
        return tr("Never mind");
    case DeskAction::Save:
        return tr("Save and take the next call");
    case DeskAction::Availability:
        return tr("Available or on a break");
    case DeskAction::RingMe:
        return tr("Let the demonstration ring");
    }
    return {};
}

QString idOf(DeskAction action)
{
    switch (action) {
    case DeskAction::Answer:
        return QStringLiteral("answer");
    case DeskAction::Decline:
        return QStringLiteral("decline");
    case DeskAction::MarkSaid:
        return QStringLiteral("mark-said");
    case DeskAction::Dial:
        return QStringLiteral("dial");
    case DeskAction::NextCall:
        return QStringLiteral("next-call");
    case DeskAction::Keypad:
        return QStringLiteral("keypad");
    case DeskAction::Hold:
        return QStringLiteral("hold");
    case DeskAction::HoldRefused:
        return QStringLiteral("hold-refused");
    case DeskAction::Transfer:
        return QStringLiteral("transfer");
    case DeskAction::TransferRefused:
        return QStringLiteral("transfer-refused");
    case DeskAction::Mute:
        return QStringLiteral("mute");
    case DeskAction::Recording:
        return QStringLiteral("recording");
    case DeskAction::End:
        return QStringLiteral("end");
    case DeskAction::Cancel:
        return QStringLiteral("cancel");
    case DeskAction::Save:
        return QStringLiteral("save");
    case DeskAction::Availability:
        return QStringLiteral("availability");
    case DeskAction::RingMe:
        return QStringLiteral("ring-me");
    }
    return {};
}

QString capOf(const QKeySequence& key)
{
    auto text = key.toString(QKeySequence::PortableText);
    text.replace(QStringLiteral("Return"), QStringLiteral("Enter"));
    return text.replace(QLatin1Char('+'), QLatin1Char(' '));
}

QKeySequence sequenceOf(const QKeyEvent& event)
{
    const auto key =
        event.key() == Qt::Key_Enter ? Qt::Key_Return : static_cast<Qt::Key>(event.key());
    const auto modifiers = event.modifiers() & (Qt::ShiftModifier | Qt::ControlModifier |
                                                Qt::AltModifier | Qt::MetaModifier);
    return QKeySequence(QKeyCombination(modifiers, key));
}

} // namespace secondring
