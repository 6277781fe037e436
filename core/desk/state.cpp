#include "core/desk/state.h"

#include <algorithm>

namespace secondring {

namespace {

template <class Wanted> const Call* firstCall(const State& state, Wanted wanted)
{
    const auto found = std::ranges::find_if(state.calls, wanted);
    return found == state.calls.end() ? nullptr : &*found;
}

} // namespace

const Call* find(const State& state, CallId id)
{
    return firstCall(state, [id](const Call& call) { return call.id == id; });
}

const Call* find(const State& state, LegId leg)
{
    return firstCall(state, [leg](const Call& call) {
        return call.leg == leg || (call.consult && call.consult->leg == leg);
    });
}

const Call* liveCall(const State& state)
{
    return firstCall(state, isLive);
}

const Call* callToShow(const State& state)
{
    if (const auto* live = liveCall(state)) {
        return live;
    }
    if (const auto* call =
            firstCall(state, [](const Call& each) { return is<Ringing>(each.phase); })) {
        return call;
    }
    if (const auto* call = firstCall(state, isHeld)) {
        return call;
    }
    return state.calls.empty() ? nullptr : &state.calls.front();
}

} // namespace secondring
