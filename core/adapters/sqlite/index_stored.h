#pragma once
#include <SQLiteCpp/SQLiteCpp.h>

/// Private to core/adapters/sqlite.
namespace secondring::sqlite {

/// Makes what complete calls are found by, and the sums of their days, from their rows and events,
/// for a store that has none yet; within whatever transaction is open. Throws.
void indexStoredCalls(SQLite::Database& db);

} // namespace secondring::sqlite
