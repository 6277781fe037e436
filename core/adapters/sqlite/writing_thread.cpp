#include "core/adapters/sqlite/writing_thread.h"

namespace secondring::sqlite {

namespace {

constexpr std::size_t kMostWaiting = 64;

} // namespace

WritingThread::WritingThread()
    : thread_([this] { run(); })
{
}

WritingThread::~WritingThread()
{
    {
        const std::lock_guard lock(mutex_);
        stopping_ = true;
    }
    wake_.notify_one();
    thread_.join();
}

void WritingThread::rethrow()
{
    if (thrown_) {
        std::rethrow_exception(thrown_);
    }
}

void WritingThread::add(std::function<void()> work)
{
    std::vector<std::function<void()>> finished;
    {
        std::unique_lock lock(mutex_);
        done_.wait(lock, [this] { return work_.size() < kMostWaiting; });
        rethrow();
        work_.push_back(std::move(work));
        finished.swap(finished_);
    }
    wake_.notify_one();
}

void WritingThread::wait()
{
    std::unique_lock lock(mutex_);
    done_.wait(lock, [this] { return work_.empty() && !busy_; });
    rethrow();
}

void WritingThread::run()
{
    std::unique_lock lock(mutex_);
    for (;;) {
        wake_.wait(lock, [this] { return stopping_ || !work_.empty(); });
        if (stopping_) {
            return;
        }
        auto work = std::move(work_.front());
        work_.pop_front();
        busy_ = true;
        lock.unlock();
        std::exception_ptr thrown;
        try {
            work();
        } catch (...) {
            thrown = std::current_exception();
        }
        lock.lock();
        finished_.push_back(std::move(work));
        busy_ = false;
        if (thrown) {
            thrown_ = thrown;
            work_.clear();
        }
        done_.notify_all();
    }
}

} // namespace secondring::sqlite
