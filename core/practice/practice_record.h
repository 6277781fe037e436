#pragma once
#include "core/base/id.h"
#include "core/call/summary.h"
#include "core/practice/attempt.h"
#include "core/review/review_event_terms.h"

/// What is kept of practice: the texts of scenarios, attempts, assignments, comments.
namespace secondring::practice {

/// One attempt in the store: unique for ever, given by the log.
using AttemptId = Id<struct AttemptTag>;
using AssignmentId = Id<struct AssignmentTag>;

/// One state of a scenario's text, by whom and why. Attempts name the version they were made with.
struct ScenarioVersion
{
    std::string scenario; ///< id
    int version = 0;      ///< from 1, given by the log
    std::string title;
    std::string note;
    std::string author;
    Instant at;
    bool operator==(const ScenarioVersion&) const = default;
};

struct ScenarioText
{
    ScenarioVersion version;
    std::string source; ///< Twee 3
    bool operator==(const ScenarioText&) const = default;
};

/// What is known of an attempt when it begins.
struct AttemptHead
{
    std::string scenario; ///< id
    int version = 0;      ///< of the scenario's text
    std::string agent;    ///< whose attempt it is
    Instant began;
    std::uint64_t seed = 0;
    bool operator==(const AttemptHead&) const = default;
};

/// The trainee said a line of the desk with a key.
struct SaidByKey
{
    Instant at;
    std::string words;
    bool operator==(const SaidByKey&) const = default;
};

/// A caller's call has come to the practice desk, where its events are kept.
struct CallOfAttempt
{
    Instant at;
    CallId call;
    bool operator==(const CallOfAttempt&) const = default;
};

/// A stretch of somebody's speech, as measured: from it follows how the attempt was delivered.
struct SpokenAloud
{
    Instant at; ///< when it was over
    Speaker who = Speaker::Caller;
    Duration from{}; ///< since the sound of the attempt began
    Duration until{};
    std::int64_t energy = 0; ///< of its level, in millionths
    std::int64_t samples = 0;
    std::int64_t clipped = 0;
    bool operator==(const SpokenAloud&) const = default;
};

/// Everything that is written down while an attempt goes on.
using AttemptEntry = std::variant<AttemptEvent, HintUsed, SaidByKey, CallOfAttempt, SpokenAloud>;

/// How an attempt came out.
struct AttemptEnd
{
    Instant ended;
    std::optional<int> score; ///< 0 to 100; none: nothing was decided
    bool passed = false;
    std::vector<std::pair<std::string, Verdict>> verdicts; ///< by standard id
    bool operator==(const AttemptEnd&) const = default;
};

/// An attempt as lists show it.
struct AttemptRow
{
    AttemptId id;
    AttemptHead head;
    std::optional<AttemptEnd> end;   ///< none: unfinished
    std::optional<Instant> handedIn; ///< none: private
    bool operator==(const AttemptRow&) const = default;
};

/// What somebody said of one moment of an attempt that was handed in.
struct AttemptComment
{
    Person by;
    Instant at;        ///< when it was said
    Duration moment{}; ///< of what: since the attempt began
    std::string words;
    bool operator==(const AttemptComment&) const = default;
};

/// An attempt as a whole, to be replayed.
struct KeptAttempt
{
    AttemptRow row;
    Attempt attempt;
    std::vector<SaidByKey> byKeys;
    std::vector<CallId> calls;            ///< in the order in which they came
    std::vector<SpokenAloud> spoken;      ///< nothing when it was made without sound
    std::vector<AttemptComment> comments; ///< by the moment, then as they were said
    bool operator==(const KeptAttempt&) const = default;
};

/// A scenario that somebody is to practise.
struct PracticeAssignment
{
    AssignmentId id;      ///< given by the log
    std::string scenario; ///< id
    std::string agent;    ///< empty: everybody
    Instant due;
    int passMark = 80; ///< 0 to 100
    std::string by;
    Instant at; ///< when it was given
    bool operator==(const PracticeAssignment&) const = default;
};

/// An assignment, and what was handed in of its scenario by those whom it asks, oldest first.
struct FollowedAssignment
{
    PracticeAssignment assignment;
    std::vector<AttemptRow> handedIn;
    bool operator==(const FollowedAssignment&) const = default;
};

/// Which attempts a list shows, the newest first.
struct AttemptQuery
{
    std::string agent;              ///< empty: everybody's
    std::string scenario;           ///< empty: all
    Instant from{};                 ///< begun not before
    std::optional<Instant> until{}; ///< begun before; none: no end
    int limit = 200;
    bool operator==(const AttemptQuery&) const = default;
};

} // namespace secondring::practice
