#include "core/adapters/simulated/simulated_line.h"

#include "core/adapters/simulated/empty_recording.h"

#include <utility>

namespace secondring {

namespace {

Result<std::string> recordNothing(const std::string& file)
{
    const auto made = makeEmptyRecording(file);
    return made ? Result<std::string>{file} : fail(made.error().reason);
}

} // namespace

SimulatedLine::SimulatedLine(Later later, std::vector<SimulatedPeer> reachable, std::string name)
    : later_(std::move(later))
    , reachable_(std::move(reachable))
    , name_(std::move(name))
    , recorder_(recordNothing)
{
}

void SimulatedLine::setRecorder(Recorder recorder)
{
    recorder_ = recorder ? std::move(recorder) : recordNothing;
}

void SimulatedLine::setReachable(std::vector<SimulatedPeer> reachable)
{
    reachable_ = std::move(reachable);
}

void SimulatedLine::start(Sink sink)
{
    sink_ = std::move(sink);
    running_ = std::make_shared<bool>(true);
    after(Duration{0}, [this] { tell({}, LineStatusReport{LineStatus::Ready, "simulated"}); });
}

void SimulatedLine::stop()
{
    if (!running_) {
        return;
    }
    running_.reset();
    while (!legs_.empty()) {
        const auto& [id, leg] = *legs_.begin();
        const auto why = leg.spoken     ? EndReason::HungUp
                         : id.value > 0 ? EndReason::Declined
                                        : EndReason::NoAnswer;
        const auto how = leg.stage == Stage::Leaving ? leg.how : LegEnded{EndedBy::Agent, why, {}};
        end(LegId{id}, how);
    }
    tell({}, LineStatusReport{LineStatus::Stopped, {}});
    sink_ = nullptr;
}

LegId SimulatedLine::ring(const SimulatedPeer& caller)
{
    if (!running_) {
        return {};
    }
    const LegId id{++last_.value};
    after(Duration{0}, [this, id, caller] {
        legs_.emplace(id, Leg{.peer = caller});
        if (caller.patience) {
            after(*caller.patience, [this, id] {
                if (const auto* leg = find(id); leg != nullptr && leg->stage == Stage::Ringing) {
                    end(id, LegEnded{EndedBy::Caller, EndReason::Abandoned, {}});
                }
            });
        }
        const Party party{caller.name, caller.number, caller.number};
        tell(id, LegArrived{party, name_, std::chrono::seconds{3}});
    });
    return id;
}

void SimulatedLine::hangUp(LegId id)
{
    after(Duration{0}, [this, id] {
        if (const auto* leg = find(id); leg != nullptr && leg->stage != Stage::Leaving) {
            end(id,
                leg->spoken ? LegEnded{EndedBy::Caller, EndReason::HungUp, {}}
                : leg->stage == Stage::Dialling
                    ? LegEnded{EndedBy::Network, EndReason::Refused, {}}
                    : LegEnded{EndedBy::Caller, EndReason::Abandoned, {}});
        }
    });
}

void SimulatedLine::refuseHolds(LegId id, int times)
{
    after(Duration{0}, [this, id, times] {
        if (auto* leg = find(id)) {
            leg->peer.refusals = times;
        }
    });
}

void SimulatedLine::holdUs(LegId id, bool on)
{
    after(Duration{0}, [this, id, on] {
        if (connected(id) != nullptr) {
            tell(id, LegRemoteHold{on});
        }
    });
}

void SimulatedLine::press(LegId id, char digit)
{
    after(Duration{0}, [this, id, digit] {
        if (connected(id) != nullptr) {
            tell(id, LegDigit{digit});
        }
    });
}

SimulatedLine::Leg* SimulatedLine::find(LegId id)
{
    const auto found = legs_.find(id);
    return found == legs_.end() ? nullptr : &found->second;
}

SimulatedLine::Leg* SimulatedLine::connected(LegId id)
{
    auto* leg = find(id);
    return leg != nullptr && leg->stage == Stage::Connected ? leg : nullptr;
}

void SimulatedLine::after(Duration delay, std::function<void()> then)
{
    later_(delay, [then = std::move(then), running = std::weak_ptr{running_}] {
        if (!running.expired()) {
            then();
        }
    });
}

void SimulatedLine::tell(LegId id, LineReportBody body)
{
    if (sink_ && (!id || find(id) != nullptr || std::holds_alternative<LegEnded>(body))) {
        sink_(LineReport{id, std::move(body)});
    }
}

void SimulatedLine::leave(LegId id, LegEnded how)
{
    auto* leg = find(id);
    leg->stage = Stage::Leaving;
    leg->how = how;
    after(Duration{0}, [this, id, how = std::move(how)] { end(id, how); });
}

void SimulatedLine::end(LegId id, const LegEnded& how)
{
    if (auto* leg = find(id)) {
        leg->stage = Stage::Leaving;
        if (!leg->recording.empty()) {
            tell(id, LegRecording{false, std::exchange(leg->recording, {}), {}});
        }
        if (leg->spoken) {
            tell(id, LegTalk{});
        }
        legs_.erase(id);
        tell(id, how);
    }
}

void SimulatedLine::answered(LegId id)
{
    auto* leg = find(id);
    if (leg == nullptr || leg->stage == Stage::Leaving) {
        return;
    }
    leg->stage = Stage::Connected;
    leg->spoken = true;
    if (leg->peer.leavesAfter) {
        after(*leg->peer.leavesAfter, [this, id] { hangUp(id); });
    }
    tell(id, LegConnected{"simulated", false});
}

} // namespace secondring
