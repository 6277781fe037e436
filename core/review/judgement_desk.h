#pragma once
#include "core/desk/subscription.h"
#include "core/ports/clock.h"
#include "core/ports/review_log.h"

#include <map>
#include <memory>

namespace secondring {

/// The one mutable thing of reviewing: takes what people do about calls in order, stamps the time,
/// decides, and has it recorded.
///
/// Invariants: a case in memory is what its events have made it, those included that are not
/// durable yet; what one person asks for is done in the order of the asking. Threads: the desk's.
/// Everything calls back there, and not any more once this object has gone. Owns: the cases that
/// were asked for since it was made. The log and the clock outlive it.
class JudgementDesk
{
public:
    /// The whole case, or why it cannot be read.
    using Then = std::function<void(const Result<ReviewCase>&)>;
    /// Why it was refused; none: it is so now, and will be durable soon.
    using Answer = std::function<void(std::optional<ReviewRefusal>)>;
    /// A case has changed. Show of it what `visibleTo` leaves.
    using Changed = std::function<void(const ReviewCase&)>;
    /// Something could not be read or kept: a sentence for people.
    using Trouble = std::function<void(const std::string&)>;

    JudgementDesk(ReviewLog& log, Clock& clock, ReviewRules rules, Trouble trouble);

    void setRules(ReviewRules rules) { rules_ = std::move(rules); }

    const ReviewRules& rules() const { return rules_; }

    Subscription watch(Changed changed);
    /// `kept` is called each time that something was recorded and is durable: lists have changed.
    Subscription watchKept(std::function<void()> kept);
    /// Somebody opens the call's page, which is recorded. `then` gets what they see.
    void look(CallId call, const Person& by, const Then& then);
    /// Somebody does something about a call.
    void post(CallId call, const Person& by, ReviewBody body, const Answer& answer = {});
    /// A call of this agent is complete: what the house's rules pick, and what it shows of the open
    /// coaching notes, is recorded.
    void completed(const CallSummary& call, const std::string& agent);

    /// When a day begins where the house is.
    using DayBegins = std::function<Instant(std::chrono::sys_days)>;
    /// Draws the sample of the weeks that are over, of each agent and week once.
    void draw(std::chrono::sys_days today, const DayBegins& begins);

private:
    using Use = std::function<void(ReviewCase&)>;

    struct Held
    {
        std::optional<ReviewCase> whole;
        std::vector<std::pair<Use, std::function<void(const Error&)>>> waiting;
    };

    void with(CallId call, Use use, std::function<void(const Error&)> failed);
    void loaded(CallId call, const Result<ReviewCase>& result);
    std::optional<ReviewRefusal> record(ReviewCase& whole, const Person& by, ReviewBody body);
    void drawFrom(std::vector<SampleCall> calls, const std::string& week);
    /// Has `then` called with what the log answers, unless this has gone; tells why there is none.
    template <class T> ReviewLog::Then<T> ifHere(std::function<void(const T&)> then);
    void kept(const Result<void>& result);
    void tell(const std::string& sentence) const;

    ReviewLog& log_;
    Clock& clock_;
    ReviewRules rules_;
    Trouble trouble_;
    std::map<std::int64_t, Held> cases_; ///< by the number of the call
    std::shared_ptr<std::map<int, Changed>> watchers_ = std::make_shared<std::map<int, Changed>>();
    std::shared_ptr<std::map<int, std::function<void()>>> keptWatchers_ =
        std::make_shared<std::map<int, std::function<void()>>>();
    int lastWatcher_ = 0;
    std::shared_ptr<bool> here_ = std::make_shared<bool>(true); ///< watched weakly by callbacks
};

} // namespace secondring
