#include "tests/adapters/simulated/timer_thread.h"

namespace secondring::test {

TimerThread::TimerThread()
    : thread_([this] { run(); })
{
}

TimerThread::~TimerThread()
{
    alone([this] { stopping_ = true; });
    thread_.join();
}

Later TimerThread::later()
{
    return [this](Duration delay, std::function<void()> then) {
        timers_.emplace(Clock::now() + delay, std::move(then));
        changed_.notify_all();
    };
}

void TimerThread::alone(const std::function<void()>& action)
{
    const std::lock_guard lock(mutex_);
    action();
    changed_.notify_all();
}

void TimerThread::run()
{
    std::unique_lock lock(mutex_);
    while (!stopping_) {
        if (timers_.empty()) {
            changed_.wait(lock);
            continue;
        }
        const auto due = timers_.begin()->first;
        if (due > Clock::now()) {
            changed_.wait_until(lock, due);
            continue;
        }
        const auto timer = timers_.extract(timers_.begin());
        timer.mapped()();
    }
}

} // namespace secondring::test
