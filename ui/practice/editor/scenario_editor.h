#pragma once
#include "ui/practice/editor/edited_story.h"

#include <QWidget>

#include <functional>

class QScrollArea;
class QStackedWidget;

namespace secondring {

namespace practice {
class PassageForm;
}

namespace look {
class ActionButton;
class Banner;
} // namespace look

class FindingList;
class PassagePanel;
class SaveBar;
class StoryCanvas;
class TitleField;
class TweeView;

/// Where a trainer writes a scenario: cards on a canvas, a form beside them, the Twee text one key
/// away, what is to be mended below. It knows no file and no store.
///
/// To connect, for whoever shows it: `open` a scenario's Twee text; `saved` stores a version, then
/// `markSaved`; `tryWanted` starts an attempt at that passage with `text`; `importWanted` and
/// `exportWanted` ask for a file and have the adapter of its format. A story imported is shown by
/// `replace`, so that it can be undone, or by `open`.
///
/// Keys: Ctrl+E the scenario's name, Ctrl+T text or cards, Ctrl+Z and Ctrl+Shift+Z, Ctrl+S a
/// version, F5 tries from here; the canvas has its own.
class ScenarioEditor : public QWidget
{
    Q_OBJECT

public:
    explicit ScenarioEditor(QWidget* parent = nullptr);

    /// Another scenario; undo begins anew.
    void open(const QString& twee);
    /// The same scenario with another text, as one step of undo.
    void replace(const QString& twee, const QString& what);
    /// What is written now, which need not be readable.
    const QString& text() const;
    /// Whether it was changed since it was opened or marked as saved.
    bool isModified() const;
    void markSaved();
    /// A sentence in place: what became of a version, an import or an export.
    void tell(const QString& sentence);
    /// What a new scenario begins with: a settings passage and a first line.
    static QString beginning(const QString& title, const QString& ifid);

signals:
    void tryWanted(const QString& passage);
    void saved(const QString& text, const QString& note);
    void importWanted();
    void exportWanted();
    void modifiedChanged(bool modified);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void makeBar();
    void layOut();
    void watch();
    void watchSteps();
    void addKeys();
    void render();
    void renderPanel();
    void choose(std::size_t passage);
    void toggleText();
    void goTo(int line, const QString& passage);
    std::optional<std::size_t> here() const;
    void tryFromHere();
    void addPassage();
    void addPassageFor(std::size_t branch);
    void insertPassage(const std::function<void(practice::PassageForm&, const std::string&)>& lead);
    void removePassage(std::size_t passage);
    void renamePassage(const QString& name);
    void rewrite(const QString& text, const EditedStory::Step& step);
    bool isText() const;

    EditedStory edited_;
    TitleField* title_;
    look::ActionButton* new_;
    look::ActionButton* text_;
    look::ActionButton* try_;
    look::ActionButton* undo_;
    look::ActionButton* redo_;
    look::ActionButton* import_;
    look::ActionButton* export_;
    look::ActionButton* save_;
    SaveBar* saveBar_;
    look::Banner* notice_;
    QStackedWidget* middle_;
    StoryCanvas* canvas_;
    TweeView* twee_;
    QScrollArea* side_;
    PassagePanel* panel_;
    FindingList* findings_;
    int typing_ = 1; ///< counts the words typed, each a step of undo
    bool rendering_ = false;
};

} // namespace secondring
