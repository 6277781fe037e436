#pragma once
#include <chrono>
#include <condition_variable>
#include <functional>
#include <mutex>
#include <utility>
#include <vector>

namespace secondring::test {

/// What other threads want done on the test's, which stands for the desk's.
/// Threads: `put` on any, the rest on the test's.
class Inbox
{
public:
    using Task = std::function<void()>;

    void put(Task task)
    {
        const std::lock_guard lock(mutex_);
        tasks_.push_back(std::move(task));
        filled_.notify_one();
    }

    /// Does what is there; waits for it up to `patience`.
    void work(std::chrono::milliseconds patience)
    {
        for (const auto& task : take(patience)) {
            task();
        }
    }

private:
    std::vector<Task> take(std::chrono::milliseconds patience)
    {
        std::unique_lock lock(mutex_);
        filled_.wait_for(lock, patience, [this] { return !tasks_.empty(); });
        return std::exchange(tasks_, {});
    }

    std::mutex mutex_;
    std::condition_variable filled_;
    std::vector<Task> tasks_;
};

} // namespace secondring::test
