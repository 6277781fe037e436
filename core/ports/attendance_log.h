#pragma once
#include "core/desk/attendance.h"

namespace secondring {

/// Where it is kept for ever what a desk did with its time: append-only, in order.
///
/// Contract:
/// - Both return at once, and are written in the order in which they were called. What the disk
///   refuses is tried again, as with `CallLog`.
/// - `seen` tells that the desk is still doing what was noted last. A desk that ends without noting
///   that it is away has been there until it was seen last: nothing later counts.
class AttendanceLog
{
public:
    virtual ~AttendanceLog() = default;

    virtual void append(const AttendanceNoted& noted) = 0;
    virtual void seen(Instant at) = 0;
};

} // namespace secondring
