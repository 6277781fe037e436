#include "core/practice/caller_scene.h"

#include <algorithm>

namespace secondring::practice {

void Scene::set(TimerKind kind, Duration after, std::size_t index)
{
    mind().timers.push_back({kind, at + after, index});
}

void Scene::clear(TimerKind kind)
{
    std::erase_if(mind().timers, [&](const Timer& timer) { return timer.kind == kind; });
}

void Scene::postpone(TimerKind kind, Duration after)
{
    for (auto& timer : mind().timers) {
        if (timer.kind == kind) {
            timer.at = std::max(timer.at, at + after);
        }
    }
}

void Scene::agentActs()
{
    facts().chased = 0;
    clear(TimerKind::Silence);
    clear(TimerKind::PassageAfter);
    clear(TimerKind::Opening);
}

void Scene::beginWaiting()
{
    if (speaks() || !onTheLine() || facts().leaving) {
        return;
    }
    clear(TimerKind::Silence);
    clear(TimerKind::PassageAfter);
    const bool ends = stance().goodbye || facts().closing;
    if (!ends) { // who has said goodbye does not ask whether somebody is there
        set(TimerKind::Silence, kChasesAfter);
    }
    for (std::size_t of = 0; of < stance().branches.size(); ++of) {
        if (stance().branches[of].when == Trigger::After) {
            const Duration wanted = std::chrono::seconds{stance().branches[of].amount};
            set(TimerKind::PassageAfter, std::max(wanted, kBreath), of);
        }
    }
    const auto running = [&](std::size_t of) {
        return std::ranges::any_of(mind().timers, [&](const Timer& timer) {
            return timer.kind == TimerKind::Within && timer.index == of;
        });
    };
    for (std::size_t of = 0; of < stance().awaited.size(); ++of) {
        const auto& awaited = stance().awaited[of];
        if (awaited.what.within && !awaited.metAt && !awaited.missed && !running(of)) {
            set(TimerKind::Within, *awaited.what.within, of);
        }
    }
    if (ends) {
        clear(TimerKind::Farewell);
        set(TimerKind::Farewell, facts().closing ? kLastWord : kFarewell);
    }
}

namespace {

void ringAgain(Scene& scene)
{
    constexpr int kFreeRings = 2; // standard answer-by-second-ring
    auto& facts = scene.facts();
    ++facts.rings;
    scene.fact("rings", static_cast<double>(facts.rings));
    if (facts.rings > scene.role().givesUpAfter) {
        scene.hangUp(false);
        return;
    }
    if (facts.rings > kFreeRings) {
        scene.move(PatienceCause::RangTooLong);
    }
    if (scene.mind().place == Place::Ringing) {
        scene.set(TimerKind::NextRing, scene.scenario.ringLength);
    }
}

void chase(Scene& scene)
{
    ++scene.facts().chased;
    scene.sayOneOf({"Hello? Are you still there?", "Hello?", "Sorry, are you there?"},
                   Meaning::Chases);
    scene.move(PatienceCause::LeftInSilence);
}

void within(Scene& scene, std::size_t of)
{
    auto& awaited = scene.stance().awaited.at(of);
    if (awaited.metAt || awaited.missed) {
        return;
    }
    if (awaited.what.kind == ExpectKind::Silence) {
        scene.meet(awaited, {});
    } else {
        if (!awaited.what.optional) {
            awaited.missed = true;
            scene.note(ExpectationMissed{scene.mind().passage, awaited.what});
        }
        const auto passage = scene.mind().passage;
        scene.move(PatienceCause::Waited);
        if (scene.mind().passage != passage) {
            return;
        }
    }
    scene.goOnIfMet();
}

void after(Scene& scene, std::size_t of)
{
    const Branch branch = scene.stance().branches.at(of);
    const auto passage = scene.mind().passage;
    if (branch.amount > 0) { // 0 is a goto: nobody was kept waiting
        scene.move(PatienceCause::Waited);
    }
    if (scene.mind().passage == passage) {
        scene.follow(branch.say, branch.target);
    }
}

void bargeIn(Scene& scene, std::size_t of)
{
    const Interruption interruption = scene.stance().interruptions.at(of);
    scene.stance().interruptions.at(of).after = Duration::max() / 2; // once a visit
    scene.facts().agentSpeaksSince.reset();
    scene.interrupting = true;
    scene.follow(interruption.say, interruption.target);
    scene.interrupting = false;
}

void farewell(Scene& scene)
{
    scene.facts().unthanked = scene.stance().goodbye && !scene.facts().closing;
    scene.sayOneOf({"Goodbye.", "Bye.", "Goodbye, then."}, Meaning::Goodbye);
    scene.leave(false);
}

void overdue(Scene& scene)
{
    scene.move(PatienceCause::Overdue);
    if (scene.mind().place == Place::OnHold) {
        scene.set(TimerKind::HoldOverdue, kOverdueAgain);
    }
}

void fire(Scene& scene, const Timer& timer)
{
    switch (timer.kind) {
    case TimerKind::NextRing:
        return ringAgain(scene);
    case TimerKind::Greeting:
        return scene.move(PatienceCause::NoGreeting);
    case TimerKind::Opening:
        return open(scene);
    case TimerKind::LineEnd:
        return scene.lineEnded();
    case TimerKind::Silence:
        return chase(scene);
    case TimerKind::PassageAfter:
        return after(scene, timer.index);
    case TimerKind::Within:
        return within(scene, timer.index);
    case TimerKind::BargeIn:
        return bargeIn(scene, timer.index);
    case TimerKind::HoldMinute:
        scene.set(TimerKind::HoldMinute, std::chrono::minutes{1});
        return scene.move(PatienceCause::HeldAsAgreed);
    case TimerKind::HoldOverdue:
        return overdue(scene);
    case TimerKind::MuteLong:
        scene.move(PatienceCause::Muted);
        scene.take(Trigger::Muted);
        return;
    case TimerKind::Farewell:
        return farewell(scene);
    case TimerKind::SecondCaller:
        scene.to.acts.emplace_back(RingAnother{timer.index});
        return;
    }
}

} // namespace

void on(Scene& scene, const TimeCame&)
{
    constexpr int kMost = 100; // a mind that was not given its time for long
    for (int fired = 0; fired < kMost; ++fired) {
        auto& timers = scene.mind().timers;
        const auto next = std::ranges::min_element(timers, {}, &Timer::at);
        if (next == timers.end() || next->at > scene.at) {
            return;
        }
        const Timer timer = *next;
        timers.erase(next);
        fire(scene, timer);
    }
}

std::optional<Instant> nextDeadline(const CallerMind& mind)
{
    const auto next = std::ranges::min_element(mind.timers, {}, &Timer::at);
    return next == mind.timers.end() ? std::nullopt : std::optional{next->at};
}

} // namespace secondring::practice
