#pragma once
#include "core/call/call.h"
#include "core/review/judgement_desk.h"
#include "ui/review/coaching_card.h"

#include <QObject>

namespace secondring {

class CalibrationCard;
class CallView;
class Console;
class PromiseCard;
class QueueCard;
class Reviews;
class ScorecardCard;

/// Judging and coaching of the call that a page shows: the cards beside it.
///
/// Threads: the GUI thread. All that it is given outlives it; the page owns the cards.
class CallJudging : public QObject
{
    Q_OBJECT

public:
    /// The keys of the page work wherever on `keys` the focus is.
    CallJudging(Console& console, Reviews& reviews, CallView& page, QWidget& keys);
    ~CallJudging() override;

    /// Tells where the player stands: what notes and thanks are tied to. Without it whoever writes
    /// chooses a moment from what happened.
    void setMoment(CoachingCard::Moment moment);
    /// The practice calls that can go with a note: `scenarioWanted` is heard.
    void setScenarios(CoachingCard::Scenarios scenarios);
    /// The scorecard can be taken away on paper: `paperWanted` is heard.
    void setPaper(bool possible);
    /// A scenario can be made from the call: `practiceWanted` is heard.
    void setPractice(bool possible);
    /// Somebody opens the page of a call: recorded, and shown to who took it.
    void show(const Call& call, const std::vector<Recorded>& events);
    /// Nobody looks at it any more.
    void leave();
    /// The house or who looks is another.
    void follow();
    /// Goes to the scorecard; a sheet that may be opened is.
    void begin();
    /// Asks for the word with which the call is dropped from the queue.
    void drop();

    /// What the viewer may see of the call on the page.
    const ReviewCase& seen() const { return seen_; }

signals:
    /// The scorecard is to be taken away on paper.
    void paperWanted();
    /// A scenario is to be made from the call.
    void practiceWanted(const secondring::Call& call, const std::string& agent);
    /// The practice call of a note is to be taken.
    void scenarioWanted(const QString& id);
    /// Something was written beside the call, or is not to be: the focus may go on.
    void written();
    void
    playRequested(secondring::CallId call, const std::string& agent, secondring::Duration moment);

private:
    std::vector<QWidget*> cards() const;
    void wire();
    template <class Card> void wireCard(Card* card);
    void draft();
    void render();

    Console& console_;
    Reviews& reviews_;
    CallView& page_;
    PromiseCard* promise_;
    ScorecardCard* scorecard_;
    CoachingCard* coaching_;
    QueueCard* queue_;
    CalibrationCard* calibration_;
    Call call_;
    bool hasMoment_ = false;
    bool practises_ = false;
    bool papers_ = false; ///< the scorecard can be taken away
    Instant until_{};     ///< what the events tell ends here
    std::optional<Scorecard> card_;
    Draft draft_;
    ReviewCase seen_;
    Subscription watching_;
};

} // namespace secondring
