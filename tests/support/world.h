#pragma once
#include "core/desk/decide.h"
#include "core/desk/desk.h"

#include <deque>
#include <variant>

/// Builders for tests of the rules: a desk that is only values, moved along by hand.
namespace secondring::test {

using namespace std::chrono_literals;

inline constexpr Instant kStart{Duration{1'700'000'000'000}};

/// A state taken through events, keeping what was decided.
class World
{
public:
    State state;
    Instant now = kStart;
    std::vector<Effect> effects; ///< of the last event and what followed from it
    std::vector<Effect> all;     ///< of every event
    std::vector<Recorded> recorded;

    void post(const DeskEvent& event)
    {
        effects.clear();
        std::deque<DeskEvent> queue{event};
        while (!queue.empty()) {
            auto decision = decide(state, queue.front(), now);
            queue.pop_front();
            queue.insert(queue.begin(), decision.followUps.begin(), decision.followUps.end());
            state = std::move(decision.state);
            effects.insert(effects.end(), decision.effects.begin(), decision.effects.end());
            all.insert(all.end(), decision.effects.begin(), decision.effects.end());
            if (decision.toRecord) {
                recorded.push_back({decision.subject.events, now, *decision.toRecord});
                last = decision.subject;
            }
        }
    }

    void report(LegId leg, LineReportBody body)
    {
        if (const auto event = meaning(state, {leg, std::move(body)})) {
            post(*event);
        }
    }

    void act(EventBody body) { post(Event{id, std::move(body)}); }

    void after(Duration time) { now += time; }

    /// Somebody rings on the given leg; the call becomes the one that `act` and `call` speak of.
    const Call& ring(std::int64_t leg = 1)
    {
        id = state.nextCall;
        report(
            LegId{leg},
            LegArrived{Party{"Elena Marsh", "02079460813", "sip:elena@127.0.0.1"}, "desk", 3000ms});
        return call();
    }

    const Call& talk(std::int64_t leg = 1)
    {
        ring(leg);
        after(2s);
        act(AnswerRequested{});
        report(LegId{leg}, LegConnected{"PCMU", false});
        return call();
    }

    const Call& hold(int minutes = 2)
    {
        act(HoldAsked{"check with the carrier", minutes, {}});
        act(AskGranted{});
        report(call().leg, LegHeld{});
        return call();
    }

    /// The call as it is now; once complete it has left the desk, and this is how it left.
    const Call& call() const
    {
        const auto* found = find(state, id);
        return found != nullptr ? *found : last;
    }

    std::vector<Recorded> eventsOf(CallId wanted) const
    {
        std::vector<Recorded> events;
        for (const auto& each : recorded) {
            if (each.event.call == wanted) {
                events.push_back(each);
            }
        }
        return events;
    }

    CallId id;

private:
    Call last;
};

template <class Command> const Command* commandIn(const std::vector<Effect>& effects)
{
    for (const auto& effect : effects) {
        if (const auto* line = std::get_if<LineCommand>(&effect)) {
            if (const auto* wanted = std::get_if<Command>(line)) {
                return wanted;
            }
        }
    }
    return nullptr;
}

template <class Command> int soundsIn(const std::vector<Effect>& effects)
{
    int count = 0;
    for (const auto& effect : effects) {
        const auto* sound = std::get_if<SoundCommand>(&effect);
        count += sound != nullptr && std::holds_alternative<Command>(*sound) ? 1 : 0;
    }
    return count;
}

} // namespace secondring::test
