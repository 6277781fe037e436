#pragma once
#include "core/adapters/sqlite/call_facts.h"
#include "core/adapters/sqlite/connection.h"
#include "core/ports/call_archive.h"

/// Private to core/adapters/sqlite: the queries over calls. Everything throws; what cannot be
/// understood is thrown as well, never left out.
namespace secondring::sqlite {

/// The events of a call from the first on; a gap in their numbers throws.
std::vector<Recorded> readEvents(SQLite::Database& db, CallId id);

/// The row of a call with its findings, whether complete or not.
CallSummary readCall(SQLite::Database& db, CallId id);

/// The same, as the index sees it; none: there is no such row.
std::optional<CallFacts> readFacts(SQLite::Database& db, CallId id);

std::vector<CallSummary> readRecent(SQLite::Database& db, const RecentCalls& wanted);
std::vector<CallSummary> readWithParty(SQLite::Database& db, const Party& party, int limit);
VerdictHistory readVerdicts(SQLite::Database& db, const std::string& agent, int depth);
Opening readOpening(SQLite::Database& db);

} // namespace secondring::sqlite
