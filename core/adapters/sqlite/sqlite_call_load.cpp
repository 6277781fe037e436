#include "core/adapters/sqlite/sqlite_call_load.h"

#include "core/adapters/sqlite/bulk_index.h"
#include "core/adapters/sqlite/bulk_rows.h"
#include "core/adapters/sqlite/connection.h"
#include "core/adapters/sqlite/repeats.h"
#include "core/adapters/sqlite/sqlite_store.h"
#include "core/review/totals_of.h"

namespace secondring {

using namespace sqlite;

namespace {

/// Pages of an index that grows everywhere at once stay in memory until the end.
constexpr auto kPragmas = "PRAGMA cache_size = -400000; PRAGMA wal_autocheckpoint = 0";

constexpr auto kKnown = "SELECT 1 FROM call"
                        " WHERE complete AND began = ? AND number = ? AND agent = ?";

/// Where the first of the calls is numbered.
std::int64_t firstId(SQLite::Database& db, std::int64_t calls, Instant newest)
{
    SQLite::Statement query(
        db,
        "SELECT min(id), (SELECT began FROM call WHERE complete ORDER BY began LIMIT 1)"
        " FROM call");
    query.executeStep();
    if (!query.getColumn(0).isNull() &&
        newest.time_since_epoch().count() < query.getColumn(1).getInt64()) {
        return std::min<std::int64_t>(query.getColumn(0).getInt64(), 0) - calls;
    }
    return db.execAndGet("SELECT coalesce(max(id), 0) + 1 FROM call").getInt64();
}

} // namespace

/// What a load works with, in one transaction that is rolled back with it.
struct SqliteCallLoad::Work
{
    Work(Connection opened, std::int64_t calls, Instant newest)
        : connection(std::move(opened))
        , transaction(*connection, SQLite::TransactionBehavior::IMMEDIATE)
        , next(firstId(*connection, calls, newest))
        , joins(connection->execAndGet("SELECT count(*) FROM (SELECT 1 FROM call LIMIT 1)")
                    .getInt() != 0)
        , rows(*connection)
        , index(*connection)
        , days(*connection)
        , known(*connection, kKnown)
    {
    }

    bool isKnown(const LoadedCall& call);
    void add(LoadedCall call);
    void countRepeats(const CallSummary& summary, Totals& sums);
    void writeBlock();
    void writeTotals();
    void commit();

    Connection connection;
    SQLite::Transaction transaction;
    std::int64_t next = 1;
    bool joins = false; ///< there were calls before
    BulkRows rows;
    BulkIndex index;
    BlockIndex block;
    DayTotals days;
    SQLite::Statement known;
    std::map<TotalsKey, Totals> totals;

    /// The last call of each number.
    struct Last
    {
        Instant began;
        bool answered = false;
        Totals* totals = nullptr;
    };

    std::unordered_map<std::string, Last> callers;
};

bool SqliteCallLoad::Work::isKnown(const LoadedCall& call)
{
    if (!joins) {
        return false;
    }
    known.bind(1, std::int64_t{call.summary.began.time_since_epoch().count()});
    known.bind(2, call.summary.party.number);
    known.bind(3, call.agent);
    const bool found = known.executeStep();
    known.reset();
    return found;
}

void SqliteCallLoad::Work::add(LoadedCall call)
{
    const CallId id{next++};
    call.summary.id = id;
    call.summary.complete = true;
    for (auto& recorded : call.events) {
        recorded.event.call = id;
        rows.insert(recorded);
    }
    const auto day = localDay(call.summary.began);
    rows.insert({call.summary, call.agent, call.complaint, call.promise}, day);
    block.add({call.summary, call.agent, call.complaint, call.promise});
    auto& sums = totals[{day, call.agent, call.summary.line}];
    sums += call.events.empty() ? totalsWithoutEvents(call.summary)
                                : totalsOf(completed(id, call.events), call.summary.courtesy);
    if (!joins && canRepeat(call.summary)) {
        countRepeats(call.summary, sums);
    }
    if (placeOf(next) == 0) {
        writeBlock();
    }
}

void SqliteCallLoad::Work::countRepeats(const CallSummary& summary, Totals& sums)
{
    const Last self{summary.began, summary.answered.has_value(), &sums};
    const auto [caller, isNew] = callers.try_emplace(summary.party.number, self);
    if (!isNew) {
        const auto& last = caller->second;
        last.totals->repeated += last.answered && self.began - last.began <= kRepeatWithin ? 1 : 0;
        caller->second = self;
    }
}

void SqliteCallLoad::Work::writeBlock()
{
    index.write(blockOf(next - 1), block);
    block.clear();
}

void SqliteCallLoad::Work::writeTotals()
{
    for (const auto& [key, sums] : totals) {
        days.add(key, sums);
    }
}

void SqliteCallLoad::Work::commit()
{
    writeBlock();
    index.finish();
    writeTotals();
    if (joins) {
        countRepeatsAnew(*connection);
    }
    transaction.commit();
}

SqliteCallLoad::SqliteCallLoad(const SqliteStore& store, std::unique_ptr<Work> work)
    : store_(store)
    , work_(std::move(work))
{
}

SqliteCallLoad::~SqliteCallLoad() = default;

Result<std::unique_ptr<SqliteCallLoad>>
SqliteCallLoad::begin(const SqliteStore& store, std::int64_t calls, Instant newest)
{
    return guarded(store.file(), [&] {
        auto connection = openForWriting(store.file());
        connection->exec(kPragmas);
        return std::unique_ptr<SqliteCallLoad>{new SqliteCallLoad{
            store, std::make_unique<Work>(std::move(connection), calls, newest)}};
    });
}

Result<bool> SqliteCallLoad::isKnown(const LoadedCall& call)
{
    if (!work_) {
        return fail("Bringing in calls has failed before.");
    }
    return guarded(store_.file(), [&] { return work_->isKnown(call); });
}

Result<void> SqliteCallLoad::add(LoadedCall call)
{
    if (!work_) {
        return fail("Bringing in calls has failed before.");
    }
    auto added = guarded(store_.file(), [&] { work_->add(std::move(call)); });
    if (!added) {
        work_.reset();
    }
    return added;
}

Result<void> SqliteCallLoad::commit()
{
    if (!work_) {
        return fail("Bringing in calls has failed before.");
    }
    return guarded(store_.file(),
                   [&] {
                       const auto work = std::move(work_);
                       work->commit();
                   })
        .and_then([&] {
            // Only a connection without statements under way may empty the log.
            return guarded(store_.file(), [&] {
                openForWriting(store_.file())->exec("PRAGMA wal_checkpoint(TRUNCATE)");
            });
        });
}

} // namespace secondring
