#pragma once
#include "core/adapters/sqlite/connection.h"
#include "core/base/executor.h"

#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>
#include <thread>

/// Private to core/adapters/sqlite.
namespace secondring::sqlite {

/// Reads the file beside whoever writes it: one question after the other, each seeing one moment of
/// the file, answered through the executor.
///
/// Threads: asked on any. Owns: a thread and its connection, which cannot write. What was asked
/// before it goes is still answered.
class ReadingThread
{
public:
    ReadingThread(std::filesystem::path file, Executor desk);
    ~ReadingThread();
    ReadingThread(const ReadingThread&) = delete;
    ReadingThread& operator=(const ReadingThread&) = delete;

    /// `read` is called with the connection, and may throw; `then` with a Result of what it
    /// returns.
    template <class Read, class Then> void ask(Read read, Then then)
    {
        add([this, read = std::move(read), then = std::move(then)] {
            desk_([then, result = answer(read)] { then(result); });
        });
    }

private:
    using Question = std::function<void()>;

    /// After a failure the next question gets a new connection.
    template <class Read> auto answer(const Read& read)
    {
        auto result = guarded(file_, [&] {
            if (!connection_) {
                connection_ = openForReading(file_);
            }
            const SQLite::Transaction oneMoment(*connection_);
            return read(*connection_);
        });
        if (!result) {
            connection_.reset();
        }
        return result;
    }

    void add(Question question);
    void work();

    const std::filesystem::path file_;
    const Executor desk_;

    std::mutex mutex_;
    std::condition_variable wake_;
    std::deque<Question> questions_;
    bool stopping_ = false;

    Connection connection_; ///< the thread's own

    std::thread thread_; ///< last: it begins when all else is there
};

} // namespace secondring::sqlite
