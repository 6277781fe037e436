#include "ui/look/action_button.h"
#include "ui/practice/editor/save_bar.h"
#include "ui/practice/editor/scenario_editor.h"
#include "ui/practice/editor/title_field.h"

#include <QAction>
#include <QKeyEvent>

/// The keys of the editor, and its steps back and forth.
namespace secondring {

namespace {

/// With what it does next, and its key.
void dressStep(look::ActionButton& button, const QString& step, const QString& key)
{
    const auto words = step.isEmpty() ? button.text() : button.text() + QStringLiteral(": ") + step;
    button.setToolTip(QStringLiteral("%1 (%2)").arg(words, key));
    button.setEnabled(!step.isEmpty());
}

} // namespace

void ScenarioEditor::watchSteps()
{
    auto& steps = edited_.steps();
    const auto dress = [this, &steps] {
        dressStep(*undo_, steps.undoText(), tr("Ctrl+Z"));
        dressStep(*redo_, steps.redoText(), tr("Ctrl+Shift+Z"));
    };
    connect(undo_, &look::ActionButton::clicked, &steps, &QUndoStack::undo);
    connect(redo_, &look::ActionButton::clicked, &steps, &QUndoStack::redo);
    connect(&steps, &QUndoStack::indexChanged, this, dress);
    dress();
}

void ScenarioEditor::addKeys()
{
    const auto key = [this](const QKeySequence& keys, auto act) {
        auto* action = new QAction(this);
        action->setShortcut(keys);
        action->setShortcutContext(Qt::WindowShortcut); // wherever the focus is, while it is seen
        connect(action, &QAction::triggered, this, act);
        addAction(action);
    };
    key(Qt::CTRL | Qt::Key_E, [this] { title_->edit(); });
    key(Qt::CTRL | Qt::Key_T, [this] { toggleText(); });
    key(Qt::CTRL | Qt::Key_S, [this] { saveBar_->ask(); });
    key(Qt::Key_F5, [this] { tryFromHere(); });
    key(Qt::CTRL | Qt::Key_Z, [this] { edited_.steps().undo(); });
    key(Qt::CTRL | Qt::SHIFT | Qt::Key_Z, [this] { edited_.steps().redo(); });
    key(Qt::CTRL | Qt::Key_Y, [this] { edited_.steps().redo(); });
}

/// Fields have an undo of their own, which knows nothing of the cards: ours goes before it.
bool ScenarioEditor::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::ShortcutOverride && watched->isWidgetType()) {
        const auto* key = static_cast<QKeyEvent*>(event);
        const bool ours = key->matches(QKeySequence::Undo) || key->matches(QKeySequence::Redo);
        if (ours && isAncestorOf(qobject_cast<QWidget*>(watched))) {
            event->ignore();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace secondring
