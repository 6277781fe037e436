#pragma once
#include "core/adapters/json/event_codec.h"
#include "core/adapters/sqlite/call_facts.h"
#include "core/review/loaded_call.h"

#include <SQLiteCpp/SQLiteCpp.h>

/// Private to core/adapters/sqlite.
namespace secondring::sqlite {

/// A new call as it is written.
struct BulkRow
{
    struct Event
    {
        std::int64_t sequence = 0;
        Instant at;
        StoredEvent stored;
    };

    CallFacts call;
    std::string day;
    std::string findings;
    std::vector<Event> events;
};

/// `call.summary.id` is set.
BulkRow rowFor(LoadedCall call, std::string day);

/// Rows of calls that are new, many of them, within whatever transaction is open. Everything
/// throws.
class BulkRows
{
public:
    explicit BulkRows(SQLite::Database& db);

    void insert(const BulkRow& row);

private:
    void insertCall(const BulkRow& row);

    SQLite::Statement call_;
    SQLite::Statement event_;
};

} // namespace secondring::sqlite
