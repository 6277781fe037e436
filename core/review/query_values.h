#pragma once
#include "core/base/instant.h"
#include "core/base/result.h"
#include "core/review/day_range.h"

#include <optional>
#include <string>
#include <vector>

namespace secondring {

/// Days of which either end may be open.
struct DaysWanted
{
    std::optional<Day> first;
    std::optional<Day> last;

    bool operator==(const DaysWanted&) const = default;
};

/// "today", "last week", "last 7 days", "friday", "2026-11", "22.11.2026",
/// "2026-11-03..2026-11-09", "2026-11-03.." in any case. An error is a sentence for the one who
/// typed.
Result<DaysWanted> daysFromText(std::string_view text, Day today, std::chrono::weekday firstDay);
/// The shortest text that is read as the same days, whatever day it is.
std::string toText(const DaysWanted& days);
/// The same to be read by a person: "2026-11-16 to 2026-11-22".
std::string inWords(const DaysWanted& days);

/// "5m", "30s", "1h30m", "2:30": at most a thousand hours.
Result<Duration> lengthFromText(std::string_view text);
/// "5m", "1h30m", "45s": whole seconds.
std::string lengthToText(Duration length);

/// Digits only, up to `most`.
std::optional<int> numberFromText(std::string_view text, int most);

/// Whether every word of `text` begins a word of `name`, without regard to case and accents.
bool isLike(std::string_view name, std::string_view text);
/// The names that `text` means: the very same; else those that differ in case and accents; else
/// those that it is like.
std::vector<std::string> namesLike(const std::vector<std::string>& names, std::string_view text);

} // namespace secondring
