#pragma once
#include "ui/desk/desk_workspace.h"
#include "ui/practice/practice_view.h"

#include <QAbstractSlider>

class QShortcut;

namespace secondring {

namespace look {
class ActionButton;
class Banner;
} // namespace look

class AttemptColumn;
class BriefingPanel;
class Conversation;
class PracticeHead;
class ScenarioList;
class YourTurn;

/// The Practice workspace: the real desk with its keys, asks and wrap-up, and around it the
/// scenarios, the conversation, the trainee's turn, and the caller's patience.
///
/// Invariants: the desk in it is one of its own; nothing here reaches a real line.
class PracticePage : public QWidget
{
    Q_OBJECT

public:
    explicit PracticePage(DeskWorkspace::Now now, QWidget* parent = nullptr);

    DeskWorkspace& desk() { return *desk_; }

    void render(const PracticeView& view);
    /// What the microphone hears now, 0 to 1.
    void addLevel(float level);
    /// Something awaited was not heard in what was said last by voice.
    void offerCorrection(bool offered);

signals:
    void scenarioChosen(const std::string& id);
    void begun();
    void startedOver();
    void stopped();
    void hintsToggled();
    void voiceToggled();
    void corrected();
    void handedIn(std::int64_t attempt);
    void attemptChosen(std::int64_t attempt);
    /// What a killed program has left counts as far as it went, or is dropped.
    void unfinishedCounted();
    void unfinishedDropped();
    void typingBegan();
    void typed(const QString& words);
    void chosen(int choice);
    void hintSaid();
    void drillWanted();
    /// The chosen scenario is to be changed; a new one is to be written.
    void editWanted();
    void newWanted();
    /// To where scenarios are assigned; only of those who train others.
    void trainingWanted();

private:
    void wire();
    QShortcut* key(const QString& sequence, void (PracticePage::*signal)());
    void step(int by);
    void turnPage(QAbstractSlider::SliderAction way);
    void addFoot();

    PracticeView view_;
    PracticeHead* head_;
    look::Banner* trouble_; ///< while an attempt goes on; the briefing has one of its own
    ScenarioList* scenarios_;
    Conversation* talk_;
    YourTurn* turn_;
    AttemptColumn* attempt_;
    BriefingPanel* briefing_;
    look::ActionButton* training_ = nullptr;
    QShortcut* trainingKey_ = nullptr;
    DeskWorkspace* desk_;
};

} // namespace secondring
