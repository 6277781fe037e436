#pragma once
#include "core/desk/attendance.h"
#include "core/ports/totals_source.h"

#include <SQLiteCpp/SQLiteCpp.h>

/// Private to core/adapters/sqlite: what the desk did with its time. Everything throws.
namespace secondring::sqlite {

/// What was noted before ends here. When the clock was set back in between, it took no time.
void writeAttendance(SQLite::Database& db, const AttendanceNoted& noted);
/// The desk is still doing what was noted last.
void writeSeen(SQLite::Database& db, Instant at);
/// The desk has just been opened: if it was killed, it was there until it was seen last.
void closeAttendance(SQLite::Database& db);

/// Adds the time of desks to the rows; days and people without calls get a row of their own. What
/// goes on now counts until the desk was seen last.
void addDeskTime(SQLite::Database& db, const TotalsWanted& wanted, std::vector<TotalsRow>& rows);

/// Where the sums are other than what was noted tells.
std::vector<std::string> compareAttendance(SQLite::Database& db);

} // namespace secondring::sqlite
