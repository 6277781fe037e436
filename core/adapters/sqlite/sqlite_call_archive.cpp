#include "core/adapters/sqlite/sqlite_call_archive.h"

#include "core/adapters/sqlite/call_reader.h"
#include "core/adapters/sqlite/follow_up_rows.h"
#include "core/adapters/sqlite/reading_thread.h"
#include "core/adapters/sqlite/sqlite_store.h"

namespace secondring {

using namespace sqlite;

SqliteCallArchive::SqliteCallArchive(const SqliteStore& store, Executor desk)
    : store_(store)
    , reading_(std::make_unique<ReadingThread>(store.file(), std::move(desk)))
{
}

SqliteCallArchive::~SqliteCallArchive() = default;

Result<Opening> SqliteCallArchive::open()
{
    return guarded(store_.file(), [this] { return readOpening(*openForReading(store_.file())); });
}

void SqliteCallArchive::recent(const RecentCalls& wanted, Then<std::vector<CallSummary>> then)
{
    reading_->ask([=](auto& db) { return readRecent(db, wanted); }, std::move(then));
}

void SqliteCallArchive::withParty(const Party& party,
                                  int limit,
                                  Then<std::vector<CallSummary>> then)
{
    reading_->ask([=](auto& db) { return readWithParty(db, party, limit); }, std::move(then));
}

void SqliteCallArchive::events(CallId id, Then<std::vector<Recorded>> then)
{
    reading_->ask([=](auto& db) { return readEvents(db, id); }, std::move(then));
}

void SqliteCallArchive::call(CallId id, Then<KeptCall> then)
{
    reading_->ask(
        [=](auto& db) {
            return KeptCall{readCall(db, id), readEvents(db, id)};
        },
        std::move(then));
}

void SqliteCallArchive::verdicts(const std::string& agent, int depth, Then<VerdictHistory> then)
{
    reading_->ask([=](auto& db) { return readVerdicts(db, agent, depth); }, std::move(then));
}

void SqliteCallArchive::openPromises(const std::string& agent,
                                     int limit,
                                     Then<std::vector<OpenPromise>> then)
{
    reading_->ask([=](auto& db) { return readOpenPromises(db, agent, limit); }, std::move(then));
}

} // namespace secondring
