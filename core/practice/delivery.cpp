#include "core/practice/delivery.h"

#include <algorithm>

namespace secondring::practice {

namespace {

constexpr Duration kBackChannel{400};
constexpr Duration kKeptTheFloor{1000};
constexpr Duration kDeadAir{3000};
constexpr Duration kEnoughForPace{3000};

Duration activeOf(const std::vector<SpokenStretch>& side)
{
    Duration active{};
    for (const auto& each : side) {
        active += std::max(Duration{}, each.until - each.from);
    }
    return active;
}

std::optional<double> inAMinute(int count, Duration active)
{
    if (count <= 0 || active < kEnoughForPace) {
        return std::nullopt;
    }
    return count * 60000.0 / static_cast<double>(active.count());
}

/// The caller's stretch that was going on when the agent began this one.
const SpokenStretch* brokenInto(const std::vector<SpokenStretch>& caller,
                                const SpokenStretch& agent)
{
    const auto found = std::find_if(caller.begin(), caller.end(), [&](const auto& each) {
        return each.from < agent.from && agent.from < each.until;
    });
    return found == caller.end() ? nullptr : &*found;
}

std::vector<SpokenInterruption> interruptionsIn(const SpokenCall& call)
{
    std::vector<SpokenInterruption> found;
    for (const auto& agent : call.agent) {
        const auto* caller = brokenInto(call.caller, agent);
        if (caller == nullptr) {
            continue;
        }
        const auto overlap = std::min(agent.until, caller->until) - agent.from;
        const bool gaveWay = caller->until <= agent.until;
        const bool keptIt = agent.until - agent.from >= kKeptTheFloor;
        if (overlap >= kBackChannel && (gaveWay || keptIt)) {
            found.push_back({agent.from, overlap});
        }
    }
    return found;
}

/// Everything during which there is no silence of theirs.
std::vector<TimeSpan> busyTimes(const SpokenCall& call)
{
    std::vector<TimeSpan> busy = call.held;
    for (const auto* side : {&call.agent, &call.caller}) {
        for (const auto& each : *side) {
            busy.push_back({each.from, each.until});
        }
    }
    busy.push_back({call.length, call.length});
    std::sort(busy.begin(), busy.end(), [](const TimeSpan& a, const TimeSpan& b) {
        return a.from < b.from;
    });
    return busy;
}

void findSilences(const SpokenCall& call, Delivery& delivery)
{
    Duration quietSince{};
    for (const auto& busy : busyTimes(call)) {
        const auto until = std::min(busy.from, call.length);
        const auto silence = until - quietSince;
        delivery.longestSilence = std::max(delivery.longestSilence, silence);
        if (silence >= kDeadAir) {
            delivery.deadAir.push_back({quietSince, until});
        }
        quietSince = std::max(quietSince, busy.until);
    }
}

} // namespace

Delivery deliveryOf(const SpokenCall& call)
{
    Delivery delivery;
    delivery.agentSpoke = activeOf(call.agent);
    delivery.callerSpoke = activeOf(call.caller);
    delivery.wordsAMinute = inAMinute(call.words, delivery.agentSpoke);
    delivery.syllablesAMinute = inAMinute(call.syllables, delivery.agentSpoke);
    const auto both = delivery.agentSpoke + delivery.callerSpoke;
    if (both > Duration{}) {
        delivery.talkShare =
            static_cast<double>(delivery.agentSpoke.count()) / static_cast<double>(both.count());
    }
    delivery.interruptions = interruptionsIn(call);
    findSilences(call, delivery);
    SpeechLevel level;
    for (const auto& each : call.agent) {
        level += each.level;
    }
    if (level.samples > 0) {
        delivery.loudness = level.dbfs();
        delivery.clipping = level.clippingPercent();
    }
    return delivery;
}

} // namespace secondring::practice
