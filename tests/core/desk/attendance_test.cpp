#include "core/desk/attendance_keeper.h"
#include "tests/support/catch.h"

#include <vector>

using namespace secondring;
using namespace std::chrono_literals;

namespace {

const Instant kNine{Duration{1'795'000'000'000}};

/// A log that shows what was written in it.
class NotedAttendance final : public AttendanceLog
{
public:
    void append(const AttendanceNoted& noted) override { noted_.push_back(noted); }

    void seen(Instant at) override { seen_.push_back(at); }

    std::vector<AttendanceNoted> take() { return std::exchange(noted_, {}); }

    std::vector<Instant> takeSeen() { return std::exchange(seen_, {}); }

private:
    std::vector<AttendanceNoted> noted_;
    std::vector<Instant> seen_;
};

State deskWith(const std::vector<Phase>& phases)
{
    State state;
    for (const auto& phase : phases) {
        state.calls.push_back({.id = {std::ssize(state.calls) + 1}, .phase = phase});
    }
    return state;
}

State onBreak(State state = {})
{
    state.availability = Availability::Break;
    return state;
}

using Noted = std::vector<AttendanceNoted>;

} // namespace

TEST_CASE("a desk is occupied from the answer until the wrap-up is saved, and not while it rings")
{
    CHECK(attendanceOf({}) == Attendance::Available);
    CHECK(attendanceOf(onBreak()) == Attendance::Break);
    CHECK(attendanceOf(deskWith({Ringing{kNine}})) == Attendance::Available);
    CHECK(attendanceOf(deskWith({Dialling{kNine}})) == Attendance::Occupied);
    CHECK(attendanceOf(deskWith({Talking{kNine}})) == Attendance::Occupied);
    CHECK(attendanceOf(deskWith({OnHold{kNine}, Ringing{kNine}})) == Attendance::Occupied);
    CHECK(attendanceOf(deskWith({Ended{kNine}})) == Attendance::Occupied); // to be wrapped up
    CHECK(attendanceOf(onBreak(deskWith({Talking{kNine}}))) == Attendance::Occupied);
}

TEST_CASE("what a desk does is noted once, when it changes")
{
    NotedAttendance log;
    AttendanceKeeper keeper(log);
    keeper.follow({}, "Ada", kNine);
    keeper.follow({}, "Ada", kNine + 1s);
    CHECK(log.take() == Noted{{kNine, "Ada", Attendance::Available}});
    keeper.follow(deskWith({Talking{kNine}}), "Ada", kNine + 2s);
    keeper.follow(deskWith({OnHold{kNine}}), "Ada", kNine + 3s);
    CHECK(log.take() == Noted{{kNine + 2s, "Ada", Attendance::Occupied}});
    keeper.leave(kNine + 9s);
    keeper.leave(kNine + 10s);
    CHECK(log.take() == Noted{{kNine + 9s, "Ada", Attendance::Away}});
}

TEST_CASE("whoever sits down next has a time of their own, and nobody has none")
{
    NotedAttendance log;
    AttendanceKeeper keeper(log);
    keeper.follow({}, "", kNine);
    keeper.beat(kNine + 1min);
    CHECK(log.take().empty());
    CHECK(log.takeSeen().empty());
    keeper.follow({}, "Ada", kNine + 1min);
    keeper.follow({}, "Ben", kNine + 2min);
    keeper.follow({}, "", kNine + 3min);
    CHECK(log.take() == Noted{{kNine + 1min, "Ada", Attendance::Available},
                              {kNine + 2min, "Ben", Attendance::Available},
                              {kNine + 3min, "", Attendance::Away}});
}

TEST_CASE("a desk tells that it is there; while the machine slept nobody was")
{
    NotedAttendance log;
    AttendanceKeeper keeper(log);
    keeper.follow({}, "Ada", kNine);
    keeper.beat(kNine + 1min);
    CHECK(log.takeSeen() == std::vector{kNine + 1min});
    log.take();
    keeper.beat(kNine + 61min);
    CHECK(log.take() == Noted{{kNine + 1min, "Ada", Attendance::Away},
                              {kNine + 61min, "Ada", Attendance::Available}});
    keeper.follow(deskWith({Dialling{kNine}}), "Ada", kNine + 120min);
    CHECK(log.take() == Noted{{kNine + 61min, "Ada", Attendance::Away},
                              {kNine + 120min, "Ada", Attendance::Available},
                              {kNine + 120min, "Ada", Attendance::Occupied}});
}
