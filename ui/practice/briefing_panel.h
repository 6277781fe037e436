#pragma once
#include "ui/practice/practice_view.h"

#include <QWidget>

class QVBoxLayout;

namespace secondring {

namespace look {
class ActionButton;
class Banner;
class ListRow;
class SectionLabel;
class StepList;
class TextLabel;
} // namespace look

class ScoreChart;

/// The middle of Practice while nothing rings: what the chosen scenario is about, or how the
/// attempt that is just over went, and the attempts before.
class BriefingPanel : public QWidget
{
    Q_OBJECT

public:
    explicit BriefingPanel(QWidget* parent = nullptr);

    void render(const PracticeView& view);
    /// Asks for the attempt whose result is shown, or else the newest.
    void lookAgain();
    /// Hands in the attempt whose result is shown. What does not reach the pass mark is handed in
    /// when it is wished twice: it cannot be taken back.
    void handIn();

signals:
    void begun();
    void handedIn(std::int64_t attempt);
    void attemptChosen(std::int64_t attempt);
    void unfinishedCounted();
    void unfinishedDropped();

private:
    void renderAssigned(const BriefingView& briefing);
    void layOut();
    void makeUnfinished();
    void renderResult(const PracticeView& view);
    void renderAttempts(const QVector<AttemptEntry>& attempts);

    look::TextLabel* title_;
    look::TextLabel* practises_;
    look::TextLabel* about_;
    look::Banner* trouble_;
    look::Banner* assigned_;
    look::ActionButton* begin_;
    look::ActionButton* handIn_;
    look::ActionButton* again_;
    look::Banner* unfinished_;
    ScoreChart* course_;
    QWidget* result_;
    look::TextLabel* score_;
    look::TextLabel* sentence_;
    look::StepList* items_;
    look::SectionLabel* before_;
    QVBoxLayout* rows_;
    QVector<look::ListRow*> attempts_;
    std::vector<std::int64_t> ids_;
    std::int64_t shown_ = 0; ///< the attempt whose result is shown
    bool below_ = false;     ///< it does not reach the pass mark
    bool wished_ = false;    ///< to be handed in all the same, once
};

} // namespace secondring
