#pragma once
#include "app/scenario_shelf.h"
#include "core/practice/call_draft.h"

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
    /// file of the house that stands in its place. While another has changes that are not kept,
    /// that one stays, and it is said so.
    void open(const ShelvedScenario& scenario);
    void openNew();
    /// One that was made from a real call, to be gone on with.
    void openDraft(const Call& call, practice::DraftTerms terms);
    /// A story of Twine or of a text editor: a scenario of its own, whatever is open. Only one that
    /// has the identity (IFID) of what is open takes its place there, as one step of undo.
    void bringIn(const QString& file);

signals:
    /// Back to where one came from.
    void left();
    /// A file was written: the text, and what the author says of it.
    void kept(const QString& text, const QString& note);
    /// An attempt of what is written now, from this passage on.
    void tryWanted(const ShelvedScenario& scenario);

private:
    void wire();
    /// Whether nothing is lost when another is opened now.
    bool letsGo();
    static QString newIfid();
    void keep(const QString& text, const QString& note);
    void chooseStory();
    void takeAway();
    void tryFrom(const QString& passage);

    std::string folder_;
    std::unique_ptr<QWidget> page_;
    ScenarioEditor* editor_;
    QString file_; ///< of what is open; empty: not kept yet
};

} // namespace secondring
