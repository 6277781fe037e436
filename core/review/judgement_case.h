#pragma once
#include "core/review/follow_up_case.h"
#include "core/review/review_event.h"

#include <span>

namespace secondring {

/// One look at the call.
struct View
{
    Person by;
    Instant at{};
    bool operator==(const View&) const = default;
};

struct Nominated
{
    Nomination why = Nomination::ProudOf;
    std::string words;
    Instant at{};
    bool operator==(const Nominated&) const = default;
};

/// Why the call is to be reviewed. Open until a review is begun or somebody drops it.
struct Picked
{
    Pick how = Pick::Hand;
    std::string rule;
    Person by;
    Instant at{};
    bool operator==(const Picked&) const = default;
};

/// Taken out of the queue, with a word why.
struct Dropped
{
    Person by;
    Instant at{};
    std::string reason;
    bool operator==(const Dropped&) const = default;
};

/// What one person says of the call.
struct Sheet
{
    Person by;
    Purpose purpose = Purpose::Review;
    Instant openedAt{};
    std::optional<Instant> givenAt; ///< none: still their own
    std::vector<Mark> marks;        ///< one for every item of the card, in its order
    bool operator==(const Sheet&) const = default;
};

struct Comment
{
    Person by;
    Instant at{};
    std::string item; ///< empty: about the call
    std::string text;
    bool operator==(const Comment&) const = default;
};

struct Ruling
{
    Person by;
    Instant at{};
    Mark mark;
    bool operator==(const Ruling&) const = default;
};

/// One item of the review that the agent does not agree with. Open while neither decided nor
/// withdrawn.
struct Dispute
{
    std::string item;
    std::string reason;
    Instant at{};
    std::optional<Ruling> decision;
    std::optional<Instant> withdrawnAt;
    bool operator==(const Dispute&) const = default;

    bool isOpen() const { return !decision && !withdrawnAt; }
};

/// A shared review that went back; `score` is what had been shared.
struct Reopening
{
    Person by;
    Instant at{};
    std::string reason;
    Score score;
    bool operator==(const Reopening&) const = default;
};

struct CoachingNote
{
    std::int64_t id = 0; ///< the sequence of its event
    Person by;
    Instant at{};
    CoachingGiven what;
    std::vector<CoachingCallCounted> counted; ///< the applicable calls since, as they came
    std::optional<Instant> closedAt;
    std::string closedBecause; ///< empty: the calls showed it
    bool operator==(const CoachingNote&) const = default;
};

struct Recognition
{
    Person by;
    Instant at{};
    RecognitionGiven what;
    bool operator==(const Recognition&) const = default;
};

/// Everything that was done about one call after it.
///
/// Invariants: changed only by `decide`; but for `keeper` what replaying its events gives; at most
/// one sheet a person, at most one of Purpose::Review; at most one dispute is open; a decided
/// dispute was decided by neither the reviewer nor the agent; a closed note does not change.
struct ReviewCase
{
    CallId call;
    std::string agent; ///< who took the call
    std::int64_t events = 0;
    std::optional<Instant> lastAt;

    std::vector<View> views;
    std::optional<Nominated> nomination;
    std::vector<Picked> picks;
    std::optional<Dropped> dropped; ///< no rule and no draw picks it again; people may
    std::string drawnFor;           ///< the week whose sample it was drawn for; stays
    std::optional<Scorecard> card;  ///< once somebody has begun to judge
    Draft draft;
    std::vector<Sheet> sheets;
    std::vector<Comment> comments;
    std::vector<Dispute> disputes;
    std::vector<Reopening> reopenings;
    std::vector<std::string> invited; ///< to judge blind
    std::vector<CoachingNote> notes;
    std::vector<Recognition> recognitions;
    std::string keeper;             ///< of the promise made in the call; empty: the agent
    std::vector<PromiseMove> moves; ///< of that promise
    std::optional<PromiseDone> promiseKept;
    std::optional<Survey> survey; ///< the last answer to each question

    bool operator==(const ReviewCase&) const = default;
};

} // namespace secondring
