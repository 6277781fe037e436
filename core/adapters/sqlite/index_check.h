#pragma once
#include <SQLiteCpp/SQLiteCpp.h>

#include <string>
#include <vector>

/// Private to core/adapters/sqlite.
namespace secondring::sqlite {

/// Compares what calls are found by with what their rows say. Throws what the file cannot give.
void checkIndex(SQLite::Database& db, std::vector<std::string>& differences);

} // namespace secondring::sqlite
