#pragma once
#include "ui/settings/settings_section.h"

namespace secondring {

namespace look {
class TextLabel;
}

class AccountFields;
class SoundFields;
class SoundSetup;

/// How the desk is reached.
class LineSection : public SettingsSection
{
    Q_OBJECT

public:
    explicit LineSection(QWidget* parent = nullptr);

    void render(const SettingsView& view) override;

private:
    look::TextLabel* state_;
    AccountFields* account_;
};

/// What the agent hears and speaks with.
class SoundSection : public SettingsSection
{
    Q_OBJECT

public:
    explicit SoundSection(SoundSetup& setup, QWidget* parent = nullptr);

    void render(const SettingsView& view) override;

private:
    SoundFields* fields_;
};

} // namespace secondring
