#pragma once
#include <condition_variable>
#include <deque>
#include <exception>
#include <functional>
#include <mutex>
#include <thread>
#include <vector>

/// Private to core/adapters/sqlite.
namespace secondring::sqlite {

/// Does work in order beside whoever makes it: one writes to the file while the other gathers what
/// comes next.
///
/// What work owns goes on the thread that made it: two threads that give back each other's memory
/// stand in each other's way.
///
/// Threads: used on one. Owns: a thread. What is not done when it goes is left undone.
class WritingThread
{
public:
    WritingThread();
    ~WritingThread();
    WritingThread(const WritingThread&) = delete;
    WritingThread& operator=(const WritingThread&) = delete;

    /// Waits while much is to be done. Throws what earlier work has thrown; then nothing more is
    /// done.
    void add(std::function<void()> work);
    /// Until all is done. Throws like `add`.
    void wait();

private:
    void run();
    void rethrow();

    std::mutex mutex_;
    std::condition_variable wake_;
    std::condition_variable done_;
    std::deque<std::function<void()>> work_;
    std::vector<std::function<void()>> finished_;
    std::exception_ptr thrown_;
    bool busy_ = false;
    bool stopping_ = false;

    std::thread thread_; ///< last: it begins when all else is there
};

} // namespace secondring::sqlite
