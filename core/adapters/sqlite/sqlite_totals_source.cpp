#include "core/adapters/sqlite/sqlite_totals_source.h"

#include "core/adapters/sqlite/day_totals.h"
#include "core/adapters/sqlite/reading_thread.h"
#include "core/adapters/sqlite/sqlite_store.h"

namespace secondring {

using namespace sqlite;

SqliteTotalsSource::SqliteTotalsSource(const SqliteStore& store, Executor desk)
    : reading_(std::make_unique<ReadingThread>(store.file(), std::move(desk)))
{
}

SqliteTotalsSource::~SqliteTotalsSource() = default;

void SqliteTotalsSource::totals(const TotalsWanted& wanted, Then then)
{
    reading_->ask([=](auto& db) { return readTotals(db, wanted); }, std::move(then));
}

} // namespace secondring
