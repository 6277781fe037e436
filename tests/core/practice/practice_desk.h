#pragma once
#include "core/call/decide.h"
#include "core/practice/attempt_score.h"
#include "core/practice/desk_event.h"
#include "tests/support/catch.h"
#include "tests/support/world.h"

namespace secondring::practice::test {

using namespace std::chrono_literals;

/// The desk as a value with simulated callers on its line: what the practice line does, without
/// sound and in no time.
class PracticeDesk
{
public:
    explicit PracticeDesk(const Scenario& wanted, std::uint64_t seed = 1);

    const CallerMind& mind() const { return course.minds.at(caller); }

    const Call& call() const { return world.call(); }

    bool isGone() const { return mind().place == Place::Gone; }

    /// The call of one of the callers, also once it has left the desk.
    Call callOf(std::size_t wanted) const;
    AttemptScore score() const;

    /// What is done and said from now on concerns this caller.
    void turnTo(std::size_t wanted);
    void act(EventBody body);
    void say(std::string text);
    /// Time passes, with all that it brings.
    void wait(Duration length);

    Scenario scenario;
    Attempt attempt;
    Course course;
    secondring::test::World world;
    std::size_t caller = 0;
    std::vector<CallId> calls;

private:
    using Due = std::pair<Instant, std::size_t>;

    std::optional<Due> nextOf() const;
    void ring(std::size_t who);
    void tell(std::size_t who, CallerEvent event);
    /// Everybody's lines are heard to their end.
    void hearOut();
    /// The line answers what the desk wants of it; the callers notice what was recorded.
    void settle();
    void notice();
    void report(LegId leg, LineReportBody body);
    void obey(const LineCommand& command);

    std::vector<LegId> legs_;
    std::size_t noticed_ = 0;
};

} // namespace secondring::practice::test
