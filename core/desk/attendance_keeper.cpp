#include "core/desk/attendance_keeper.h"

namespace secondring {

AttendanceKeeper::AttendanceKeeper(AttendanceLog& log)
    : log_(log)
{
}

void AttendanceKeeper::follow(const State& state, const std::string& agent, Instant now)
{
    wake(now);
    note({now, agent, agent.empty() ? Attendance::Away : attendanceOf(state)});
    seen_ = now;
}

void AttendanceKeeper::beat(Instant now)
{
    wake(now);
    if (last_.attendance != Attendance::Away) {
        log_.seen(now);
    }
    seen_ = now;
}

void AttendanceKeeper::leave(Instant now)
{
    wake(now);
    note({now, last_.agent, Attendance::Away});
}

/// Takes the time that the machine slept out of what was noted last.
void AttendanceKeeper::wake(Instant now)
{
    if (last_.attendance == Attendance::Away || now - seen_ <= kAsleep) {
        return;
    }
    const auto before = last_;
    note({seen_, before.agent, Attendance::Away});
    note({now, before.agent, before.attendance});
}

void AttendanceKeeper::note(const AttendanceNoted& noted)
{
    const bool away = noted.attendance == Attendance::Away;
    const bool sameAgent = away || noted.agent == last_.agent;
    if (noted.attendance == last_.attendance && sameAgent) {
        return;
    }
    last_ = noted;
    log_.append(noted);
}

} // namespace secondring
