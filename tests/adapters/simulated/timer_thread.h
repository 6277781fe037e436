#pragma once
#include "core/adapters/simulated/later.h"

#include <condition_variable>
#include <map>
#include <mutex>
#include <thread>

namespace secondring::test {

/// An event loop for one object that may be used on one thread only: timers run on a thread of
/// their own, and `alone` keeps them out while somebody else uses the object.
class TimerThread
{
public:
    TimerThread();
    ~TimerThread();

    TimerThread(const TimerThread&) = delete;
    TimerThread& operator=(const TimerThread&) = delete;

    /// To be called only from a timer or from within `alone`.
    Later later();
    void alone(const std::function<void()>& action);

private:
    using Clock = std::chrono::steady_clock;

    void run();

    std::mutex mutex_; ///< held while a timer or `alone` runs
    std::condition_variable changed_;
    std::multimap<Clock::time_point, std::function<void()>> timers_;
    bool stopping_ = false;
    std::thread thread_;
};

} // namespace secondring::test
