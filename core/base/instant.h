#pragma once
#include <chrono>
#include <string>

namespace secondring {

/// A length of time in milliseconds.
using Duration = std::chrono::milliseconds;

/// A point in time, UTC, with millisecond grain. Only `Desk` asks the clock; everybody else is
/// told.
using Instant = std::chrono::sys_time<Duration>;

/// ISO 8601 with milliseconds, for logs and test output: "2026-11-22T05:33:38.120Z".
std::string toIso(Instant at);

/// Whole and part minutes and seconds as a person reads them: "2:47", "1:02:03". Negative counts as
/// zero.
std::string toClock(Duration length);

} // namespace secondring
