#pragma once
#include "core/ports/attendance_log.h"

namespace secondring {

class SqliteCallLog;

/// The desk's time on SQLite, in the file of the calls. If the desk was killed, what it did last is
/// ended where it was seen last.
///
/// Threads: any; writes on the thread of the call log, in one order with its events. The call log
/// outlives it.
class SqliteAttendanceLog final : public AttendanceLog
{
public:
    explicit SqliteAttendanceLog(SqliteCallLog& calls);

    void append(const AttendanceNoted& noted) override;
    void seen(Instant at) override;

private:
    SqliteCallLog& calls_;
};

} // namespace secondring
