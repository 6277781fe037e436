#include "ui/settings/key_rules.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace secondring {

namespace {

QString tr(const char* words)
{
    return QCoreApplication::translate("key rules", words);
}

bool isFunctionKey(Qt::Key key)
{
    return key >= Qt::Key_F1 && key <= Qt::Key_F35;
}

/// What every field understands: the desk would take it away from them.
bool isForWriting(const QKeySequence& key)
{
    static constexpr auto kOfFields =
        std::to_array<QKeySequence::StandardKey>({QKeySequence::Copy,
                                                  QKeySequence::Cut,
                                                  QKeySequence::Paste,
                                                  QKeySequence::Undo,
                                                  QKeySequence::Redo,
                                                  QKeySequence::SelectAll,
                                                  QKeySequence::MoveToNextWord,
                                                  QKeySequence::MoveToPreviousWord,
                                                  QKeySequence::DeleteStartOfWord,
                                                  QKeySequence::DeleteEndOfWord});
    return std::ranges::any_of(
        kOfFields, [&](auto known) { return QKeySequence::keyBindings(known).contains(key); });
}

bool isDigitChoice(const QKeySequence& key)
{
    return key[0].keyboardModifiers() == Qt::AltModifier && key[0].key() >= Qt::Key_1 &&
           key[0].key() <= Qt::Key_9;
}

} // namespace

DeskKeys keysFrom(const std::map<std::string, std::string>& stored)
{
    auto keys = defaultKeys();
    for (auto each = keys.begin(); each != keys.end(); ++each) {
        const auto found = stored.find(idOf(each.key()).toStdString());
        if (found != stored.end()) {
            const QKeySequence key(QString::fromStdString(found->second),
                                   QKeySequence::PortableText);
            each.value() = key.isEmpty() ? each.value() : key;
        }
    }
    return keys;
}

void storeKey(std::map<std::string, std::string>& stored,
              DeskAction action,
              const QKeySequence& key)
{
    const auto id = idOf(action).toStdString();
    if (key == defaultKeys().value(action)) {
        stored.erase(id);
    } else {
        stored[id] = key.toString(QKeySequence::PortableText).toStdString();
    }
}

QString wrongWithKey(DeskAction action, const QKeySequence& key, const DeskKeys& keys)
{
    if (key.isEmpty()) {
        return tr("No key was pressed.");
    }
    const auto cap = capOf(key);
    for (auto each = keys.cbegin(); each != keys.cend(); ++each) {
        if (each.key() != action && each.value() == key) {
            return tr("%1 is the key of “%2”. Choose another one, or change that one first.")
                .arg(cap, nameOf(each.key()));
        }
    }
    if (key == defaultKeys().value(action)) {
        return {};
    }
    if (isDigitChoice(key)) {
        return tr("%1 chooses from a list. Choose another key.").arg(cap);
    }
    const bool chord = key[0].keyboardModifiers().testAnyFlags(Qt::ControlModifier |
                                                               Qt::AltModifier | Qt::MetaModifier);
    if (!isFunctionKey(key[0].key()) && (!chord || isForWriting(key))) {
        return tr("%1 is needed for writing. Choose a function key, or one with Ctrl or Alt.")
            .arg(cap);
    }
    return {};
}

} // namespace secondring
