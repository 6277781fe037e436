#pragma once
#include "core/adapters/sqlite/sqlite_attendance_log.h"
#include "core/desk/attendance_keeper.h"

#include <QObject>
#include <QTimer>

namespace secondring {

class ConsoleModel;

/// Has it kept what this desk does with its time, from the moment calls can come in until the
/// program ends.
///
/// Threads: the GUI thread. The model and the log outlive it.
class AttendanceWatch : public QObject
{
    Q_OBJECT

public:
    AttendanceWatch(ConsoleModel& model, SqliteCallLog& log);
    ~AttendanceWatch() override;

    void begin();

private:
    void follow();

    ConsoleModel& model_;
    SqliteAttendanceLog log_;
    AttendanceKeeper keeper_;
    QTimer beat_;
};

} // namespace secondring
