#pragma once
#include "core/desk/desk.h"
#include "core/ports/sound_device.h"
#include "tests/e2e/inbox.h"
#include "tests/e2e/witness_log.h"
#include "tests/support/wait.h"

#include <memory>
#include <vector>

namespace secondring::test {

/// The world of a live desk, made of the real adapters.
struct DeskParts
{
    std::unique_ptr<SoundDevice> sound;
    std::unique_ptr<Line> line;   ///< uses the sound device
    std::shared_ptr<void> store;  ///< what the log stands on
    std::unique_ptr<CallLog> log; ///< calls back through the desk's inbox; null: nothing is kept
};

/// The desk as the program runs it, without the window: the test is the agent.
///
/// Threads: the test's is the desk's. Whatever waits here runs the desk meanwhile.
class LiveDesk
{
public:
    /// The parts are made by `make`, given the inbox through which they reach the desk's thread.
    explicit LiveDesk(const std::function<DeskParts(Inbox&)>& make,
                      const DeskSettings& settings = {});
    ~LiveDesk();
    LiveDesk(const LiveDesk&) = delete;
    LiveDesk& operator=(const LiveDesk&) = delete;

    const State& state() const { return desk_.state(); }

    /// The calls of this desk are numbered 1, 2, … in the order they began.
    const Call* call(std::int64_t number) const { return find(state(), CallId{number}); }

    /// The agent does something.
    void act(std::int64_t call, EventBody body);
    void dial(const std::string& target);
    bool waitFor(const std::function<bool()>& condition, Limit limit = kPatience);
    /// Lets the desk run for a while; for sound, which takes its time.
    void run(Limit time);

    template <class P> bool waitForPhase(std::int64_t number, Limit limit = kPatience)
    {
        return waitFor([&] { return call(number) != nullptr && is<P>(call(number)->phase); },
                       limit);
    }

    /// The `nth` event (from 0) of this kind that was recorded of the call, waited for.
    template <class E>
    std::optional<E> waitForEvent(std::int64_t number, std::size_t nth = 0, Limit limit = kPatience)
    {
        std::optional<E> found;
        waitFor([&] { return (found = seen<E>(number, nth)).has_value(); }, limit);
        return found;
    }

    template <class E> std::optional<E> seen(std::int64_t number, std::size_t nth = 0) const
    {
        for (const auto& each : witness_.seen()) {
            const auto* body = std::get_if<E>(&each.event.body);
            if (body != nullptr && each.event.call.value == number && nth-- == 0) {
                return *body;
            }
        }
        return std::nullopt;
    }

    const std::vector<Recorded>& recorded() const { return witness_.seen(); }

    /// Every event recorded so far, one a line: what to print when a test fails.
    std::string story() const;

private:
    void work(Limit patience);

    Inbox inbox_;
    DeskParts parts_;
    WitnessLog witness_;
    std::unique_ptr<Sounds> sounds_;
    std::unique_ptr<Clock> clock_;
    Desk desk_;
};

} // namespace secondring::test
