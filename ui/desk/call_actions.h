#pragma once
#include "ui/desk/desk_view.h"
#include "ui/desk/keys.h"
#include "ui/look/tokens.h"

#include <QWidget>

namespace secondring {

namespace look {
class CallActionButton;
}

/// The row of what can be done with the call in the middle.
class CallActions : public QWidget
{
    Q_OBJECT

public:
    explicit CallActions(QWidget* parent = nullptr);

    void render(const DeskView& view);
    void setKeys(const DeskKeys& keys);
    /// The button of an action, for its key to press; none when the action has no button here.
    look::CallActionButton* button(DeskAction action) const;

signals:
    void did(DeskAction action);
    void didLong(DeskAction action, int milliseconds);

private:
    look::CallActionButton*
    add(DeskAction action, const QString& label, const QString& icon, look::Tone tone);

    QMap<DeskAction, look::CallActionButton*> buttons_;
};

} // namespace secondring
