#pragma once
#include "core/review/call_list.h"

namespace secondring {

/// A point in time as lists write it: "2026-11-22 09:30:05", with 'T' or a space, seconds and their
/// parts or not, "22.11.2026 09:30", "22/11/2026 09:30", with "Z" or "+01:00" behind it, or seconds
/// since 1970. Without a zone it is where the list was written. None: it is none of these.
std::optional<Instant> timeFrom(std::string_view text, const WhenLocal& when);

/// A length: seconds, "3:05" or "1:03:05". None: it is none of these.
std::optional<Duration> lengthFrom(std::string_view text);

} // namespace secondring
