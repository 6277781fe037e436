#pragma once
#include "core/practice/scenario_settings_form.h"

#include <QMap>
#include <QWidget>

class QComboBox;
class QLineEdit;
class QListWidget;
class QSpinBox;
class QVBoxLayout;

namespace secondring {

/// The facts of a scenario, or of another caller in it: what it is called, what it practises, who
/// rings and with how much patience. What it changes is wished for, and comes back by `render`.
class ScenarioForm : public QWidget
{
    Q_OBJECT

public:
    explicit ScenarioForm(QWidget* parent = nullptr);

    /// `whole`: the scenario's own settings, not those of another caller.
    void render(const QString& title, const std::string& settings, bool whole);
    /// The field of this setting gets the focus; false: there is none.
    bool edit(const QString& key);

signals:
    void titled(const QString& title);
    void changed(const QString& key, const QString& value);

private:
    QLineEdit* addLine(QVBoxLayout& column, const QString& key, const QString& name);
    QComboBox* addChoice(QVBoxLayout& column, const QString& key, const QString& name);
    QSpinBox* addNumber(QVBoxLayout& column, const QString& key, const QString& name);
    void addStandards(QVBoxLayout& column);
    void addOwn(QVBoxLayout& column);
    void addCaller(QVBoxLayout& column);
    void tell(const QString& key, const QString& value);
    void renderFields(bool typing);
    void renderStandards();
    QStringList chosenStandards() const;

    practice::SettingsForm settings_{{}};
    QString titleShown_;
    QWidget* own_; ///< what only the scenario has
    QLineEdit* title_;
    QListWidget* standards_;
    QMap<QString, QLineEdit*> lines_; ///< by their setting
    QMap<QString, QComboBox*> choices_;
    QMap<QString, QSpinBox*> numbers_;
    bool typing_ = false; ///< what is typed stays as typed
    bool rendering_ = false;
};

} // namespace secondring
