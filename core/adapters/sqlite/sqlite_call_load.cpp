#include "core/adapters/sqlite/sqlite_call_load.h"

#include "core/adapters/sqlite/bulk_index.h"
#include "core/adapters/sqlite/bulk_rows.h"
#include "core/adapters/sqlite/bulk_totals.h"
#include "core/adapters/sqlite/connection.h"
#include "core/adapters/sqlite/follow_up_rows.h"
#include "core/adapters/sqlite/repeats.h"
#include "core/adapters/sqlite/sqlite_store.h"
#include "core/adapters/sqlite/writing_thread.h"
#include "core/review/totals_of.h"

#include <stdexcept>

namespace secondring {

using namespace sqlite;

namespace {

/// What is added belongs together by itself: nobody needs to look for the call of each event.
constexpr auto kPragmas = "PRAGMA wal_autocheckpoint = 0; PRAGMA foreign_keys = OFF;"
                          "PRAGMA cache_size = -"; // and how many kilobytes

constexpr auto kHasCalls = "SELECT EXISTS (SELECT 1 FROM call)";

constexpr std::size_t kBatch = 1024; // calls that are handed over together

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

Connection openForLoading(SqliteStore& store, int cacheMegabytes)
{
    const bool hasCalls = openForReading(store.file())->execAndGet(kHasCalls).getInt() != 0;
    if (!hasCalls) {
        store.closeConnection();
    }
    auto connection = openForWriting(store.file());
    if (!hasCalls) {
        // Refused while others have the file open: then it goes through the log.
        static_cast<void>(connection->tryExec("PRAGMA journal_mode = DELETE"));
    }
    connection->exec(kPragmas + std::to_string(cacheMegabytes * 1000));
    return connection;
}

} // namespace

/// The day of calls that begin one after the other: time zones change by quarters of an hour.
class DayOf
{
public:
    const std::string& operator()(Instant at)
    {
        const auto quarter = std::chrono::floor<std::chrono::minutes>(at).time_since_epoch() / 15;
        if (day_.empty() || quarter != quarter_) {
            day_ = localDay(at);
            quarter_ = quarter;
        }
        return day_;
    }

private:
    std::string day_;
    std::chrono::minutes quarter_{};
};

/// What a load works with, in one transaction that is rolled back with it. The caller's thread
/// gathers, the other one writes.
struct SqliteCallLoad::Work
{
    Work(Connection opened, std::int64_t calls, Instant newest)
        : connection(std::move(opened))
        , transaction(*connection, SQLite::TransactionBehavior::IMMEDIATE)
        , next(firstId(*connection, calls, newest))
        , joins(connection->execAndGet(kHasCalls).getInt() != 0)
        , rows(*connection)
        , index(*connection)
        , totals(!joins)
        , days(*connection)
        , known(*connection, kKnown)
    {
    }

    bool isKnown(const LoadedCall& call);
    void add(LoadedCall call);
    Totals totalsOf(const LoadedCall& call);
    void writeBatch();
    void writeBlock();
    void writeTotals(const std::string& before);
    void commit();

    Connection connection;
    SQLite::Transaction transaction;
    std::int64_t next = 1;
    bool joins = false; ///< there were calls before
    BulkRows rows;
    BulkIndex index;
    BulkTotals totals;
    BulkTotalsRows days; ///< the writing thread's own
    SQLite::Statement known;

