#pragma once
#include "core/adapters/simulated/later.h"
#include "core/adapters/simulated/simulated_line.h"
#include "core/call/call.h"
#include "core/ports/clock.h"
#include "core/ports/practice_sound.h"
#include "core/practice/attempt.h"

#include <map>

namespace secondring {

/// What a live attempt works with. All of it outlives the attempt; the line has been started.
struct AttemptWorld
{
    SimulatedLine& line;
    PracticeSound& sound;
    Clock& clock;
    Later later;
};

/// What a live attempt tells of, on its thread, never from within `begin`.
struct AttemptNews
{
    std::function<void()> changed; ///< `course` has gone on
    /// Something was added to `attempt`: to be kept.
    std::function<void(const practice::AttemptEvent&)> taken;
    /// A say line of the desk was said in other words: "greeting", "confirm", "thanks".
    std::function<void(const std::string& line)> lineSaid;
    std::function<void(const PracticeSoundReport&)> sounded;
};

/// One attempt being made: lets the simulated caller ring, listen, answer, wait and go.
///
/// The caller's mind decides everything (core/practice/caller.h); this gives it what happens, in
/// order and with the time, and does what it decides. What the agent does comes as the recorded
/// events of the practice desk (`record`), so the caller notices exactly what the record shows.
///
/// While the trainee speaks aloud (`setAloud`), a question on the desk counts as put once they said
/// something after it, or after `kSilentAsk`; else at once.
///
/// Invariants: `course` is what replaying `attempt` gives.
/// Threads: one, as the line's.
class LiveAttempt
{
public:
    LiveAttempt(AttemptWorld world,
                practice::Scenario scenario,
                std::uint64_t seed,
                AttemptNews news);
    ~LiveAttempt();
    LiveAttempt(const LiveAttempt&) = delete;
    LiveAttempt& operator=(const LiveAttempt&) = delete;

    /// The first caller rings.
    void begin();
    /// Instead of `begin`: goes on with an attempt of before, once the calls of its callers stand
    /// on the desk as they did (`restore`, then `goOn`). Nothing is told meanwhile.
    void takeUp(const practice::Attempt& before);
    /// What the desk recorded while it is brought there, and when it happened in the attempt.
    void restore(const Recorded& recorded, Instant at);
    /// From here on it is live. A line the caller was in the middle of is said again.
    void goOn();
    /// What was recorded of a call of the practice desk.
    void record(const Recorded& recorded);
    void typingBegan();
    void said(const std::string& text, practice::Way how);
    void setAloud(bool aloud);
    /// What the desk offers to be said now; listened for beside what the caller awaits.
    void setDeskWords(const std::string& words);
    /// The last utterance by voice was not heard right (Course::correctable): all of it was said.
    void correctHeard();
    /// Everybody goes; nothing is told any more.
    void stop();

    /// The one of the callers that the trainee speaks with, or else the newest.
    std::size_t caller() const { return caller_; }

    /// All callers have gone.
    bool isOver() const;

    /// The leg of a caller's call, in the order in which they rang.
    LegId leg(std::size_t caller) const { return legs_[caller]; }

    const practice::Scenario& scenario() const { return scenario_; }

    const practice::Attempt& attempt() const { return attempt_; }

    const practice::Course& course() const { return course_; }

    /// The calls of this attempt as the desk has them, in the order of their callers.
    const std::vector<Call>& calls() const { return calls_; }

    static constexpr Duration kSilentAsk{8'000};
    /// A shorter sound while the caller speaks ("mm-hm") is no interruption.
    static constexpr Duration kBackChannel{400};
    static constexpr Duration kBreath{900}; ///< between two parts of one answer
    /// After the end of a voice of which nothing has been understood.
    static constexpr Duration kNotUnderstood{2'000};

private:
    struct Performer;

    void prepareLine();
    Call* callOf(const Recorded& recorded);
    void take(std::size_t caller, const practice::CallerEvent& event);
    void ring(std::size_t role);
    void speak(std::size_t caller, const practice::Say& say);
    PracticeSound::Sink sink();
    void sounded(const PracticeSoundReport& report);
    void on(const CallerEnded& ended);
    void on(const TraineeBegan& began);
    void on(const TraineeEnded& ended);
    void on(const TraineeHeard& heard);
    void markGreeting(const std::string& text);
    bool isEnough() const;
    void hearOut();
    void hearOutAfter(Duration wait);
    void notice(std::size_t caller, const practice::CallerEvent& event);
    void putQuestion();
    void wake();
    void follow(std::size_t caller, const EventBody& body);
    void listen();
    std::optional<std::size_t> callerOf(CallId call) const;

    AttemptWorld world_;
    practice::Scenario scenario_;
    AttemptNews news_;
    practice::Attempt attempt_;
    practice::Course course_;
    std::vector<LegId> legs_;                 ///< of the callers, in the order in which they rang
    std::vector<Call> calls_;                 ///< likewise, once they have arrived
    std::map<LineNumber, std::size_t> lines_; ///< whose line is being said
    std::size_t caller_ = 0;
    bool sounding_ = false, recording_ = false; ///< the sound has begun, and is kept in a file
    bool aloud_ = false;
    bool restoring_ = false;
    std::optional<std::pair<std::size_t, practice::CallerEvent>> question_; ///< shown, not yet put
    int wakes_ = 0;
    std::string deskWords_;
    std::vector<EarItem> listensFor_;
    practice::Heard understood_{{}, practice::Way::Voice, {}}; ///< and not yet given to the caller
    int utterance_ = 0;                  ///< what waits knows whether it counts
    bool hasFloor_ = false;              ///< the caller was told that the trainee speaks
    bool speaking_ = false;              ///< the trainee
    std::optional<std::size_t> greeted_; ///< the caller, before they were told
    std::shared_ptr<bool> alive_ = std::make_shared<bool>(true);
};

} // namespace secondring
