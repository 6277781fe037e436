#pragma once
#include "ui/desk/keys.h"
#include "ui/settings/settings_section.h"

#include <QVector>

namespace secondring {

namespace look {
class ActionButton;
}

class FormCard;
class FormRow;
class KeyField;

/// Which key does what at the desk.
class KeysSection : public SettingsSection
{
    Q_OBJECT

public:
    explicit KeysSection(QWidget* parent = nullptr);

    void render(const SettingsView& view) override;

private:
    struct Row
    {
        DeskAction action = DeskAction::Answer;
        FormRow* form = nullptr;
        KeyField* field = nullptr;
        look::ActionButton* reset = nullptr;
        QString refused; ///< why the key pressed last was not taken
    };

    void addRow(FormCard& card, DeskAction action);
    void pick(DeskAction action, const QKeySequence& key);
    Row& rowOf(DeskAction action);
    void renderRow(const Row& row);

    QVector<Row> rows_;
    look::ActionButton* resetAll_;
    DeskKeys keys_;
};

} // namespace secondring
