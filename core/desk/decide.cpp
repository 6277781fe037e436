#include "core/desk/decide.h"

#include "core/call/decide.h"

#include <algorithm>

namespace secondring {

namespace {

template <class E> bool isEvent(const Event& event)
{
    return std::holds_alternative<E>(event.body);
}

bool beginsCall(const Event& event)
{
    return isEvent<CallArrived>(event) || isEvent<CallDialled>(event);
}

/// Actions that give the agent's ear and microphone to the call.
bool takesTheEar(const Event& event)
{
    return isEvent<AnswerRequested>(event) || isEvent<ReturnRequested>(event) ||
           isEvent<CallDialled>(event);
}

bool anotherIsLive(const State& state, CallId id)
{
    return std::ranges::any_of(state.calls,
                               [id](const Call& call) { return call.id != id && isLive(call); });
}

/// The call whose ringing is to be heard: the first that rings while no other has the ear.
const Call* ringsAloud(const State& state)
{
    const auto ringing = [](const Call& call) { return is<Ringing>(call.phase); };
    const auto found = std::ranges::find_if(state.calls, ringing);
    return liveCall(state) != nullptr || found == state.calls.end() ? nullptr : &*found;
}

void decideSounds(const State& before, Decision& decision, const Event& event)
{
    const auto* rang = ringsAloud(before);
    const auto* rings = ringsAloud(decision.state);
    const bool takenAtOnce = !decision.followUps.empty(); // answered or declined before it sounds
    if (rings != nullptr && rang == nullptr && !takenAtOnce) {
        decision.effects.emplace_back(SoundCommand{StartRinging{rings->ringLength}});
    } else if (rang != nullptr && rings == nullptr) {
        decision.effects.emplace_back(SoundCommand{StopRinging{}});
    }
    if (isEvent<CallArrived>(event) && liveCall(decision.state) != nullptr) {
        decision.effects.emplace_back(SoundCommand{BeepWaiting{}});
    }
}

void takeUp(Decision& decision, CallId next)
{
    const auto* call = next ? find(decision.state, next) : nullptr;
    if (call == nullptr) {
        return;
    }
    if (is<Ringing>(call->phase)) {
        decision.followUps.emplace_back(Event{next, AnswerRequested{}});
    } else if (is<OnHold>(call->phase)) {
        decision.followUps.emplace_back(Event{next, ReturnRequested{}});
    }
}

void followUp(Decision& decision, const Event& event)
{
    const auto& settings = decision.state.settings;
    const auto id = event.call;
    if (isEvent<CallArrived>(event) && !settings.takeCallsOnBreak &&
        decision.state.availability == Availability::Break) {
        decision.followUps.emplace_back(Event{id, DeclineRequested{}});
    }
    if (isEvent<CallConnected>(event) && settings.recordCalls) {
        decision.followUps.emplace_back(Event{id, RecordingRequested{true, {}}});
    }
    if (isEvent<CallConnected>(event) && !settings.recordedGreeting.empty() &&
        decision.subject.direction == Direction::Incoming) {
        decision.followUps.emplace_back(Event{id, GreetingRequested{settings.recordedGreeting}});
    }
}

void keep(State& state, const Call& call)
{
    const auto place =
        std::ranges::find_if(state.calls, [&](const Call& each) { return each.id == call.id; });
    if (place == state.calls.end()) {
        state.calls.push_back(call);
    } else {
        *place = call;
    }
    std::erase_if(state.calls, isComplete);
}

/// The call that the event is about, or none when it is unknown. A beginning takes the next id.
std::optional<Call> subjectOf(State& state, Event& event)
{
    if (beginsCall(event)) {
        event.call = state.nextCall;
        ++state.nextCall.value;
        return Call{.id = event.call};
    }
    const auto* known = find(state, event.call);
    return known == nullptr ? std::nullopt : std::optional{*known};
}

/// A recording without a file gets one of its own: no two recordings of a call share a name.
void nameRecording(const DeskSettings& settings, const Call& call, Event& event)
{
    auto* recording = std::get_if<RecordingRequested>(&event.body);
    if (recording != nullptr && recording->on && recording->file.empty()) {
        recording->file = settings.recordingsFolder + "/call-" + std::to_string(call.id.value) +
                          "-" + std::to_string(call.events) + ".wav";
    }
}

Decision decideCall(const State& state, Event event, Instant at)
{
    Decision decision{.state = state};
    decision.state.refusal.reset();
    if (takesTheEar(event) && anotherIsLive(state, event.call)) {
        if (beginsCall(event)) {
            decision.state.refusal = Refusal::AnotherCallIsLive;
            return decision;
        }
        event.body = ActionRefused{std::string{kindOf(event.body)}, Refusal::AnotherCallIsLive};
    }
    const auto call = subjectOf(decision.state, event);
    if (!call) {
        return decision;
    }
    nameRecording(state.settings, *call, event);
    auto made = decide(*call, event.body, at);
    decision.effects = std::move(made.effects);
    decision.subject = std::move(made.call);
    keep(decision.state, decision.subject);
    takeUp(decision, made.takeUp);
    followUp(decision, event);
    decideSounds(state, decision, event);
    decision.toRecord = std::move(event);
    return decision;
}

struct OfDesk
{
    const State& state;
    Instant at;

    Decision operator()(const Event& event) const { return decideCall(state, event, at); }

    Decision operator()(const AvailabilityChosen& event) const
    {
        Decision decision{.state = state};
        if (state.availability != event.availability) {
            decision.state.availability = event.availability;
            decision.state.availableSince = at;
        }
        return decision;
    }

    Decision operator()(const SettingsChanged& event) const
    {
        Decision decision{.state = state};
        decision.state.settings = event.settings;
        return decision;
    }

    Decision operator()(const LineStatusReport& event) const
    {
        Decision decision{.state = state};
        decision.state.line = event;
        return decision;
    }

    Decision operator()(const LogFailed& event) const
    {
        Decision decision{.state = state};
        if (!state.trouble) {
            decision.state.trouble = LogTrouble{event.reason, at};
        }
        return decision;
    }

    Decision operator()(const LogRecovered&) const
    {
        Decision decision{.state = state};
        decision.state.trouble.reset();
        return decision;
    }

    Decision operator()(const CallFound& event) const
    {
        Decision decision{.state = state};
        const auto after = event.call.id.value + 1;
        decision.state.nextCall.value = std::max(state.nextCall.value, after);
        keep(decision.state, event.call);
        if (!is<Ended>(event.call.phase) || event.call.consult) {
            decision.followUps.emplace_back(Event{event.call.id, CallInterrupted{event.lastKnown}});
        }
        return decision;
    }
};

} // namespace

Decision decide(const State& state, const DeskEvent& event, Instant at)
{
    return std::visit(OfDesk{state, at}, event);
}

} // namespace secondring
