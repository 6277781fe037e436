#pragma once
#include "core/adapters/sqlite/sqlite_review_log.h"
#include "core/call/call.h"
#include "core/review/judgement_desk.h"
#include "ui/review/coaching_card.h"

#include <QObject>

namespace secondring {

class CallView;
class Console;
class ScorecardCard;

/// Judging and coaching on this desk's own store: the reviews, and their cards beside a call.
///
/// Threads: the GUI thread. The console and the page outlive it; the page owns the cards.
class CallJudging : public QObject
{
    Q_OBJECT

public:
    CallJudging(Console& console, CallView& page, CoachingCard::Moment moment);
    ~CallJudging() override;

    /// Somebody opens the page of a call: recorded when they may, and shown to who took it.
    void show(const Call& call, const std::vector<Recorded>& events, const std::string& agent);
    /// Nobody looks at it any more.
    void leave();
    /// The house or who looks is another.
    void follow();

signals:
    void playRequested(secondring::Duration moment);

private:
    void wire();
    Person viewer() const;
    void draft();
    void render();
    void post(const ReviewBody& body, const JudgementDesk::Answer& answer);

    Console& console_;
    SqliteReviewLog log_;
    JudgementDesk desk_;
    ScorecardCard* scorecard_;
    CoachingCard* coaching_;
    Call call_;
    std::string agent_;
    Instant until_{}; ///< what the events tell ends here
    std::optional<Scorecard> card_;
    Draft draft_;
    ReviewCase seen_;
    Subscription watching_;
};

} // namespace secondring
