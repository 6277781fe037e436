#include "core/desk/attendance.h"

#include <algorithm>

namespace secondring {

Attendance attendanceOf(const State& state)
{
    const bool occupied =
        std::ranges::any_of(state.calls, [](const Call& call) { return !is<Ringing>(call.phase); });
    if (occupied) {
        return Attendance::Occupied;
    }
    switch (state.availability) {
    case Availability::Available:
        return Attendance::Available;
    case Availability::Break:
        return Attendance::Break;
    }
    return Attendance::Available;
}

} // namespace secondring
