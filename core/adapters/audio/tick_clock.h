#pragma once
#include <atomic>
#include <functional>
#include <mutex>
#include <semaphore>
#include <thread>

namespace secondring {

/// Ticks once for every 20 ms of a microphone, and goes on by its own clock when the microphone
/// falls silent. Whatever happens to the sound system, it ticks.
///
/// Threads: `start` and `stop` on one, `frameCame` on any. It ticks on a thread of its own.
class TickClock
{
public:
    ~TickClock() { stop(); }

    void start(std::function<void()> onTick);
    /// After it returned, there is no tick.
    void stop();
    /// 20 ms of the microphone are there. Never blocks.
    void frameCame();

    /// Ticks that the microphone did not cause.
    unsigned long lonelyTicks() const { return lonely_; }

private:
    void run(const std::stop_token& stopped, const std::function<void()>& onTick);

    std::counting_semaphore<> frames_{0};
    std::atomic<unsigned long> lonely_{0};
    std::jthread thread_;
};

} // namespace secondring
