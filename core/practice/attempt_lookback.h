#pragma once
#include "core/practice/attempt_score.h"
#include "core/practice/delivery.h"
#include "core/practice/practice_record.h"

/// An attempt that is looked at again: everything that follows from what was kept of it.
namespace secondring::practice {

/// Invariants: `calls` are those of `kept.calls`, in their order, with what was recorded of each;
/// `course` and `score` follow from them, from the text of then and the standards of today.
struct LookedAttempt
{
    KeptAttempt kept;
    Scenario scenario;
    std::vector<std::vector<Recorded>> calls;
    Course course;
    AttemptScore score;
};

/// `source` is the scenario's text of then. Refused with a sentence when it holds no scenario.
Result<LookedAttempt> lookAt(KeptAttempt kept,
                             const std::string& source,
                             std::vector<std::vector<Recorded>> calls,
                             std::span<const Standard> standards);

/// How something came to be said.
enum class TurnWay
{
    ByVoice,
    ByTyping,
    ByChoice,
    ByKey
};

/// One thing said, with its second.
struct LookedTurn
{
    Duration at{}; ///< since the first ring
    Instant moment;
    std::size_t caller = 0;
    Speaker who = Speaker::Caller;
    TurnWay how = TurnWay::ByVoice;
    std::string text;
    std::string note;                ///< the caller's mood, or what was heard of the trainee
    std::optional<std::size_t> turn; ///< of the course; none: said or done by a key of the desk
    bool deed = false;               ///< done without a word: held, came back, passed on
    bool operator==(const LookedTurn&) const = default;
};

/// In the order of time; a key comes before what the caller answers at the same instant.
std::vector<LookedTurn> turnsOf(const LookedAttempt& attempt);

/// The last thing that is known of it.
Instant lastOf(const LookedAttempt& attempt);

/// From the first ring to the last thing that is known of it.
Duration lengthOf(const LookedAttempt& attempt);

/// How it sounded; nothing of the trainee when it was made without a voice.
SpokenCall spokenOf(const LookedAttempt& attempt);

/// What is kept of a score for lists and drills.
std::vector<std::pair<std::string, Verdict>> verdictsOf(const AttemptScore& score);

/// How an attempt ends that was broken off: where it stopped, with what it was worth until then.
AttemptEnd brokenOff(const LookedAttempt& attempt, int passMark);

} // namespace secondring::practice
