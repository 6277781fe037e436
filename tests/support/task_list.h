#pragma once
#include "core/base/executor.h"

#include <deque>
#include <mutex>

namespace secondring::test {

/// An owner's thread for adapters that report through an executor: tasks wait until the test does
/// them.
class TaskList
{
public:
    /// Outlived by the list.
    Executor executor()
    {
        return [this](std::function<void()> task) {
            const std::lock_guard lock(mutex_);
            tasks_.push_back(std::move(task));
        };
    }

    /// All that wait, also those that come meanwhile.
    void doAll()
    {
        while (auto task = next()) {
            task();
        }
    }

private:
    std::function<void()> next()
    {
        const std::lock_guard lock(mutex_);
        if (tasks_.empty()) {
            return {};
        }
        auto task = std::move(tasks_.front());
        tasks_.pop_front();
        return task;
    }

    std::mutex mutex_;
    std::deque<std::function<void()>> tasks_;
};

} // namespace secondring::test
