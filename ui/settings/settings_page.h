#pragma once
#include "ui/settings/settings_view.h"

#include <QButtonGroup>
#include <QVector>
#include <QWidget>

class QStackedWidget;
class QVBoxLayout;

namespace secondring {

class SettingsSection;
class SoundSetup;

/// What belongs to this desk and its agent. Every change applies at once.
class SettingsPage : public QWidget
{
    Q_OBJECT

public:
    SettingsPage(SoundSetup& setup, QWidget* parent = nullptr);
    ~SettingsPage() override;
    SettingsPage(const SettingsPage&) = delete;
    SettingsPage& operator=(const SettingsPage&) = delete;

    void render(const SettingsView& view);

signals:
    void changed(const secondring::Settings& settings);
    void houseFileWanted();

private:
    void add(const QString& title, SettingsSection* section);
    void apply(const SettingsEdit& edit);

    QButtonGroup titles_;
    QVBoxLayout* list_;
    QStackedWidget* pages_;
    QVector<SettingsSection*> sections_;
    SettingsView view_;
};

} // namespace secondring
