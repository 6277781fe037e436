#include "core/adapters/sqlite/sqlite_review_log.h"

#include "core/adapters/sqlite/reading_thread.h"
#include "core/adapters/sqlite/review_derived.h"
#include "core/adapters/sqlite/review_reader.h"
#include "core/adapters/sqlite/review_writer.h"
#include "core/adapters/sqlite/sqlite_call_log.h"
#include "core/adapters/sqlite/sqlite_store.h"

namespace secondring {

using namespace sqlite;

SqliteReviewLog::SqliteReviewLog(const SqliteStore& store, SqliteCallLog& calls, Executor desk)
    : calls_(calls)
    , reading_(std::make_unique<ReadingThread>(store.file(), std::move(desk)))
{
}

SqliteReviewLog::~SqliteReviewLog() = default;

void SqliteReviewLog::append(const RecordedReview& recorded, const ReviewCase& after, Done done)
{
    calls_.write([recorded, after](auto& db) { return writeReview(db, recorded, after); },
                 std::move(done));
}

void SqliteReviewLog::reviewed(CallId call, Then<ReviewCase> then)
{
    reading_->ask([=](auto& db) { return readReviewed(db, call); }, std::move(then));
}

void SqliteReviewLog::reviews(const ReviewQuery& query, Then<std::vector<ListedReview>> then)
{
    reading_->ask([=](auto& db) { return readRows(db, query); }, std::move(then));
}

void SqliteReviewLog::openNotes(const std::string& agent, Then<std::vector<OpenNote>> then)
{
    reading_->ask([=](auto& db) { return readOpenNotes(db, agent); }, std::move(then));
}

void SqliteReviewLog::thanks(Instant before, int limit, Then<std::vector<TeamThanks>> then)
{
    reading_->ask([=](auto& db) { return readThanks(db, before, limit); }, std::move(then));
}

void SqliteReviewLog::calibrated(Instant from, Instant until, Then<std::vector<ReviewCase>> then)
{
    reading_->ask([=](auto& db) { return readCalibrated(db, from, until); }, std::move(then));
}

void SqliteReviewLog::looks(const std::string& agent, int limit, Then<std::vector<Looks>> then)
{
    reading_->ask([=](auto& db) { return readLooks(db, agent, limit); }, std::move(then));
}

void SqliteReviewLog::sampleable(Instant from, Instant until, Then<std::vector<SampleCall>> then)
{
    reading_->ask([=](auto& db) { return readSampleable(db, from, until); }, std::move(then));
}

void SqliteReviewLog::lastDrawn(Then<std::string> then)
{
    reading_->ask([](auto& db) { return readLastDrawn(db); }, std::move(then));
}

} // namespace secondring
