#include "core/adapters/sqlite/reading_thread.h"

namespace secondring::sqlite {

ReadingThread::ReadingThread(std::filesystem::path file, Executor desk)
    : file_(std::move(file))
    , desk_(std::move(desk))
    , thread_([this] { work(); })
{
}

ReadingThread::~ReadingThread()
{
    {
        const std::lock_guard lock(mutex_);
        stopping_ = true;
    }
    wake_.notify_one();
    thread_.join();
}

void ReadingThread::add(Question question)
{
    {
        const std::lock_guard lock(mutex_);
        questions_.push_back(std::move(question));
    }
    wake_.notify_one();
}

void ReadingThread::work()
{
    std::unique_lock lock(mutex_);
    for (;;) {
        wake_.wait(lock, [this] { return stopping_ || !questions_.empty(); });
        if (questions_.empty()) {
            break;
        }
        const auto question = std::move(questions_.front());
        questions_.pop_front();
        lock.unlock();
        question();
        lock.lock();
    }
    connection_.reset();
}

} // namespace secondring::sqlite
