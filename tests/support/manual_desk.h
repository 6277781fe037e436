#pragma once
#include "core/base/executor.h"

#include <chrono>
#include <condition_variable>
#include <deque>
#include <memory>
#include <mutex>

namespace secondring::test {

/// The desk's thread in tests: tasks handed over by other threads wait until the test runs them.
///
/// Threads: the executor may be called on any, and may outlive this object; everything else is the
/// test's own.
class ManualDesk
{
public:
    Executor executor()
    {
        return [tasks = tasks_](std::function<void()> task) {
            const std::lock_guard lock(tasks->mutex);
            tasks->waiting.push_back(std::move(task));
            tasks->came.notify_one();
        };
    }

    /// Runs tasks as they come until the condition holds; false when it does not within the limit.
    template <class Condition>
    bool runUntil(Condition&& holds, std::chrono::milliseconds limit = std::chrono::seconds{20})
    {
        const auto end = std::chrono::steady_clock::now() + limit;
        while (!holds()) {
            std::unique_lock lock(tasks_->mutex);
            if (!tasks_->came.wait_until(lock, end, [&] { return !tasks_->waiting.empty(); })) {
                return holds();
            }
            runOne(lock);
        }
        return true;
    }

    /// Runs the tasks that wait now and those that they bring.
    void runWaiting()
    {
        std::unique_lock lock(tasks_->mutex);
        while (!tasks_->waiting.empty()) {
            runOne(lock);
        }
    }

private:
    struct Tasks
    {
        std::mutex mutex;
        std::condition_variable came;
        std::deque<std::function<void()>> waiting;
    };

    void runOne(std::unique_lock<std::mutex>& lock)
    {
        const auto task = std::move(tasks_->waiting.front());
        tasks_->waiting.pop_front();
        lock.unlock();
        task();
        lock.lock();
    }

    std::shared_ptr<Tasks> tasks_ = std::make_shared<Tasks>();
};

} // namespace secondring::test
