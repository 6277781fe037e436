#include "core/adapters/speech/task_thread.h"

namespace secondring {

TaskThread::TaskThread()
    : thread_([this](const std::stop_token& stop) { run(stop); })
{
}

TaskThread::~TaskThread()
{
    thread_.request_stop();
    thread_.join();
}

void TaskThread::post(std::function<void()> task)
{
    {
        const std::lock_guard lock(mutex_);
        tasks_.push_back(std::move(task));
    }
    wake_.notify_one();
}

void TaskThread::run(const std::stop_token& stop)
{
    std::unique_lock lock(mutex_);
    while (wake_.wait(lock, stop, [this] { return !tasks_.empty(); }) && !stop.stop_requested()) {
        auto task = std::move(tasks_.front());
        tasks_.pop_front();
        lock.unlock();
        task();
        task = nullptr; // what it holds may lock in its turn
        lock.lock();
    }
}

} // namespace secondring
