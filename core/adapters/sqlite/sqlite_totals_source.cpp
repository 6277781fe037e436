#include "core/adapters/sqlite/sqlite_totals_source.h"

#include "core/adapters/sqlite/connection.h"
#include "core/adapters/sqlite/day_totals.h"
#include "core/adapters/sqlite/sqlite_store.h"

namespace secondring {

using namespace sqlite;

SqliteTotalsSource::SqliteTotalsSource(const SqliteStore& store, Executor desk)
    : store_(store)
    , desk_(std::move(desk))
    , thread_([this] { work(); })
{
}

SqliteTotalsSource::~SqliteTotalsSource()
{
    {
        const std::lock_guard lock(mutex_);
        stopping_ = true;
    }
    wake_.notify_one();
    thread_.join();
}

void SqliteTotalsSource::totals(const TotalsWanted& wanted, Then then)
{
    {
        const std::lock_guard lock(mutex_);
        questions_.push_back({wanted, std::move(then)});
    }
    wake_.notify_one();
}

/// After a failure the next question gets a new connection.
void SqliteTotalsSource::answer(const Question& question)
{
    auto result = guarded(store_.file(), [&] {
        if (!connection_) {
            connection_ = openForReading(store_.file());
        }
        return readTotals(*connection_, question.wanted);
    });
    if (!result) {
        connection_.reset();
    }
    desk_([then = question.then, result] { then(result); });
}

void SqliteTotalsSource::work()
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
        answer(question);
        lock.lock();
    }
    connection_.reset();
}

} // namespace secondring
