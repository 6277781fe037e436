#include "core/call/decide.h"

#include "core/call/step.h"

namespace secondring {

CallDecision decide(const Call& call, const EventBody& body, Instant at)
{
    CallDecision decision{.call = call, .effects = {}, .takeUp = {}};
    decision.call.refusal.reset();
    ++decision.call.events;
    const step::Step step{decision, at};
    std::visit([&](const auto& each) { on(step, each); }, body);
    return decision;
}

Call replay(CallId id, std::span<const Recorded> events)
{
    Call call{.id = id};
    for (const auto& recorded : events) {
        call = decide(call, recorded.event.body, recorded.at).call;
    }
    return call;
}

} // namespace secondring
