#pragma once
#include "core/practice/scenario.h"

namespace secondring::practice {

/// What a line of the caller means for those who keep score.
enum class Meaning
{
    Talk,
    Grants,   ///< yes to the question
    Declines, ///< no to it
    Chases,   ///< "Hello? Are you still there?"
    Complains,
    Goodbye
};

/// An expectation of the passage that the caller is in.
struct Awaited
{
    Expectation what;
    std::optional<Instant> metAt;
    bool missed = false; ///< its time has passed

    bool operator==(const Awaited&) const = default;
};

/// A passage as it stands for this caller now: its conditions decided, its variables filled in.
struct Stance
{
    std::vector<Awaited> awaited;
    std::vector<Branch> branches;
    std::vector<Choice> choices;
    std::vector<AskRule> rules;
    std::vector<Interruption> interruptions;
    bool goodbye = false;
    bool leaving = false;
    bool angry = false;
    Instant since; ///< entered at

    bool operator==(const Stance&) const = default;
};

/// The question that the agent put, and what the caller said to it.
struct AskAnswered
{
    AskPurpose purpose = AskPurpose::Hold;
    bool agreed = false;
    int minutes = 0;
    Instant at;
    bool aloud = false; ///< asked in words, not on the desk

    bool operator==(const AskAnswered&) const = default;
};

/// What a caller remembers of the call.
struct CallerFacts
{
    Instant began;
    std::optional<Instant> answered;
    bool opened = false; ///< has begun to say why they ring
    int toSpeak = 0;     ///< lines of theirs that are not yet said to the end
    Instant speaksUntil; ///< reckoned
    std::optional<Instant> agentSpeaksSince;
    std::optional<Instant> heldSince;
    Duration promised{}; ///< of the hold that lasts
    bool permitted = false;
    std::optional<AskAnswered> ask;
    std::optional<Instant> mutedSince;
    int rings = 0;
    int holds = 0;
    int declined = 0;
    int transfers = 0;
    int named = 0;
    int chased = 0;        ///< in a row
    int misunderstood = 0; ///< in this passage
    bool greeted = false;
    bool closing = false;   ///< the agent has closed
    bool leaving = false;   ///< will hang up when the line has been said
    bool unthanked = false; ///< went after a goodbye of their own that nobody answered in time

    bool operator==(const CallerFacts&) const = default;
};

enum class TimerKind
{
    NextRing,
    Greeting, ///< nobody has said who they are
    Opening,  ///< the caller begins, greeted or not
    LineEnd,  ///< reckoned end of the caller's line, in case nobody tells
    Silence,
    PassageAfter, ///< a branch After
    Within,       ///< an expectation's time
    BargeIn,      ///< an interruption is due
    HoldMinute,
    HoldOverdue,
    MuteLong,
    Farewell, ///< the caller goes though nobody closed
    SecondCaller
};

struct Timer
{
    TimerKind kind = TimerKind::NextRing;
    Instant at;
    std::size_t index = 0; ///< of the branch, expectation, interruption or caller

    bool operator==(const Timer&) const = default;
};

} // namespace secondring::practice
