#pragma once
#include "core/base/executor.h"
#include "core/ports/call_archive.h"

#include <condition_variable>
#include <deque>
#include <memory>
#include <mutex>
#include <thread>

namespace SQLite {
class Database;
}

namespace secondring {

class SqliteStore;

/// The archive on SQLite.
///
/// Threads: `open` reads on the caller's; everything else is read on a thread of its own, one
/// question after the other, and answered through the executor. What was asked before the archive
/// goes is still answered.
/// Owns: that thread and its connection, which cannot write. The store outlives the archive.
class SqliteCallArchive final : public CallArchive
{
public:
    SqliteCallArchive(const SqliteStore& store, Executor desk);
    ~SqliteCallArchive() override;
    SqliteCallArchive(const SqliteCallArchive&) = delete;
    SqliteCallArchive& operator=(const SqliteCallArchive&) = delete;

    Result<Opening> open() override;
    void recent(Instant before, int limit, Then<std::vector<CallSummary>> then) override;
    void withParty(const Party& party, int limit, Then<std::vector<CallSummary>> then) override;
    void events(CallId id, Then<std::vector<Recorded>> then) override;
    void verdicts(int depth, Then<VerdictHistory> then) override;

private:
    using Question = std::function<void()>;

    template <class T> void ask(std::function<T(SQLite::Database&)> read, Then<T> then);
    template <class T> Result<T> answer(const std::function<T(SQLite::Database&)>& read);
    void work();

    const SqliteStore& store_;
    const Executor desk_;

    std::mutex mutex_;
    std::condition_variable wake_;
    std::deque<Question> questions_;
    bool stopping_ = false;

    std::unique_ptr<SQLite::Database> connection_; ///< the reading thread's own

    std::thread thread_;
};

} // namespace secondring
