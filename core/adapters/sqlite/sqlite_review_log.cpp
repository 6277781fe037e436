#include "core/adapters/sqlite/sqlite_review_log.h"

#include "core/adapters/sqlite/review_derived.h"
#include "core/adapters/sqlite/review_reader.h"
#include "core/adapters/sqlite/review_writer.h"
#include "core/adapters/sqlite/sqlite_call_log.h"
#include "core/adapters/sqlite/sqlite_store.h"

namespace secondring {

using namespace sqlite;

SqliteReviewLog::SqliteReviewLog(const SqliteStore& store, SqliteCallLog& calls, Executor desk)
    : store_(store)
    , calls_(calls)
    , desk_(std::move(desk))
    , thread_([this] { work(); })
{
}

SqliteReviewLog::~SqliteReviewLog()
{
    {
        const std::lock_guard lock(mutex_);
        stopping_ = true;
    }
    wake_.notify_one();
    thread_.join();
}

void SqliteReviewLog::append(const RecordedReview& recorded, const ReviewCase& after, Done done)
{
    calls_.write([recorded, after](auto& db) { return writeReview(db, recorded, after); },
                 std::move(done));
}

void SqliteReviewLog::reviewed(CallId call, Then<ReviewCase> then)
{
    ask<ReviewCase>([=](auto& db) { return readReviewed(db, call); }, std::move(then));
}

void SqliteReviewLog::reviews(const ReviewQuery& query, Then<std::vector<ReviewRow>> then)
{
    ask<std::vector<ReviewRow>>([=](auto& db) { return readRows(db, query); }, std::move(then));
}

void SqliteReviewLog::openNotes(const std::string& agent, Then<std::vector<OpenNote>> then)
{
    ask<std::vector<OpenNote>>([=](auto& db) { return readOpenNotes(db, agent); }, std::move(then));
}

void SqliteReviewLog::thanks(Instant before, int limit, Then<std::vector<TeamThanks>> then)
{
    ask<std::vector<TeamThanks>>([=](auto& db) { return readThanks(db, before, limit); },
                                 std::move(then));
}

void SqliteReviewLog::looks(const std::string& agent, int limit, Then<std::vector<Looks>> then)
{
    ask<std::vector<Looks>>([=](auto& db) { return readLooks(db, agent, limit); }, std::move(then));
}

void SqliteReviewLog::sampleable(Instant from, Instant until, Then<std::vector<SampleCall>> then)
{
    ask<std::vector<SampleCall>>([=](auto& db) { return readSampleable(db, from, until); },
                                 std::move(then));
}

template <class T> void SqliteReviewLog::ask(std::function<T(SQLite::Database&)> read, Then<T> then)
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
Result<T> SqliteReviewLog::answer(const std::function<T(SQLite::Database&)>& read)
{
    auto result = guarded(store_.file(), [&] {
        if (!connection_) {
            connection_ = openForReading(store_.file());
        }
        const SQLite::Transaction oneMoment(*connection_); // events and rows of one instant
        return read(*connection_);
    });
    if (!result) {
        connection_.reset();
    }
    return result;
}

void SqliteReviewLog::work()
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
