#pragma once
#include "core/practice/caller.h"
#include "core/practice/matching.h"

/// Private to the caller's mind: one step of `decide`, and an overload of `on` for every event.
namespace secondring::practice {

/// The decision being made. Its functions change it in place; it is a local of `decide`, so the
/// rule stays pure.
class Scene
{
public:
    Scene(const Scenario& played, CallerDecision& decision, Instant now)
        : scenario(played)
        , to(decision)
        , at(now)
    {
    }

    CallerMind& mind() const { return to.mind; }

    CallerFacts& facts() const { return to.mind.facts; }

    Stance& stance() const { return to.mind.stance; }

    const CallerRole& role() const { return scenario.callers[to.mind.role]; }

    Hearer hearer() const;

    bool onTheLine() const { return to.mind.place == Place::OnTheLine; }

    bool speaks() const { return to.mind.facts.toSpeak > 0; }

    // Patience: caller_patience.cpp
    void move(PatienceCause cause);
    void moveBy(PatienceCause cause, int points);

    // Saying and leaving: caller_scene.cpp
    void say(std::string text, Meaning meaning, std::string recording = {});
    void sayOneOf(std::initializer_list<std::string_view> texts, Meaning meaning);
    void breakOff();
    void lineEnded();
    void leave(bool angry);
    void hangUp(bool angry);

    void note(CallerNote what) { to.notes.push_back(std::move(what)); }

    void fact(std::string_view name, Value value);
    bool isTruth(const Expression& condition);

    // Passages: caller_passage.cpp
    void enter(const std::string& passage);
    /// The first branch of the passage for this trigger that concerns `whom`.
    const Branch* branchFor(Trigger trigger, std::string_view whom = {}) const;
    /// Says its line and goes where it leads. False: the passage has no such branch.
    bool take(Trigger trigger, std::string_view whom = {});
    void follow(std::string say, std::string target, Meaning meaning = Meaning::Talk);
    void meet(Awaited& awaited, std::string evidence);
    /// Meets what is done on the desk; `met` false: it came, but not as it should.
    void done(ExpectKind kind, std::string_view whom = {}, bool met = true);
    void giveUpAwaited();
    bool noneOpen() const;
    /// Goes on if everything has come, or its time has passed.
    void goOnIfMet();

    // Time: caller_time.cpp
    void set(TimerKind kind, Duration after, std::size_t index = 0);
    void clear(TimerKind kind);
    /// What would come meanwhile comes no sooner than `after`.
    void postpone(TimerKind kind, Duration after);
    void agentActs();    ///< the agent has said or done something: nobody is left in silence
    void beginWaiting(); ///< the caller has finished and waits

    const Scenario& scenario;
    CallerDecision& to;
    const Instant at;
    bool interrupting = false; ///< the next line is said over the agent

private:
    int entered_ = 0;
};

void on(Scene& scene, const Rang& event);
void on(Scene& scene, const Answered& event);
void on(Scene& scene, const SpeechBegan& event);
void on(Scene& scene, const Heard& event);
void on(Scene& scene, const HeardCorrected& event);
void on(Scene& scene, const LineMarked& event);
void on(Scene& scene, const LineSpoken& event);
void on(Scene& scene, const HoldQuestion& event);
void on(Scene& scene, const TransferQuestion& event);
void on(Scene& scene, const QuestionWithdrawn& event);
void on(Scene& scene, const Held& event);
void on(Scene& scene, const Returned& event);
void on(Scene& scene, const PassedOn& event);
void on(Scene& scene, const Arrived& event);
void on(Scene& scene, const PassingFailed& event);
void on(Scene& scene, const ToldUnavailable& event);
void on(Scene& scene, const MessageNoted& event);
void on(Scene& scene, const Muted& event);
void on(Scene& scene, const Closed& event);
void on(Scene& scene, const HungUp& event);
void on(Scene& scene, const TimeCame& event);

/// The caller begins to say why they ring.
void open(Scene& scene);

// How long the caller waits for what, until something is said of it.
inline constexpr Duration kOpensAfter{6'000}; ///< of hearing nothing after the answer
inline constexpr Duration kGreetingWithin{10'000};
inline constexpr Duration kChasesAfter{9'000}; ///< of silence
inline constexpr Duration kTypingPatience{45'000};
inline constexpr Duration kLetFinish{8'000}; ///< who began to speak in time is let finish
inline constexpr Duration kMuteNoticed{5'000};
inline constexpr Duration kOverdueAgain{30'000};
inline constexpr Duration kFarewell{12'000}; ///< goodbye said, and nobody closes
inline constexpr Duration kLastWord{5'000};  ///< closed, and no thanks come
inline constexpr Duration kNearlyDone{700};  ///< speaking over so little is no interruption

inline constexpr Duration kBreath{100}; ///< even a goto takes one: time goes on

} // namespace secondring::practice
