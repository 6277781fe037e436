#pragma once
#include <QKeySequence>
#include <QMap>
#include <QString>

class QKeyEvent;

namespace secondring {

/// What a key of the desk does. What exactly depends on the moment: Hold also means "agreed" while
/// a hold is asked, and "return" while held.
enum class DeskAction
{
    Answer,
    Decline,
    MarkSaid,
    Dial,
    NextCall,
    Keypad,
    Hold,
    HoldRefused,
    Transfer,
    TransferRefused,
    Mute,
    Recording,
    End,
    Cancel,
    Save,
    Availability,
    RingMe
};

using DeskKeys = QMap<DeskAction, QKeySequence>;

const DeskKeys& defaultKeys();
/// "Hold, agreed, return": what Settings calls it.
QString nameOf(DeskAction action);
/// The stored name of an action: never change one that has been released.
QString idOf(DeskAction action);
/// As printed on a key cap: "Shift F6", "Ctrl Enter".
QString capOf(const QKeySequence& key);
/// The sequence that this key event makes.
QKeySequence sequenceOf(const QKeyEvent& event);

} // namespace secondring
