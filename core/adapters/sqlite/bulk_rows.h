#pragma once
#include "core/adapters/sqlite/call_facts.h"
#include "core/call/event.h"

#include <SQLiteCpp/SQLiteCpp.h>

/// Private to core/adapters/sqlite.
namespace secondring::sqlite {

/// Rows of calls that are new, many of them, within whatever transaction is open. Everything
/// throws.
class BulkRows
{
public:
    explicit BulkRows(SQLite::Database& db);

    void insert(const CallFacts& call, const std::string& day);
    void insert(const Recorded& recorded);

private:
    void insertFindings(const CallSummary& summary);

    SQLite::Statement call_;
    SQLite::Statement finding_;
    SQLite::Statement event_;
};

} // namespace secondring::sqlite
