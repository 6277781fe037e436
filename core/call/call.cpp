#include "core/call/call.h"

namespace secondring {

const Ask* waitingAsk(const Call& call)
{
    const bool waits = !call.asks.empty() && !call.asks.back().answer && !is<Ended>(call.phase);
    return waits ? &call.asks.back() : nullptr;
}

bool isHeld(const Call& call)
{
    if (const auto* transferring = std::get_if<Transferring>(&call.phase)) {
        return transferring->held.has_value();
    }
    return is<OnHold>(call.phase) || is<Consulting>(call.phase) || is<Resuming>(call.phase);
}

bool isLive(const Call& call)
{
    return call.consult ||
           !(is<Ringing>(call.phase) || is<OnHold>(call.phase) || is<Ended>(call.phase));
}

bool wasConversed(const Call& call)
{
    return call.answered.has_value();
}

bool inWrapUp(const Call& call)
{
    return is<Ended>(call.phase) && wasConversed(call) && !call.savedAt;
}

bool isComplete(const Call& call)
{
    return is<Ended>(call.phase) && !call.consult && !inWrapUp(call);
}

Duration heldTime(const Call& call, Instant now)
{
    Duration total{};
    for (const auto& hold : call.holds) {
        total += hold.until.value_or(now) - hold.from;
    }
    return total;
}

} // namespace secondring
