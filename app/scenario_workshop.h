#pragma once
#include "app/scenario_shelf.h"

#include <QObject>
#include <QWidget>

#include <memory>

namespace secondring {

class ScenarioEditor;

/// Where scenarios are written: the editor, the files of the house's folder "scenarios", and those
/// that come from Twine or go there.
///
/// Threads: the GUI thread. Owns: the page, even while a window shows it.
class ScenarioWorkshop : public QObject
{
    Q_OBJECT

public:
    explicit ScenarioWorkshop(std::string folder);
    ~ScenarioWorkshop() override;

    QWidget* page() { return page_.get(); }

    /// A scenario that is there: kept under its own file, or, when it came with the program, as a
    /// file of the house that stands in its place.
    void open(const ShelvedScenario& scenario);
    void openNew();

signals:
    /// Back to where one came from.
    void left();
    /// A file was written: the text, and what the author says of it.
    void kept(const QString& text, const QString& note);
    /// An attempt of what is written now, from this passage on.
    void tryWanted(const ShelvedScenario& scenario);

private:
    void wire();
    void keep(const QString& text, const QString& note);
    void bringIn();
    void takeAway();
    void tryFrom(const QString& passage);

    std::string folder_;
    std::unique_ptr<QWidget> page_;
    ScenarioEditor* editor_;
    QString file_; ///< of what is open; empty: not kept yet
};

} // namespace secondring
