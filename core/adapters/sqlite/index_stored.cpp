#include "core/adapters/sqlite/index_stored.h"

#include "core/adapters/sqlite/bulk_index.h"
#include "core/adapters/sqlite/call_reader.h"
#include "core/adapters/sqlite/repeats.h"
#include "core/review/totals_of.h"

namespace secondring::sqlite {

namespace {

void addTotals(DayTotals& days, SQLite::Database& db, const CallFacts& call, const std::string& day)
{
    const auto id = call.summary.id;
    const auto events = readEvents(db, id);
    days.add({day, call.agent, call.summary.line},
             events.empty() ? totalsWithoutEvents(call.summary)
                            : totalsOf(completed(id, events), call.summary.courtesy));
}

} // namespace

void indexStoredCalls(SQLite::Database& db)
{
    BulkIndex index(db);
    BlockIndex block;
    DayTotals days(db);
    std::int64_t number = 0;
    SQLite::Statement query(db, "SELECT id, day FROM call WHERE complete ORDER BY id");
    while (query.executeStep()) {
        const CallId id{query.getColumn(0).getInt64()};
        if (blockOf(id.value) != number) {
            index.write(number, block);
            block = BlockIndex{};
            number = blockOf(id.value);
        }
        const auto call = readFacts(db, id);
        block.add(*call);
        addTotals(days, db, *call, query.getColumn(1).getString());
    }
    index.write(number, block);
    index.finish();
    countRepeatsAnew(db);
}

} // namespace secondring::sqlite
