#include "core/adapters/audio/tick_clock.h"

#include <chrono>

namespace secondring {

namespace {

using std::chrono::steady_clock;

constexpr std::chrono::milliseconds kFrame{20};
/// A microphone may be late by this much before the clock goes on without it.
constexpr std::chrono::milliseconds kPatience{120};

} // namespace

void TickClock::start(std::function<void()> onTick)
{
    stop();
    while (frames_.try_acquire()) {
    }
    thread_ = std::jthread([this, onTick = std::move(onTick)](const std::stop_token& stopped) {
        run(stopped, onTick);
    });
}

void TickClock::stop()
{
    if (thread_.joinable()) {
        thread_.request_stop();
        frames_.release();
        thread_.join();
    }
}

void TickClock::frameCame()
{
    frames_.release();
}

void TickClock::run(const std::stop_token& stopped, const std::function<void()>& onTick)
{
    auto due = steady_clock::now() + kPatience;
    while (true) {
        const bool came = frames_.try_acquire_until(due);
        if (stopped.stop_requested()) {
            return;
        }
        if (came) {
            due = steady_clock::now() + kPatience;
        } else {
            due += kFrame;
            ++lonely_;
        }
        onTick();
    }
}

} // namespace secondring
