#pragma once
#include "core/house/house.h"

#include <cstddef>
#include <string_view>
#include <variant>

/// Whom a caller can be passed to: found by what the agent types, and when they can be reached.
namespace secondring {

/// What a colleague was found by, best first.
enum class FoundBy
{
    Extension, ///< exactly the extension typed
    ExtensionBegin,
    Name,
    Role,
    Skill
};

struct Found
{
    std::size_t index = 0; ///< in House::directory
    FoundBy by = FoundBy::Name;
    bool operator==(const Found&) const = default;
};

/// Everybody of whom every typed word begins some word of name, extension, role or skills; case and
/// accents of Latin letters do not matter, and "ue" finds "ü". The best found first, else in the
/// order of the house. Nothing typed finds everybody.
std::vector<Found> search(const House& house, std::string_view typed);

/// A minute of the local week. The core knows no time zone: whoever does says what time it is.
struct LocalTime
{
    int weekday = 1; ///< 1 Monday to 7 Sunday
    int minute = 0;  ///< after midnight, 0 to 1440
    bool operator==(const LocalTime&) const = default;
};

/// No hours are known.
struct HoursUnknown
{
    bool operator==(const HoursUnknown&) const = default;
};

struct OpenNow
{
    std::optional<LocalTime> until; ///< none: round the clock
    bool operator==(const OpenNow&) const = default;
};

struct ClosedNow
{
    std::optional<LocalTime> opens; ///< none: never
    bool operator==(const ClosedNow&) const = default;
};

struct AwayNow
{
    Instant until;
    bool operator==(const AwayNow&) const = default;
};

using Presence = std::variant<HoursUnknown, OpenNow, ClosedNow, AwayNow>;

/// What the directory says about somebody at `now`, which is `local` on their clock. An absence
/// goes before the hours.
Presence presenceOf(const DirectoryEntry& entry, LocalTime local, Instant now);

} // namespace secondring
