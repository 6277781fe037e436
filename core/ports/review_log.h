#pragma once
#include "core/base/result.h"
#include "core/review/coaching.h"
#include "core/review/judgement_queue.h"
#include "core/review/judgement_sample.h"

#include <functional>
#include <set>

namespace secondring {

/// Which reviews a list shows, the longest in its state first.
struct ReviewQuery
{
    std::set<ReviewState> states; ///< empty: all
    std::string agent;            ///< empty: everybody's
    std::string reviewer;         ///< empty: everybody's
    std::string blind;            ///< also all that this person is to judge blind; empty: nobody
    int limit = 200;

    bool operator==(const ReviewQuery&) const = default;
};

/// A review, and the call that it is about.
struct ListedReview
{
    ReviewRow row;
    Party party;
    Instant began{};

    bool operator==(const ListedReview&) const = default;
};

/// Thanks that the team sees.
struct TeamThanks
{
    CallId call;
    std::string agent;
    Recognition recognition;

    bool operator==(const TeamThanks&) const = default;
};

/// Who looked at whose call, and how often.
struct Looks
{
    CallId call;
    std::string agent;
    Person by;
    Instant first{};
    Instant last{};
    int times = 0;

    bool operator==(const Looks&) const = default;
};

/// Where what was done about calls is kept for ever: append-only, in order, durable.
///
/// Contract:
/// - `append` returns at once. The event and what lists show of the case as it is `after` it are
///   written in one transaction, in the order of the appends, after the call's own events appended
///   before. `done` is called on the desk's thread, once per append and in their order: with a
///   value when the event would survive a power cut, or with the reason why it would not. An event
///   is refused whose number another event has, or whose call is not stored. What failed because of
///   the disk is kept and tried again, as in core/ports/call_log.h.
/// - Every query returns at once and calls back on the desk's thread, with what was durable when it
///   was asked, or with the reason why it could not be read. Queries give what is stored: whoever
///   shows it asks core/review/judgement_rights.h what this person may see.
class ReviewLog
{
public:
    using Done = std::function<void(Result<void>)>;
    template <class T> using Then = std::function<void(Result<T>)>;

    virtual ~ReviewLog() = default;

    virtual void append(const RecordedReview& recorded, const ReviewCase& after, Done done) = 0;

    /// The case of a call as its events have made it, with who keeps its promise; without events,
    /// an empty one of whoever took the call.
    virtual void reviewed(CallId call, Then<ReviewCase> then) = 0;
    virtual void reviews(const ReviewQuery& query, Then<std::vector<ListedReview>> then) = 0;
    /// The coaching notes that are open, oldest first; of everybody when `agent` is empty.
    virtual void openNotes(const std::string& agent, Then<std::vector<OpenNote>> then) = 0;
    /// Thanks given before `before` (exclusive), newest first.
    virtual void thanks(Instant before, int limit, Then<std::vector<TeamThanks>> then) = 0;
    /// The calls whose reviewers were asked to judge them blind in [from, until), in that order.
    virtual void calibrated(Instant from, Instant until, Then<std::vector<ReviewCase>> then) = 0;
    /// Who looked at the calls of this agent, newest first.
    virtual void looks(const std::string& agent, int limit, Then<std::vector<Looks>> then) = 0;
    /// Answered, complete calls begun in [from, until) that wait for no review and have none: what
    /// a sample is drawn from. Left out are calls without events, of which nobody could judge
    /// anything, and the agents' weeks that have been drawn already.
    virtual void sampleable(Instant from, Instant until, Then<std::vector<SampleCall>> then) = 0;
    /// The last week of which calls were drawn; empty: none.
    virtual void lastDrawn(Then<std::string> then) = 0;
};

} // namespace secondring
