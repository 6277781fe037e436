#pragma once
#include "core/desk/decide.h"
#include "core/desk/subscription.h"
#include "core/ports/call_log.h"
#include "core/ports/clock.h"
#include "core/ports/line.h"
#include "core/ports/sounds.h"

#include <deque>
#include <map>
#include <memory>

namespace secondring {

/// The world the desk acts on. All of it outlives the desk.
struct DeskPorts
{
    Line& line;
    CallLog& log;
    Sounds& sounds;
    Clock& clock;
};

/// The only mutable thing of the domain: takes events in order, stamps the time, decides, has the
/// event recorded, tells its watchers, and performs the effects once the event is durable.
///
/// Invariants: effects are performed in the order of the events that caused them, and never before
/// their event is durable. If the log cannot write, the desk says so in its state and goes on: a
/// caller is not left ringing because a disk is full.
/// Threads: lives on one thread; everything here is called on it.
class Desk
{
public:
    using Watcher = std::function<void(const State& before, const State& now)>;
    using Summarise = std::function<CallSummary(const Call&, Instant)>;

    Desk(DeskPorts ports, State initial, Summarise summarise);

    const State& state() const { return state_; }

    void post(const DeskEvent& event);
    void report(const LineReport& report);
    /// Posts what is due by now. Returns when to call again; none: nothing is due.
    std::optional<Instant> wake();
    /// `watcher` is called after each event that changed the state, until the subscription goes.
    Subscription watch(Watcher watcher);

    /// Events whose effects wait for the disk.
    std::size_t waiting() const { return waiting_.size(); }

private:
    struct Waiting
    {
        std::vector<Effect> effects;
        bool settled = false;
    };

    void take(const DeskEvent& event, Instant at);
    void record(const Decision& decision, Instant at);
    void settled(const std::shared_ptr<Waiting>& waiting, const Result<void>& result);
    void performReady();
    void perform(const Effect& effect);

    DeskPorts ports_;
    State state_;
    Summarise summarise_;
    std::deque<DeskEvent> queue_;
    std::deque<std::shared_ptr<Waiting>> waiting_;
    std::map<int, Watcher> watchers_;
    int nextWatcher_ = 0;
    bool taking_ = false;
    std::shared_ptr<bool> alive_ = std::make_shared<bool>(true);
};

} // namespace secondring
