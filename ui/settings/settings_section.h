#pragma once
#include "ui/settings/settings_view.h"

#include <QWidget>

class QVBoxLayout;

namespace secondring {

class FormCard;

/// One page of the settings: cards under each other.
class SettingsSection : public QWidget
{
    Q_OBJECT

public:
    explicit SettingsSection(const QString& name, QWidget* parent = nullptr);

    /// Shows it, and leaves alone whatever is being typed.
    virtual void render(const SettingsView& view) = 0;

signals:
    void edited(const secondring::SettingsEdit& edit);
    void houseFileWanted();

protected:
    FormCard* addCard(const QString& title, const QString& lesson);

private:
    QVBoxLayout* column_;
};

} // namespace secondring
