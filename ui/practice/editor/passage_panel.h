#pragma once
#include "core/practice/passage_form.h"
#include "ui/practice/editor/edited_story.h"

#include <QWidget>

class QComboBox;
class QLineEdit;
class QPlainTextEdit;
class QVBoxLayout;

namespace secondring {

namespace look {
class ActionButton;
class SectionLabel;
class TextLabel;
} // namespace look

class BranchRow;
class ExpectationRow;
class ScenarioForm;

/// The chosen passage as a form. What it changes is wished for, and comes back by `render`.
///
/// Passages that are not played (the settings, callers, notes) are one text.
class PassagePanel : public QWidget
{
    Q_OBJECT

public:
    explicit PassagePanel(QWidget* parent = nullptr);

    void render(const Story& story, std::size_t passage);
    /// There is no passage, or the text cannot be read.
    void renderNothing(const QString& sentence);
    /// To write at once: the caller's line.
    void edit();
    /// The field that stands on this line of the passage's text, from 0; before its first line: how
    /// it ends.
    void editAt(int line);

    bool eventFilter(QObject* watched, QEvent* event) override;

    /// The name, all of it chosen.
    void editName();

signals:
    /// Names that are no names are not sent.
    void renamed(const QString& name);
    void titled(const QString& title);      ///< of the scenario
    void grown(QWidget* below);             ///< by a row above this one
    void passageWanted(std::size_t branch); ///< a new one, for this branch to lead to
    void rewritten(const QString& text, const secondring::EditedStory::Step& step);

private:
    using Edit = std::function<void(practice::PassageForm&)>;

    void layOut();
    void layOutParts();
    void watch();
    void watchParts();
    void removeExpectation(std::size_t index);
    void removeBranch(std::size_t index);
    void sendTyped(const QWidget& field, const Edit& edit, const QString& what);
    void send(const Edit& edit, const QString& what, const QString& field);
    void sendName();
    void renderForm(const QStringList& names);
    void renderLine();
    void renderEnding(const practice::PassageForm& form);
    void renderSettings(const Story& story);
    void renderExpectations();
    void renderBranches(const QStringList& names);
    ExpectationRow* addExpectationRow();
    BranchRow* addBranchRow();

    std::size_t shown_ = 0;
    StoryPassage passage_;
    QWidget* form_;
    ScenarioForm* settings_; ///< what only settings have
    QWidget* parts_;         ///< what only a played passage has
    look::TextLabel* nothing_;
    look::SectionLabel* nameLabel_;
    QLineEdit* name_;
    look::SectionLabel* lineLabel_;
    QPlainTextEdit* line_;
    QLineEdit* mood_;
    QVBoxLayout* expectations_;
    QVBoxLayout* branches_;
    look::ActionButton* moreExpectations_;
    look::ActionButton* moreBranches_;
    QComboBox* ending_;
    look::TextLabel* more_;
    QList<ExpectationRow*> expectationRows_;
    QList<BranchRow*> branchRows_;
    const QWidget* typing_ = nullptr; ///< what is typed there stays as typed
    bool rendering_ = false;
};

/// Whether a passage is played: neither settings, nor a caller, nor a note.
bool isPlayed(const StoryPassage& passage);

} // namespace secondring
