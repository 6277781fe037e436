#include "core/adapters/sqlite/sqlite_attendance_log.h"

#include "core/adapters/sqlite/attendance_rows.h"
#include "core/adapters/sqlite/sqlite_call_log.h"

namespace secondring {

using namespace sqlite;

namespace {

/// That the disk refuses is told where the desk's calls are written, at the same time.
void write(SqliteCallLog& calls, std::function<void(SQLite::Database&)> work)
{
    calls.write(
        [work = std::move(work)](SQLite::Database& db) {
            work(db);
            return Result<void>{};
        },
        [](const Result<void>&) {});
}

} // namespace

SqliteAttendanceLog::SqliteAttendanceLog(SqliteCallLog& calls)
    : calls_(calls)
{
    write(calls_, closeAttendance);
}

void SqliteAttendanceLog::append(const AttendanceNoted& noted)
{
    write(calls_, [noted](auto& db) { writeAttendance(db, noted); });
}

void SqliteAttendanceLog::seen(Instant at)
{
    write(calls_, [at](auto& db) { writeSeen(db, at); });
}

} // namespace secondring
