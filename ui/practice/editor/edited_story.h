#pragma once
#include "core/practice/compile.h"
#include "core/practice/story.h"

#include <QObject>
#include <QString>
#include <QUndoStack>

#include <functional>

namespace secondring {

/// The story that is being written: its Twee text is the truth, the cards and the form are ways to
/// look at it. Whatever anybody changes is one text after another, so that one undo serves them
/// all, without a limit.
///
/// Invariants: `story` is that of the last text that could be read; while `trouble` is said, cards
/// and form show it as it was, and only the text can be changed.
class EditedStory : public QObject
{
    Q_OBJECT

public:
    using Change = std::function<void(Story&)>;

    /// What a step of undo is called, and with which steps before it becomes one (-1: with none).
    struct Step
    {
        QString what;
        int joins = -1;
    };

    explicit EditedStory(QObject* parent = nullptr);

    /// Another story; there is no way back to the one before.
    void open(const QString& text);

    const QString& text() const { return text_; }

    const Story& story() const { return story_; }

    /// Why the text cannot be read, as a sentence; empty: it can.
    const QString& trouble() const { return trouble_; }

    /// What the lint says, the reader's own sentence included; by line.
    const std::vector<practice::LintFinding>& findings() const { return findings_; }

    QUndoStack& steps() { return steps_; }

    void write(const QString& text, const Step& step);
    void change(const Step& step, const Change& change);

signals:
    void changed();

private:
    class Command;

    void set(const QString& text);

    QString text_;
    Story story_;
    QString trouble_;
    std::vector<practice::LintFinding> findings_;
    QUndoStack steps_;
};

/// What a new scenario begins with: a settings passage and a first line.
QString newStory(const QString& title, const QString& ifid);

/// Names the scenario, as one step with what was typed before.
void nameScenario(EditedStory& edited, const QString& title);

/// A name that no passage has: "New passage", "New passage 2".
std::string freshName(const Story& story);

/// A sentence's "Line 7: " as a number; 0: it has none.
int lineOfSentence(const QString& sentence);

} // namespace secondring
