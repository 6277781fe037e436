#include "core/desk/intent.h"

#include "core/call/decide.h"

#include <algorithm>

namespace secondring::intent {

namespace {

const Call* ringingCall(const State& state, CallId shown)
{
    const auto* call = find(state, shown);
    if (call != nullptr && is<Ringing>(call->phase)) {
        return call;
    }
    const auto found =
        std::ranges::find_if(state.calls, [](const Call& each) { return is<Ringing>(each.phase); });
    return found == state.calls.end() ? nullptr : &*found;
}

bool canTalk(const Call& call)
{
    return is<Talking>(call.phase) || is<Closing>(call.phase);
}

/// The other call that has the agent's ear, if it must be held before `id` can be taken.
const Call* inTheWay(const State& state, CallId id)
{
    const auto* live = liveCall(state);
    return live != nullptr && live->id != id ? live : nullptr;
}

/// Asks the call in the way to hold, so that `next` is taken afterwards. If it has been asked that
/// already, the caller agreed.
Wanted askToMakeWay(const Call& live, CallId next, const HoldWish& wish)
{
    if (const auto* ask = waitingAsk(live)) {
        const bool same = ask->purpose == AskPurpose::Hold && ask->hold.next == next;
        return same ? Wanted{Event{live.id, AskGranted{}}} : std::nullopt;
    }
    if (!canTalk(live)) {
        return std::nullopt;
    }
    return Event{live.id, HoldAsked{wish.reason, wish.minutes, next}};
}

Wanted take(const State& state, const Call& call, EventBody body, const HoldWish& wish)
{
    if (const auto* live = inTheWay(state, call.id)) {
        return askToMakeWay(*live, call.id, wish);
    }
    return Event{call.id, std::move(body)};
}

} // namespace

Wanted answer(const State& state, CallId shown, const HoldWish& wish)
{
    const auto* call = ringingCall(state, shown);
    return call == nullptr ? std::nullopt : take(state, *call, AnswerRequested{}, wish);
}

Wanted decline(const State& state, CallId shown)
{
    const auto* call = ringingCall(state, shown);
    return call == nullptr ? std::nullopt : Wanted{Event{call->id, DeclineRequested{}}};
}

Wanted hold(const State& state, CallId shown, const HoldWish& wish)
{
    const auto* call = find(state, shown);
    if (call == nullptr) {
        return std::nullopt;
    }
    if (const auto* ask = waitingAsk(*call)) {
        return ask->purpose == AskPurpose::Hold ? Wanted{Event{shown, AskGranted{}}} : std::nullopt;
    }
    if (call->failedHold) {
        return Event{shown, HoldRetried{}};
    }
    if (canTalk(*call)) {
        return Event{shown, HoldAsked{wish.reason, wish.minutes, {}}};
    }
    if (is<OnHold>(call->phase) || is<Consulting>(call->phase)) {
        return take(state, *call, ReturnRequested{}, wish);
    }
    return std::nullopt;
}

Wanted holdAtOnce(const State& state, CallId shown, const HoldWish& wish)
{
    const auto* call = find(state, shown);
    if (call == nullptr || !canTalk(*call)) {
        return std::nullopt;
    }
    const auto* ask = waitingAsk(*call);
    const auto next =
        ask != nullptr && ask->purpose == AskPurpose::Hold ? ask->hold.next : CallId{};
    return Event{shown, HoldOverridden{wish.reason, wish.minutes, next}};
}

Wanted ratherNot(const State& state, CallId shown, AskPurpose purpose)
{
    const auto* call = find(state, shown);
    const auto* ask = call == nullptr ? nullptr : waitingAsk(*call);
    const bool fits = ask != nullptr && ask->purpose == purpose;
    return fits ? Wanted{Event{shown, AskDeclined{}}} : std::nullopt;
}

Wanted transfer(const State& state, CallId shown)
{
    const auto* call = find(state, shown);
    if (call == nullptr) {
        return std::nullopt;
    }
    if (const auto* ask = waitingAsk(*call)) {
        const bool fits = ask->purpose == AskPurpose::Transfer;
        return fits ? Wanted{Event{shown, AskGranted{}}} : std::nullopt;
    }
    if (is<Consulting>(call->phase) && call->consult && call->consult->connected) {
        return Event{shown, ConsultCompleted{}};
    }
    return std::nullopt;
}

Wanted neverMind(const State& state, CallId shown)
{
    const auto* call = find(state, shown);
    if (call == nullptr) {
        return std::nullopt;
    }
    if (waitingAsk(*call) != nullptr) {
        return Event{shown, AskWithdrawn{}};
    }
    return is<Closing>(call->phase) ? Wanted{Event{shown, ClosingCancelled{}}} : std::nullopt;
}

Wanted end(const State& state, CallId shown, Duration pressed, const std::string& reason)
{
    const auto* call = find(state, shown);
    if (call == nullptr || is<Ringing>(call->phase)) {
        return std::nullopt;
    }
    const bool insists = pressed >= kLongPress || !reason.empty();
    if (is<Talking>(call->phase) && !insists) {
        return Event{shown, ClosingStarted{}};
    }
    if (is<Consulting>(call->phase) && !insists) {
        return Event{shown, ConsultDropped{}};
    }
    if (is<Ended>(call->phase) && !call->consult) {
        return std::nullopt;
    }
    return Event{shown, HangUpRequested{pressed, reason}};
}

Wanted mute(const State& state, CallId shown)
{
    const auto* call = find(state, shown);
    if (call == nullptr || !wasConversed(*call) || is<Ended>(call->phase)) {
        return std::nullopt;
    }
    return Event{shown, MuteChanged{!call->muted}};
}

} // namespace secondring::intent
