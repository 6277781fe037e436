#pragma once
#include "core/adapters/sqlite/call_taker.h"
#include "core/base/executor.h"
#include "core/ports/call_log.h"

#include <condition_variable>
#include <deque>
#include <memory>
#include <mutex>
#include <thread>
#include <vector>

namespace SQLite {
class Database;
}

namespace secondring {

class SqliteStore;

namespace sqlite {
class CallWriter;

/// Something to be written besides calls. What it throws, the disk refused, and it is tried again;
/// what it refuses by itself, it has not written.
using Write = std::function<Result<void>(SQLite::Database&)>;
} // namespace sqlite

/// The log on SQLite. All appends that wait when the disk is free go into one transaction, so a
/// burst costs one sync.
///
/// Invariants: what could not be written (`kept_`) is older than all that waits (`waiting_`).
/// Threads: `append`, `watch` and `takenBy` may be called on any; one thread of its own writes, and
/// calls back through the executor.
/// Owns: that thread and its connection. The store outlives the log.
class SqliteCallLog final : public CallLog
{
public:
    SqliteCallLog(const SqliteStore& store, CallTaker taker, Executor desk);
    ~SqliteCallLog() override;
    SqliteCallLog(const SqliteCallLog&) = delete;
    SqliteCallLog& operator=(const SqliteCallLog&) = delete;

    void append(const Recorded& recorded, const CallSummary& summary, Done done) override;
    void watch(std::function<void()> recovered) override;
    /// Writes something else on the same thread, in one order and transaction with the events.
    /// `done` as with `append`.
    void write(sqlite::Write write, Done done);
    /// Who takes the calls that begin from now on.
    void takenBy(CallTaker taker);

private:
    struct Entry
    {
        Recorded recorded;
        CallSummary summary;
        CallTaker taker;
        Done done;
        sqlite::Write write{}; ///< in the place of the event
        Result<void> result{};
    };

    void work();
    bool awaitWork(std::vector<Entry>& batch);
    void settle(std::vector<Entry> batch);
    Result<void> writeBatch(std::vector<Entry>& batch);
    void writeInOneTransaction(std::vector<Entry>& batch);
    Result<void> writeEvent(const Entry& entry);
    void report(std::vector<Entry>& batch, std::size_t alreadyReported, bool recovered);
    void checkpoint();

    const SqliteStore& store_;
    const Executor desk_;

    std::mutex mutex_;
    std::condition_variable wake_;
    std::deque<Entry> waiting_;
    std::vector<std::function<void()>> watchers_;
    CallTaker taker_;
    bool stopping_ = false;

    // The writing thread's own.
    std::vector<Entry> kept_;
    std::unique_ptr<sqlite::CallWriter> writer_;
    bool journalGrew_ = false;

    std::thread thread_;
};

} // namespace secondring
