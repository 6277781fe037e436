#include "core/desk/state.h"
#include "ui/desk/call_actions.h"
#include "ui/desk/desk_workspace.h"
#include "ui/desk/reason_panel.h"
#include "ui/desk/wrap_up_form.h"
#include "ui/look/call_action_button.h"

#include <QApplication>
#include <QKeyEvent>

/// The keys of the desk. They are seen before any field sees them, so they work from every field of
/// the window.
namespace secondring {

namespace {

bool isTextField(const QWidget* widget)
{
    return widget != nullptr &&
           (widget->inherits("QLineEdit") || widget->inherits("QPlainTextEdit") ||
            widget->inherits("QTextEdit") || widget->inherits("QAbstractSpinBox") ||
            widget->inherits("QComboBox") || widget->inherits("secondring::KeypadPanel"));
}

} // namespace

bool DeskWorkspace::eventFilter(QObject* watched, QEvent* event)
{
    const auto type = event->type();
    const bool ofKeys =
        type == QEvent::KeyPress || type == QEvent::KeyRelease || type == QEvent::ShortcutOverride;
    auto* widget = ofKeys && watched->isWidgetType() ? static_cast<QWidget*>(watched) : nullptr;
    if (widget == nullptr || !takesKeys_ || widget->window() != window() ||
        QApplication::activeModalWidget() != nullptr) {
        return QWidget::eventFilter(watched, event);
    }
    auto* key = static_cast<QKeyEvent*>(event);
    if (type == QEvent::ShortcutOverride) {
        const auto action = keys_.key(sequenceOf(*key), DeskAction::Cancel);
        if (action != DeskAction::Cancel && takes(action)) {
            event->accept();
        }
        return QWidget::eventFilter(watched, event);
    }
    return type == QEvent::KeyPress ? keyDown(*key) : keyUp(*key);
}

/// A key that does something to a call is another page's while there is no call.
bool DeskWorkspace::takes(DeskAction action) const
{
    const bool always = action == DeskAction::Dial || action == DeskAction::Availability ||
                        action == DeskAction::RingMe || action == DeskAction::Cancel;
    return always || isVisible() || !state_.calls.empty();
}

/// Holding the key for long means something else than pressing it: the action waits for the
/// release.
bool DeskWorkspace::needsRelease(DeskAction action) const
{
    const auto* call = this->call();
    if (call == nullptr || !panels_.actions->isVisibleTo(this)) {
        return false;
    }
    const bool talks = is<Talking>(call->phase) || is<Closing>(call->phase);
    const auto* ask = waitingAsk(*call);
    const bool asksTransfer = ask != nullptr && ask->purpose == AskPurpose::Transfer;
    return action == DeskAction::End ||
           (action == DeskAction::Hold && talks && !call->failedHold) ||
           (action == DeskAction::Transfer && talks && asksTransfer);
}

bool DeskWorkspace::takesPlainKeys() const
{
    return isVisible() && !isTextField(QApplication::focusWidget());
}

bool DeskWorkspace::keyDown(const QKeyEvent& event)
{
    const auto wanted = sequenceOf(event);
    const bool said =
        event.key() == Qt::Key_G && event.modifiers() == Qt::NoModifier && takesPlainKeys();
    auto found = std::find(keys_.cbegin(), keys_.cend(), wanted);
    if (said) {
        found = keys_.constFind(DeskAction::MarkSaid);
    }
    if (found == keys_.cend()) {
        return !event.isAutoRepeat() && digit(event);
    }
    const auto action = found.key();
    if (!takes(action)) {
        return false;
    }
    if (action == DeskAction::Cancel) {
        return isVisible() && !event.isAutoRepeat() && cancel();
    }
    if (action == DeskAction::Save && !panels_.wrapUp->isVisible()) {
        return false;
    }
    if (event.isAutoRepeat() || !heldKey_.pressed(event.key())) {
        return true;
    }
    if (needsRelease(action)) {
        panels_.actions->button(action)->pressByKey();
    } else {
        perform(action);
    }
    return true;
}

/// The modifiers may be let go first, so only the key counts.
bool DeskWorkspace::keyUp(const QKeyEvent& event)
{
    if (event.isAutoRepeat()) {
        return false;
    }
    return !heldKey_.released(event.key()) || letGo(event.key());
}

bool DeskWorkspace::letGo(int key)
{
    for (auto each = keys_.cbegin(); each != keys_.cend(); ++each) {
        auto* button = panels_.actions->button(each.key());
        if (button != nullptr && button->isDown() && !each->isEmpty() && (*each)[0].key() == key) {
            button->releaseByKey();
            return true;
        }
    }
    return false;
}

/// Digits choose, with Alt from any field and without it outside of fields.
bool DeskWorkspace::digit(const QKeyEvent& event)
{
    const auto modifiers = event.modifiers() & ~Qt::KeypadModifier;
    const bool plain = modifiers == Qt::NoModifier && takesPlainKeys();
    const bool withAlt = modifiers == Qt::AltModifier && isVisible();
    if ((!plain && !withAlt) || event.key() < Qt::Key_1 || event.key() > Qt::Key_9) {
        return false;
    }
    const int digit = event.key() - Qt::Key_0;
    if (panels_.reasons->isVisible()) {
        return panels_.reasons->choose(digit);
    }
    return panels_.wrapUp->isVisible() && panels_.wrapUp->choose(digit);
}

} // namespace secondring
