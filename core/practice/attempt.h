#pragma once
#include "core/practice/caller.h"

namespace secondring::practice {

/// One thing that happened to one caller of an attempt.
struct AttemptEvent
{
    Instant at;
    std::size_t caller = 0; ///< whose, in the order in which they rang
    CallerEvent event;
    bool operator==(const AttemptEvent&) const = default;
};

/// A hint was shown to the trainee.
struct HintUsed
{
    Instant at;
    std::string hint;
    bool operator==(const HintUsed&) const = default;
};

/// One run through a scenario: only what went in. All else follows (`courseOf`), so an attempt
/// replays as it was for as long as its scenario is kept with it.
///
/// Invariants: `events` is appended to only, its instants never go back.
struct Attempt
{
    std::string scenario; ///< id
    std::uint64_t seed = 0;
    std::vector<AttemptEvent> events;
    std::vector<HintUsed> hints;
    bool operator==(const Attempt&) const = default;
};

enum class Speaker
{
    Caller,
    Trainee
};

/// One thing said in an attempt.
struct SaidTurn
{
    Instant at; ///< by voice of the trainee: when they began
    std::size_t caller = 0;
    Speaker who = Speaker::Caller;
    std::string text;
    std::string mood;  ///< of the caller
    std::string heard; ///< under what the trainee said: "Heard 2 of 2: …"
    std::string passage;
    Way how = Way::Typed;
    std::size_t event = 0; ///< the event of the attempt with which it began
    bool operator==(const SaidTurn&) const = default;
};

struct PatiencePoint
{
    Instant at;
    std::size_t caller = 0;
    int patience = 0;
    PatienceCause cause = PatienceCause::Scenario;
    bool operator==(const PatiencePoint&) const = default;
};

/// How an expectation came out.
struct ExpectationResult
{
    Instant at;
    std::size_t caller = 0;
    std::string passage;
    Expectation what;
    bool met = false;
    std::string evidence;
    bool operator==(const ExpectationResult&) const = default;
};

/// Since when the trainee has been speaking aloud.
struct SpeechStart
{
    Instant at;
    std::size_t caller = 0;
    std::size_t event = 0; ///< of the attempt
    bool operator==(const SpeechStart&) const = default;
};

/// Words of the trainee that were rude.
struct RudeRemark
{
    Instant at;
    std::size_t caller = 0;
    std::string words;
    bool operator==(const RudeRemark&) const = default;
};

/// A caller and what there was of them before the trainee's last utterance by voice, as long as
/// that can still be corrected: nothing but the caller's own answer has followed it.
struct Correctable
{
    std::size_t caller = 0;
    std::string text; ///< as it was heard
    CallerMind mind;
    std::size_t turns = 0, patience = 0, expectations = 0, rude = 0; ///< so many there were
    bool operator==(const Correctable&) const = default;
};

/// What an attempt has become: what the screen shows while it runs and afterwards.
struct Course
{
    Instant began; ///< the first ring
    std::uint64_t seed = 0;
    std::size_t events = 0;        ///< taken so far
    std::vector<CallerMind> minds; ///< as they are now, in the order in which they came to ring
    std::vector<SaidTurn> turns;
    std::vector<PatiencePoint> patience;
    std::vector<ExpectationResult> expectations;
    std::vector<RudeRemark> rude;
    std::optional<SpeechStart> speech; ///< not yet said to its end
    bool leftInAnger = false;
    std::optional<Correctable> correctable; ///< something was awaited and not heard in it
    bool operator==(const Course&) const = default;
};

/// A course before anything has happened.
Course beginCourse(const Scenario& scenario, const Attempt& attempt);

/// Takes one event further; the acts are for the practice line. RingAnother has added the mind of
/// the one who is to ring, as the last. An event of a caller who is not there is dropped.
std::vector<CallerAct> follow(const Scenario& scenario, Course& course, const AttemptEvent& event);

/// The whole attempt replayed.
Course courseOf(const Scenario& scenario, const Attempt& attempt);

/// The attempt as it was before the turn with this number was said: to be taken up from there.
Attempt cutBefore(const Attempt& attempt, const Course& course, std::size_t turn);

} // namespace secondring::practice
