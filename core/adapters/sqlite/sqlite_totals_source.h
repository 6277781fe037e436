#pragma once
#include "core/base/executor.h"
#include "core/ports/totals_source.h"

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

/// The sums of days on SQLite.
///
/// Threads: asked on any; answered by a thread of its own, through the executor. What was asked
/// before it goes is still answered.
/// Owns: that thread and its connection, which cannot write. The store outlives it.
class SqliteTotalsSource final : public TotalsSource
{
public:
    SqliteTotalsSource(const SqliteStore& store, Executor desk);
    ~SqliteTotalsSource() override;
    SqliteTotalsSource(const SqliteTotalsSource&) = delete;
    SqliteTotalsSource& operator=(const SqliteTotalsSource&) = delete;

    void totals(const TotalsWanted& wanted, Then then) override;

private:
    struct Question
    {
        TotalsWanted wanted;
        Then then;
    };

    void work();
    void answer(const Question& question);

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
