#include "tests/core/practice/practice_desk.h"

#include "tests/core/practice/measured_standards.h"

#include <algorithm>

namespace secondring::practice::test {

PracticeDesk::PracticeDesk(const Scenario& wanted, std::uint64_t seed)
    : scenario(wanted)
{
    attempt.scenario = scenario.id;
    attempt.seed = seed;
    course = beginCourse(scenario, attempt);
    ring(0);
}

void PracticeDesk::turnTo(std::size_t wanted)
{
    caller = wanted;
    world.id = calls.at(wanted);
}

void PracticeDesk::act(EventBody body)
{
    world.act(std::move(body));
    settle();
}

void PracticeDesk::say(std::string text)
{
    Heard heard{std::move(text), Way::Typed, {}};
    if (const auto said = saidOf(heard, call(), mind().stance.goodbye)) {
        act(*said);
    }
    tell(caller, std::move(heard));
    hearOut();
}

void PracticeDesk::wait(Duration length)
{
    const auto until = world.now + length;
    while (const auto next = nextOf()) {
        if (next->first > until) {
            break;
        }
        world.now = std::max(world.now, next->first);
        tell(next->second, TimeCame{});
        hearOut();
    }
    world.now = std::max(world.now, until);
}

void PracticeDesk::hearOut()
{
    for (std::size_t of = 0; of < course.minds.size(); ++of) {
        while (course.minds[of].facts.toSpeak > 0 && course.minds[of].place != Place::Gone) {
            world.now += 3s;
            tell(of, LineSpoken{});
        }
    }
}

AttemptScore PracticeDesk::score() const
{
    const auto standards = measuredStandards();
    std::vector<Assessment> desk;
    for (std::size_t of = 0; of < calls.size(); ++of) {
        desk.push_back(assess(callOf(of), standards, world.now));
    }
    return practice::score(course, desk, standards);
}

Call PracticeDesk::callOf(std::size_t wanted) const
{
    return replay(calls.at(wanted), world.eventsOf(calls.at(wanted)));
}

std::optional<PracticeDesk::Due> PracticeDesk::nextOf() const
{
    std::optional<Due> next;
    for (std::size_t of = 0; of < course.minds.size(); ++of) {
        const auto due = nextDeadline(course.minds[of]);
        if (due && (!next || *due < next->first)) {
            next = Due{*due, of};
        }
    }
    return next;
}

void PracticeDesk::ring(std::size_t who)
{
    const auto kept = world.id;
    world.id = world.state.nextCall;
    calls.push_back(world.id);
    legs_.push_back(LegId{static_cast<std::int64_t>(who) + 1});
    const auto& role = scenario.callers.at(course.minds.at(who).role);
    world.report(legs_.back(), LegArrived{role.party, "practice", scenario.ringLength});
    world.id = who == 0 ? world.id : kept;
    settle();
}

void PracticeDesk::tell(std::size_t who, CallerEvent event)
{
    attempt.events.push_back({world.now, who, std::move(event)});
    for (const auto& done : practice::follow(scenario, course, attempt.events.back())) {
        if (std::holds_alternative<CallerHangsUp>(done)) {
            world.report(legs_.at(who), LegEnded{EndedBy::Caller, EndReason::HungUp, ""});
            settle();
        } else if (std::holds_alternative<RingAnother>(done)) {
            ring(course.minds.size() - 1);
        }
    }
}

void PracticeDesk::settle()
{
    const auto effects = world.effects;
    notice();
    for (const auto& effect : effects) {
        if (const auto* command = std::get_if<LineCommand>(&effect)) {
            obey(*command);
        }
    }
}

void PracticeDesk::notice()
{
    while (noticed_ < world.recorded.size()) {
        const auto recorded = world.recorded[noticed_++];
        const auto whose = std::ranges::find(calls, recorded.event.call);
        const auto who = static_cast<std::size_t>(whose - calls.begin());
        const auto* live = find(world.state, recorded.event.call);
        const Call after = live != nullptr ? *live : callOf(who);
        if (const auto event = callerEventOf(recorded.event.body, after)) {
            tell(who, *event);
        }
    }
    hearOut();
}

void PracticeDesk::report(LegId leg, LineReportBody body)
{
    world.now += 50ms;
    world.report(leg, std::move(body));
    settle();
}

void PracticeDesk::obey(const LineCommand& command)
{
    if (const auto* answer = std::get_if<AnswerLine>(&command)) {
        report(answer->leg, LegConnected{"simulated", false});
    } else if (const auto* hold = std::get_if<HoldLine>(&command)) {
        report(hold->leg, LegHeld{});
    } else if (const auto* resume = std::get_if<ResumeLine>(&command)) {
        report(resume->leg, LegResumed{});
    } else if (const auto* hangUp = std::get_if<HangUpLine>(&command)) {
        report(hangUp->leg, LegEnded{EndedBy::Agent, EndReason::HungUp, ""});
    } else if (const auto* transfer = std::get_if<TransferLine>(&command)) {
        report(transfer->leg, LegTransferred{});
        report(transfer->leg, LegEnded{EndedBy::Agent, EndReason::Transferred, ""});
    }
}

} // namespace secondring::practice::test
