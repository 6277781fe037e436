#pragma once
#include "core/desk/state.h"

#include <string>

namespace secondring {

/// What a desk does with its time.
enum class Attendance
{
    Away, ///< closed, or nobody has sat down at it
    Available,
    Occupied, ///< on a call, or wrapping one up
    Break
};

template <>
inline constexpr auto kEnumText<Attendance> =
    std::to_array<EnumText<Attendance>>({{Attendance::Away, "away"},
                                         {Attendance::Available, "available"},
                                         {Attendance::Occupied, "occupied"},
                                         {Attendance::Break, "break"}});

/// From `at` on, until the next.
struct AttendanceNoted
{
    Instant at{};
    std::string agent;
    Attendance attendance = Attendance::Away;

    bool operator==(const AttendanceNoted&) const = default;
};

/// Of a desk that somebody sits at. A call that only rings occupies nobody: whoever hears it ring
/// is still free to take it. Two calls at once occupy once.
Attendance attendanceOf(const State& state);

} // namespace secondring
