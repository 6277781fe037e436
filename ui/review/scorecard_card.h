#pragma once
#include "core/house/house.h"
#include "ui/look/card.h"
#include "ui/review/scorecard_view.h"

class QLineEdit;
class QVBoxLayout;

namespace secondring {

namespace look {
class ActionButton;
class ElidedLabel;
class Pill;
class TextLabel;
} // namespace look

class ScorecardRow;

/// The scorecard of one call: what the call tells by itself, and what a person judges.
///
/// Keys, with an item in focus: Up and Down choose an item, digits give points, N says that it does
/// not apply, Backspace takes a mark back, Return plays from its evidence, C writes a comment, D
/// disputes it, P writes the card on paper; Ctrl+Return hands the sheet over.
class ScorecardCard : public look::Card
{
    Q_OBJECT

public:
    explicit ScorecardCard(QWidget* parent = nullptr);

    void render(const ScorecardView& view, std::span<const Standard> standards, Instant now);
    /// Why the last wish was not done; cleared by the next rendering of something else.
    void refuse(ReviewRefusal refusal);

    /// Something went wrong: a sentence, in the place of a refusal.
    void showTrouble(const QString& sentence);
    /// Takes the focus; a sheet that may be opened is, a dispute that may be decided is chosen.
    void begin();
    /// Whether the call can be practised here; not before this says so.
    void setPractice(bool possible);
    /// Whether it can be taken away on paper; likewise.
    void setPaper(bool possible);

    const ScorecardView& view() const { return view_; }

    /// The id of the item that is chosen; empty: none.
    std::string currentItem() const;

signals:
    /// Something is to be recorded about the call, by whoever looks at it.
    void wished(const secondring::ReviewBody& body);
    /// The call is to be heard from this moment on.
    void playRequested(secondring::Duration moment);
    void practiseRequested();
    /// An item was chosen: from its row on, what follows up to the end of the card is to be seen.
    void turnedTo(QWidget* row, QWidget* end);
    /// The card is to be taken away on paper.
    void paperWanted();

protected:
    void keyPressEvent(QKeyEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    enum class Writing
    {
        Nothing,
        Comment,
        Dispute,
        Reopening
    };

    QWidget* top();
    QWidget* buttons();
    void rebuildRows();
    void renderRows();
    void renderCurrent();
    void renderButtons();
    void choose(int line);
    void judge(std::optional<int> points, bool doesNotApply);
    void wish(const Mark& mark);
    void refuseUnexplained();
    ReviewRefusal whyNot() const;
    void write(Writing what);
    void written();
    void press();
    void give();
    void discard();
    void play();
    bool actOnKey(int key);
    bool mayJudge(const ScoreLine& line) const;
    const ScoreLine* current() const;

    ScorecardView view_;
    std::vector<Standard> standards_;
    Instant now_{};
    int current_ = -1;
    Writing writing_ = Writing::Nothing;
    bool warned_ = false;        ///< that what was given here is lost when the sheet is discarded
    std::optional<Mark> wished_; ///< the last points, as long as they may be refused
    std::optional<Mark> unexplained_; ///< points that wait for their reason
    QVBoxLayout* rows_;
    std::vector<ScorecardRow*> lines_;
    look::Pill* badge_;
    look::TextLabel* score_;
    look::TextLabel* words_;
    look::TextLabel* refusal_;
    QLineEdit* comment_;
    look::ActionButton* give_;
    look::ActionButton* other_;
    look::ActionButton* practise_;
    look::ActionButton* paper_;
};

} // namespace secondring
