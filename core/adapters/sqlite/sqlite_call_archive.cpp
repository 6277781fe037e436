#include "core/adapters/sqlite/sqlite_call_archive.h"

#include "core/adapters/sqlite/call_reader.h"
#include "core/adapters/sqlite/sqlite_store.h"

namespace secondring {

using namespace sqlite;

SqliteCallArchive::SqliteCallArchive(const SqliteStore& store, Executor desk)
    : store_(store)
    , desk_(std::move(desk))
    , thread_([this] { work(); })
{
}

SqliteCallArchive::~SqliteCallArchive()
{
    {
        const std::lock_guard lock(mutex_);
        stopping_ = true;
    }
    wake_.notify_one();
    thread_.join();
}

Result<Opening> SqliteCallArchive::open()
{
    return guarded(store_.file(), [this] { return readOpening(*openForReading(store_.file())); });
}

void SqliteCallArchive::recent(Instant before, int limit, Then<std::vector<CallSummary>> then)
{
    ask<std::vector<CallSummary>>([=](auto& db) { return readRecent(db, before, limit); },
                                  std::move(then));
}

void SqliteCallArchive::withParty(const Party& party,
                                  int limit,
                                  Then<std::vector<CallSummary>> then)
{
    ask<std::vector<CallSummary>>([=](auto& db) { return readWithParty(db, party, limit); },
                                  std::move(then));
}

void SqliteCallArchive::events(CallId id, Then<std::vector<Recorded>> then)
{
    ask<std::vector<Recorded>>([=](auto& db) { return readEvents(db, id); }, std::move(then));
}

void SqliteCallArchive::verdicts(int depth, Then<VerdictHistory> then)
{
    ask<VerdictHistory>([=](auto& db) { return readVerdicts(db, depth); }, std::move(then));
}

template <class T>
void SqliteCallArchive::ask(std::function<T(SQLite::Database&)> read, Then<T> then)
{
    {
        const std::lock_guard lock(mutex_);
        questions_.push_back([this, read = std::move(read), then = std::move(then)] {
            desk_([then, result = answer<T>(read)] { then(result); });
        });
    }
    wake_.notify_one();
}

/// After a failure the next question gets a new connection.
template <class T>
Result<T> SqliteCallArchive::answer(const std::function<T(SQLite::Database&)>& read)
{
    auto result = guarded(store_.file(), [&] {
        if (!connection_) {
            connection_ = openForReading(store_.file());
        }
        return read(*connection_);
    });
    if (!result) {
        connection_.reset();
    }
    return result;
}

void SqliteCallArchive::work()
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

} // namespace secondring