    std::vector<BulkRow> batch;
    std::vector<std::pair<CallId, WrapUp>> promises; ///< made in calls of the batch
    BlockIndex block;
    Instant last = Instant::min(); ///< when the call before began
    DayOf dayOf;
    std::string today;
    WritingThread writing; ///< last: nothing is written any more when the rest goes
};

bool SqliteCallLoad::Work::isKnown(const LoadedCall& call)
{
    if (!joins) {
        return false;
    }
    writing.wait();
    known.bind(1, std::int64_t{call.summary.began.time_since_epoch().count()});
    known.bind(2, call.summary.party.number);
    known.bind(3, call.agent);
    const bool found = known.executeStep();
    known.reset();
    return found;
}

void SqliteCallLoad::Work::add(LoadedCall call)
{
    if (call.summary.began < last) {
        throw std::runtime_error("calls are brought in in the order in which they began.");
    }
    last = call.summary.began;
    call.summary.id = CallId{next++};
    call.summary.complete = true;
    const auto& day = dayOf(call.summary.began);
    if (day != today) {
        today = day;
        writeTotals(localDay(last - kRepeatWithin - std::chrono::days{1}));
    }
    totals.add(call, day, totalsOf(call));
    batch.push_back(rowFor(std::move(call), day));
    block.add(batch.back().call);
    if (batch.size() == kBatch) {
        writeBatch();
    }
    if (placeOf(next) == 0) {
        writeBlock();
    }
}

Totals SqliteCallLoad::Work::totalsOf(const LoadedCall& call)
{
    const auto& summary = call.summary;
    if (call.events.empty()) {
        return totalsWithoutEvents(summary);
    }
    auto whole = completed(summary.id, call.events);
    const auto sums = secondring::totalsOf(whole, summary.courtesy);
    if (!whole.wrapUp.promise.empty()) {
        promises.emplace_back(summary.id, std::move(whole.wrapUp));
    }
    return sums;
}

void SqliteCallLoad::Work::writeBatch()
{
    auto written = std::make_shared<std::vector<BulkRow>>(std::exchange(batch, {}));
    batch.reserve(kBatch);
    auto made =
        std::make_shared<std::vector<std::pair<CallId, WrapUp>>>(std::exchange(promises, {}));
    writing.add([this, written = std::move(written), made = std::move(made)] {
        for (const auto& row : *written) {
            rows.insert(row);
        }
        for (const auto& [call, wrapUp] : *made) {
            writePromise(*connection, call, wrapUp);
        }
    });
}

void SqliteCallLoad::Work::writeBlock()
{
    const auto terms = block.terms();
    auto gathered = std::make_shared<BlockIndex>(std::exchange(block, BlockIndex{terms}));
    writing.add([this, gathered = std::move(gathered), number = blockOf(next - 1)] {
        index.write(number, *gathered);
    });
}

/// Those of earlier days: nothing is added to them any more.
void SqliteCallLoad::Work::writeTotals(const std::string& before)
{
    auto ended = std::make_shared<BulkTotals::EndedDays>(totals.takeBefore(before));
    writing.add([this, ended = std::move(ended), before] { days.write(*ended, before); });
}

void SqliteCallLoad::Work::commit()
{
    constexpr auto kAfterAllDays = "a";
    writeBatch();
    writeBlock();
    writeTotals(kAfterAllDays);
    writing.wait();
    index.finish();
    if (joins) {
        countRepeatsAnew(*connection);
    }
    transaction.commit();
}

SqliteCallLoad::SqliteCallLoad(SqliteStore& store, std::unique_ptr<Work> work)
    : store_(store)
    , work_(std::move(work))
{
}

SqliteCallLoad::~SqliteCallLoad()
{
    if (work_) {
        end();
    }
}

/// The store that cannot be opened again says so to whoever uses it next.
void SqliteCallLoad::end()
{
    work_.reset();
    static_cast<void>(store_.reopenConnection());
}

Result<std::unique_ptr<SqliteCallLoad>>
SqliteCallLoad::begin(SqliteStore& store, std::int64_t calls, Instant newest, int cacheMegabytes)
{
    auto begun = guarded(store.file(), [&] {
        auto work = std::make_unique<Work>(openForLoading(store, cacheMegabytes), calls, newest);
        return std::unique_ptr<SqliteCallLoad>{new SqliteCallLoad{store, std::move(work)}};
    });
    if (!begun) {
        static_cast<void>(store.reopenConnection());
    }
    return begun;
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
        end();
    }
    return added;
}

Result<void> SqliteCallLoad::commit()
{
    if (!work_) {
        return fail("Bringing in calls has failed before.");
    }
    auto committed = guarded(store_.file(), [&] { work_->commit(); });
    end();
    if (!committed) {
        return committed;
    }
    // Only a connection without statements under way may empty the log.
    return guarded(store_.file(),
                   [&] { openForWriting(store_.file())->exec("PRAGMA wal_checkpoint(TRUNCATE)"); });
}

} // namespace secondring
