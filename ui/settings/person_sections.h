#pragma once
#include "ui/settings/settings_section.h"

class QComboBox;
class QLineEdit;

namespace secondring {

class ChoiceRow;
class FormRow;

/// Who sits here.
class YouSection : public SettingsSection
{
    Q_OBJECT

public:
    explicit YouSection(QWidget* parent = nullptr);

    void render(const SettingsView& view) override;

private:
    void renderLanguages(const SettingsView& view);

    QLineEdit* name_;
    QLineEdit* extension_;
    QComboBox* language_;
    FormRow* nameRow_;
    FormRow* extensionRow_;
};

/// How the console looks.
class LookSection : public SettingsSection
{
    Q_OBJECT

public:
    explicit LookSection(QWidget* parent = nullptr);

    void render(const SettingsView& view) override;

private:
    ChoiceRow* scheme_;
    ChoiceRow* motion_;
};

} // namespace secondring
