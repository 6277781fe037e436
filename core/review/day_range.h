#pragma once
#include <chrono>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace secondring {

/// A day where the desk is, as the log writes it beside each call: no hour, so neither midnight nor
/// a change of the clocks can move a call.
using Day = std::chrono::local_days;

/// Days from the first to the last, both included.
///
/// Invariants: `first` is not after `last`.
struct DayRange
{
    Day first;
    Day last;

    auto operator<=>(const DayRange&) const = default;
};

/// "2026-11-22", as stored.
std::string toIso(Day day);
/// The day of such a text; none: it is not one.
std::optional<Day> dayFromIso(std::string_view text);

/// The first day of the week in a country of ISO 3166, as Unicode's CLDR knows it; Monday where it
/// is not known.
std::chrono::weekday firstWeekday(std::string_view country);

DayRange dayOf(Day day);
/// The week that `day` is in.
DayRange weekOf(Day day, std::chrono::weekday first);
/// The calendar month that `day` is in.
DayRange monthOf(Day day);
/// How many days.
int daysIn(DayRange range);

/// The range like this one just before it: the month before a whole month, else as many days.
DayRange rangeBefore(DayRange range);
/// `count` ranges like this one, the oldest first, this one last: what a trend is drawn from.
std::vector<DayRange> rangesUpTo(DayRange range, int count);

} // namespace secondring
