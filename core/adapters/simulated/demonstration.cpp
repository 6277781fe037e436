#include "core/adapters/simulated/demonstration.h"

namespace secondring {

using std::chrono::seconds;

std::vector<SimulatedPeer> demonstrationCallers()
{
    const auto caller = [](std::string name, std::string number) {
        return SimulatedPeer{.name = std::move(name),
                             .number = std::move(number),
                             .patience = seconds{45},
                             .confirmsAfter = Duration{300}};
    };
    std::vector<SimulatedPeer> callers{caller("Elena Marsh", "020 7946 0813"),
                                       caller("Marcus Bell", "0161 496 0217"),
                                       caller("Priya Nair", "0113 496 0182")};
    callers.back().refusals = 1;
    return callers;
}

std::vector<SimulatedPeer> demonstrationColleagues()
{
    return {{.name = "Sam Lee", .number = "204", .ringsFor = seconds{3}},
            {.name = "Nia Grant", .number = "207", .answer = PeerAnswer::IsBusy},
            {.name = "Ola Berg",
             .number = "219",
             .answer = PeerAnswer::DoesNotAnswer,
             .ringsFor = seconds{12}},
            {.name = "Leeds depot", .number = "6150", .ringsFor = seconds{5}}};
}

Demonstration::Demonstration(Line& real, Later later)
    : later_(std::move(later))
    , simulated_(later_, demonstrationColleagues(), "Demonstration")
    , switch_(real, simulated_)
{
}

void Demonstration::ring()
{
    const auto callers = demonstrationCallers();
    simulated_.ring(callers[next_++ % callers.size()]);
}

void Demonstration::follow(const State& now)
{
    std::map<LegId, Instant> closing;
    for (const auto& call : now.calls) {
        const auto leg = switch_.simulated(call.leg);
        if (const auto* phase = std::get_if<Closing>(&call.phase); leg && phase != nullptr) {
            closing[*leg] = phase->since;
        }
    }
    const auto before = std::exchange(closing_, closing);
    for (const auto& [leg, since] : closing) {
        const auto known = before.find(leg);
        if (known == before.end() || known->second != since) {
            leaveSoon(leg, since);
        }
    }
}

void Demonstration::leaveSoon(LegId leg, Instant closingSince)
{
    later_(kLeavesAfterThanks, [this, leg, closingSince, alive = std::weak_ptr{alive_}] {
        if (alive.expired()) {
            return;
        }
        const auto still = closing_.find(leg);
        if (still != closing_.end() && still->second == closingSince) {
            simulated_.hangUp(leg);
        }
    });
}

} // namespace secondring
