#include "core/desk/desk.h"

namespace secondring {

Desk::Desk(DeskPorts ports, State initial, Summarise summarise)
    : ports_(ports)
    , state_(std::move(initial))
    , summarise_(std::move(summarise))
{
    ports_.log.watch([this, alive = std::weak_ptr{alive_}] {
        if (!alive.expired()) {
            post(LogRecovered{});
        }
    });
}

void Desk::post(const DeskEvent& event)
{
    queue_.push_back(event);
    if (taking_) {
        return; // a watcher posted: its event comes after the one being taken
    }
    taking_ = true;
    while (!queue_.empty()) {
        const auto next = std::move(queue_.front());
        queue_.pop_front();
        take(next, ports_.clock.now());
    }
    taking_ = false;
}

void Desk::report(const LineReport& report)
{
    if (const auto event = meaning(state_, report)) {
        post(*event);
    }
}

std::optional<Instant> Desk::wake()
{
    while (const auto deadline = nextDeadline(state_)) {
        if (deadline->at > ports_.clock.now()) {
            return deadline->at;
        }
        post(deadline->event);
    }
    return std::nullopt;
}

Subscription Desk::watch(Watcher watcher)
{
    const int id = nextWatcher_++;
    watchers_.emplace(id, std::move(watcher));
    return Subscription{[this, id, alive = std::weak_ptr{alive_}] {
        if (!alive.expired()) {
            watchers_.erase(id);
        }
    }};
}

void Desk::take(const DeskEvent& event, Instant at)
{
    const auto before = state_;
    auto decision = decide(before, event, at);
    queue_.insert(queue_.begin(), decision.followUps.begin(), decision.followUps.end());
    record(decision, at);
    state_ = std::move(decision.state);
    if (state_ == before) {
        return;
    }
    const auto watchers = watchers_; // a watcher may unsubscribe while it is told
    for (const auto& [id, watcher] : watchers) {
        watcher(before, state_);
    }
}

void Desk::record(const Decision& decision, Instant at)
{
    auto waiting = std::make_shared<Waiting>(Waiting{decision.effects, !decision.toRecord});
    waiting_.push_back(waiting);
    if (!decision.toRecord) {
        performReady();
        return;
    }
    const Recorded recorded{decision.subject.events, at, *decision.toRecord};
    ports_.log.append(recorded,
                      summarise_(decision.subject, at),
                      [this, waiting, alive = std::weak_ptr{alive_}](const Result<void>& result) {
                          if (!alive.expired()) {
                              settled(waiting, result);
                          }
                      });
}

void Desk::settled(const std::shared_ptr<Waiting>& waiting, const Result<void>& result)
{
    waiting->settled = true;
    performReady();
    if (!result) {
        post(LogFailed{result.error().reason});
    }
}

void Desk::performReady()
{
    while (!waiting_.empty() && waiting_.front()->settled) {
        const auto ready = std::move(waiting_.front());
        waiting_.pop_front();
        for (const auto& effect : ready->effects) {
            perform(effect);
        }
    }
}

void Desk::perform(const Effect& effect)
{
    if (const auto* command = std::get_if<LineCommand>(&effect)) {
        ports_.line.perform(*command);
    } else {
        ports_.sounds.perform(std::get<SoundCommand>(effect));
    }
}

} // namespace secondring
