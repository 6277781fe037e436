#pragma once
#include "core/practice/caller_event.h"
#include "core/practice/caller_note.h"
#include "core/practice/caller_stance.h"

namespace secondring::practice {

/// Where the caller is.
enum class Place
{
    Away,      ///< has not rung yet
    Ringing,   ///< hears the telephone ring
    OnTheLine, ///< hears the agent
    OnHold,
    Passing, ///< on the way to a colleague
    Gone
};

/// A simulated caller: what they are in the middle of, and how long they will still be patient.
///
/// Invariants: changed only by `decide`; equal to what replaying its events gives; `patience` is 0
/// to 100; Gone is for ever.
struct CallerMind
{
    std::size_t role = 0; ///< its place in Scenario::callers
    Place place = Place::Away;
    int patience = 60;
    std::string mood; ///< "Impatient": shown under what was said last
    std::string passage;
    Stance stance; ///< what the passage has them wait for
    Variables variables;
    CallerFacts facts;
    std::vector<Timer> timers; ///< what time alone will bring, in no order
    std::uint64_t random = 0;

    bool operator==(const CallerMind&) const = default;
};

/// The caller says a line. The practice line tells LineSpoken once it has been heard, spoken aloud
/// or read. Several in one decision are said one after the other.
struct Say
{
    std::string text;
    std::string mood;
    std::string recording; ///< file beside the scenario; empty: synthetic
    std::string passage;
    Meaning meaning = Meaning::Talk;
    bool interrupts = false; ///< over the agent, who is speaking
    bool operator==(const Say&) const = default;
};

/// The caller stops in the middle of the line, and says nothing more of it.
struct BreakOff
{
    bool operator==(const BreakOff&) const = default;
};

struct CallerHangsUp
{
    bool operator==(const CallerHangsUp&) const = default;
};

/// Somebody else is to ring: begin a mind for that role.
struct RingAnother
{
    std::size_t role = 0;
    bool operator==(const RingAnother&) const = default;
};

/// What the practice line does for the caller.
using CallerAct = std::variant<Say, BreakOff, CallerHangsUp, RingAnother>;

struct CallerDecision
{
    CallerMind mind;
    std::vector<CallerAct> acts;   ///< in order
    std::vector<CallerNote> notes; ///< for the attempt: what moved, what was met
};

/// A caller who is about to ring. The same seed always behaves the same way.
CallerMind beginCaller(const Scenario& scenario, std::size_t role, std::uint64_t seed);

/// Every rule about a caller. Pure: the same scenario, mind, event and instant give the same
/// decision, so an attempt replays from its events. Instants never go back. An event that does not
/// fit (held while ringing) changes nothing.
CallerDecision
decide(const Scenario& scenario, CallerMind mind, const CallerEvent& event, Instant at);

/// When to give the mind `TimeCame`, unless something else comes before.
std::optional<Instant> nextDeadline(const CallerMind& mind);

/// How long a line takes to be said aloud: what the mind reckons with until LineSpoken comes.
Duration spokenLength(std::string_view text, int speedPercent = 100);

/// What the trainee could do now: for the hint and the offered sentences. The first sentence is the
/// one the scenario's author holds for the best; show them in an order of your own.
struct Turn
{
    std::string hint; ///< "Ask before you hold"; empty: nothing is awaited
    std::string line; ///< a way to say it; empty: none known
    std::vector<std::string> offered;
    bool closes = false; ///< it is the end: the desk's own key for closing belongs to it
    bool operator==(const Turn&) const = default;
};

Turn turnOf(const CallerMind& mind);

/// What to listen for with an Ear: phrases by the title of what they fulfil.
struct Listening
{
    std::string id;
    std::vector<std::string> phrases;
    bool operator==(const Listening&) const = default;
};

std::vector<Listening> listeningFor(const CallerMind& mind);

} // namespace secondring::practice
