#pragma once
#include "core/practice/attempt.h"
#include "core/practice/compile.h"
#include "core/practice/twee.h"
#include "tests/support/catch.h"

#include <algorithm>

/// A caller on the line of a test: time is a number, every line is heard to its end.
namespace secondring::practice::test {

using namespace std::chrono_literals;

inline Story storyOf(const std::string& twee)
{
    auto story = readTwee(twee);
    INFO((story ? std::string{} : story.error().reason));
    REQUIRE(story.has_value());
    return std::move(*story);
}

inline Compiled compiledOf(const std::string& passages, const std::string& settings = {})
{
    return compile(
        storyOf(":: StoryTitle\nA test\n\n:: StoryData\n"
                "{\"ifid\":\"D674C58C-DEFA-4F70-B7A2-27742230C0FC\",\"start\":\"Start\"}\n\n"
                ":: Scenario\ncaller: Elena Marsh\nnumber: 01632 960123\n" +
                settings + "\n\n" + passages));
}

inline Scenario scenarioOf(const std::string& passages, const std::string& settings = {})
{
    auto compiled = compiledOf(passages, settings);
    for (const auto& finding : compiled.findings) {
        UNSCOPED_INFO(finding.line << ": " << finding.sentence);
    }
    REQUIRE(compiled.scenario.has_value());
    return std::move(*compiled.scenario);
}

class Rehearsal
{
public:
    explicit Rehearsal(Scenario wanted, std::uint64_t seed = 7)
        : scenario(std::move(wanted))
    {
        attempt.scenario = scenario.id;
        attempt.seed = seed;
        course = beginCourse(scenario, attempt);
    }

    /// Something happens; whatever the caller says is heard to its end unless `listening` is off.
    void tell(CallerEvent event)
    {
        put(std::move(event));
        while (listening && mind().facts.toSpeak > 0 && mind().place != Place::Gone) {
            now += 2s;
            put(LineSpoken{});
        }
    }

    /// Time passes, with all that it brings.
    void wait(Duration length)
    {
        const auto until = now + length;
        for (auto next = nextDeadline(mind()); next && *next <= until;
             next = nextDeadline(mind())) {
            now = std::max(now, *next);
            tell(TimeCame{});
        }
        now = std::max(now, until);
    }

    void answer()
    {
        tell(Rang{});
        now += 2s;
        tell(Answered{});
    }

    void greet()
    {
        answer();
        now += 3s;
        say("Good morning, this is Dana. How may I help you?");
    }

    void say(std::string text) { tell(Heard{std::move(text), Way::Typed, {}}); }

    const CallerMind& mind() const { return course.minds.at(caller); }

    const std::string& lastSaid() const { return said.back().text; }

    bool hasMet(const std::string& title) const
    {
        return std::ranges::any_of(course.expectations, [&](const ExpectationResult& each) {
            return each.what.title == title && each.met;
        });
    }

    bool hasMissed(const std::string& title) const
    {
        return std::ranges::any_of(course.expectations, [&](const ExpectationResult& each) {
            return each.what.title == title && !each.met;
        });
    }

    Scenario scenario;
    Attempt attempt;
    Course course;
    Instant now{1'700'000'000'000ms};
    std::size_t caller = 0;
    bool listening = true;
    std::vector<Say> said;
    std::vector<CallerAct> acts; ///< of the last event

private:
    void put(CallerEvent event)
    {
        attempt.events.push_back({now, caller, std::move(event)});
        acts = secondring::practice::follow(scenario, course, attempt.events.back());
        for (const auto& act : acts) {
            if (const auto* line = std::get_if<Say>(&act)) {
                said.push_back(*line);
            }
        }
    }
};

} // namespace secondring::practice::test
