#include "core/house/folding.h"
#include "core/review/query_values.h"

#include <algorithm>
#include <array>

namespace secondring {

namespace {

using std::chrono::days;
using std::chrono::months;
using std::chrono::year_month_day;
using std::chrono::years;

constexpr const char* kHowTo = "Write a date as today, yesterday, last week, last 7 days, "
                               "2026-11, 2026-11-03 or 2026-11-03..2026-11-09.";

/// The same day of the month `count` months earlier, or the last day that month has.
Day monthsBefore(Day day, int count)
{
    const auto date = year_month_day{day} - months{count};
    return date.ok() ? Day{date} : Day{date.year() / date.month() / std::chrono::last};
}

DayRange yearOf(Day day)
{
    const auto year = year_month_day{day}.year();
    return {Day{year / 1 / 1}, Day{year / 12 / 31}};
}

/// Days as they are said, seen from today.
class Calendar
{
public:
    Calendar(Day today, std::chrono::weekday firstDay)
        : today_(today)
        , firstDay_(firstDay)
    {
    }

    std::optional<DayRange> find(const std::string& said) const
    {
        for (const auto& found : {named(said), lastMany(said), weekday(said)}) {
            if (found) {
                return found;
            }
        }
        return written(said);
    }

private:
    std::optional<DayRange> named(const std::string& said) const
    {
        const auto week = weekOf(today_, firstDay_);
        const auto lastYear = Day{year_month_day{today_}.year() / 1 / 1} - days{1};
        const std::pair<std::string_view, DayRange> kNamed[] = {
            {"today", dayOf(today_)},
            {"yesterday", dayOf(today_ - days{1})},
            {"week", week},
            {"this week", week},
            {"last week", rangeBefore(week)},
            {"month", monthOf(today_)},
            {"this month", monthOf(today_)},
            {"last month", rangeBefore(monthOf(today_))},
            {"year", yearOf(today_)},
            {"this year", yearOf(today_)},
            {"last year", yearOf(lastYear)}};
        for (const auto& [name, range] : kNamed) {
            if (name == said) {
                return range;
            }
        }
        return std::nullopt;
    }

    /// "last 7 days": today is the last of them.
    std::optional<DayRange> lastMany(std::string_view said) const
    {
        constexpr std::string_view kLast = "last ";
        const auto space = said.rfind(' ');
        if (!said.starts_with(kLast) || space < kLast.size()) {
            return std::nullopt;
        }
        const auto count = numberFromText(said.substr(kLast.size(), space - kLast.size()), 3660);
        const auto unit = said.substr(space + 1);
        if (!count || *count == 0) {
            return std::nullopt;
        }
        if (unit == "days" || unit == "day") {
            return DayRange{today_ - days{*count - 1}, today_};
        }
        if (unit == "weeks" || unit == "week") {
            return DayRange{today_ - days{7 * *count - 1}, today_};
        }
        if (unit == "months" || unit == "month") {
            return DayRange{monthsBefore(today_, *count) + days{1}, today_};
        }
        return std::nullopt;
    }

    /// The last day of that name, today not counted out.
    std::optional<DayRange> weekday(std::string_view said) const
    {
        constexpr std::array<std::string_view, 7> kNames = {
            "sunday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday"};
        for (unsigned i = 0; i < kNames.size(); ++i) {
            if (kNames.at(i) == said || kNames.at(i).substr(0, 3) == said) {
                const auto back = std::chrono::weekday{today_} - std::chrono::weekday{i};
                return dayOf(today_ - back);
            }
        }
        return std::nullopt;
    }

    static std::optional<DayRange> written(const std::string& said)
    {
        if (const auto day = dayFromIso(said)) {
            return dayOf(*day);
        }
        if (const auto day = dayFromIso(said + "-01"); day && said.size() == 7) {
            return monthOf(*day);
        }
        if (const auto day = dayFromIso(said + "-01-01"); day && said.size() == 4) {
            return yearOf(*day);
        }
        return pointed(said);
    }

    /// "22.11.2026".
    static std::optional<DayRange> pointed(std::string_view said)
    {
        const auto first = said.find('.');
        const auto second = said.rfind('.');
        if (first == std::string_view::npos || second == first) {
            return std::nullopt;
        }
        const auto day = numberFromText(said.substr(0, first), 31);
        const auto month = numberFromText(said.substr(first + 1, second - first - 1), 12);
        const auto year = numberFromText(said.substr(second + 1), 9999);
        if (!day || !month || !year || *year < 1000) {
            return std::nullopt;
        }
        const year_month_day date{std::chrono::year{*year},
                                  std::chrono::month{static_cast<unsigned>(*month)},
                                  std::chrono::day{static_cast<unsigned>(*day)}};
        return date.ok() ? std::optional{dayOf(Day{date})} : std::nullopt;
    }

    Day today_;
    std::chrono::weekday firstDay_;
};

bool isPlausible(DayRange range)
{
    constexpr std::chrono::year kFirst{1900};
    constexpr std::chrono::year kLast{2999};
    return year_month_day{range.first}.year() >= kFirst &&
           year_month_day{range.last}.year() <= kLast;
}

std::string trimmed(std::string_view text)
{
    const auto from = text.find_first_not_of(' ');
    if (from == std::string_view::npos) {
        return {};
    }
    return std::string{text.substr(from, text.find_last_not_of(' ') - from + 1)};
}

} // namespace

Result<DaysWanted> daysFromText(std::string_view text, Day today, std::chrono::weekday firstDay)
{
    const Calendar calendar(today, firstDay);
    const auto said = folded(text);
    const auto dots = said.find("..");
    const auto left = trimmed(said.substr(0, dots));
    const auto right = dots == std::string::npos ? left : trimmed(said.substr(dots + 2));
    const auto from = calendar.find(left);
    const auto until = calendar.find(right);
    const bool nothing = left.empty() && right.empty();
    if (nothing || (!from && !left.empty()) || (!until && !right.empty())) {
        return fail(kHowTo);
    }
    if ((from && !isPlausible(*from)) || (until && !isPlausible(*until))) {
        return fail("No call is that old or that far ahead.");
    }
    DaysWanted wanted;
    if (from) {
        wanted.first = from->first;
    }
    if (until) {
        wanted.last = until->last;
    }
    if (wanted.first && wanted.last && *wanted.last < *wanted.first) {
        return fail("These days end before they begin.");
    }
    return wanted;
}

std::string toText(const DaysWanted& days)
{
    if (!days.first || !days.last) {
        return (days.first ? toIso(*days.first) : "") + ".." + (days.last ? toIso(*days.last) : "");
    }
    const DayRange range{*days.first, *days.last};
    const auto text = toIso(range.first);
    if (range == dayOf(range.first)) {
        return text;
    }
    if (range == monthOf(range.first)) {
        return text.substr(0, 7);
    }
    if (range == yearOf(range.first)) {
        return text.substr(0, 4);
    }
    return text + ".." + toIso(range.last);
}

std::string inWords(const DaysWanted& days)
{
    if (!days.first) {
        return days.last ? "until " + toIso(*days.last) : "any day";
    }
    if (!days.last) {
        return "since " + toIso(*days.first);
    }
    const auto first = toIso(*days.first);
    return days.first == days.last ? first : first + " to " + toIso(*days.last);
}

} // namespace secondring
