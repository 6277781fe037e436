#include "app/inbox.h"

namespace secondring {

Executor Inbox::executor()
{
    return [tasks = tasks_](std::function<void()> task) {
        {
            const std::lock_guard lock(tasks->mutex);
            tasks->waiting.push_back(std::move(task));
        }
        tasks->wake.notify_one();
    };
}

void Inbox::takeOne()
{
    std::unique_lock lock(tasks_->mutex);
    tasks_->wake.wait(lock, [this] { return !tasks_->waiting.empty(); });
    const auto task = std::move(tasks_->waiting.front());
    tasks_->waiting.pop_front();
    lock.unlock();
    task();
}

} // namespace secondring
