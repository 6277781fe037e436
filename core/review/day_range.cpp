#include "core/review/day_range.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdio>

namespace secondring {

namespace {

using std::chrono::days;
using std::chrono::months;
using std::chrono::year_month_day;

/// Unicode CLDR 42, weekData: where the week begins on Sunday.
constexpr std::string_view kSunday =
    "AG AS AU BD BR BS BT BW BZ CA CN CO DM DO ET GT GU HK HN ID IL IN JM JP KE KH KR LA MH MM MO "
    "MT MX MZ NI NP PA PE PH PK PR PT PY SA SG SV TH TT TW UM US VE VI WS YE ZA ZW";
/// And on Saturday.
constexpr std::string_view kSaturday = "AE AF BH DJ DZ EG IQ IR JO KW LY OM QA SD SY";

bool names(std::string_view countries, std::string_view country)
{
    const bool whole = country.size() == 2 && country.find(' ') == std::string_view::npos;
    return whole && countries.find(country) != std::string_view::npos;
}

std::optional<int> number(std::string_view digits)
{
    int value = 0;
    const auto* end = digits.data() + digits.size();
    const auto read = std::from_chars(digits.data(), end, value);
    const bool plain = std::ranges::all_of(digits, [](char c) { return c >= '0' && c <= '9'; });
    return plain && read.ec == std::errc{} && read.ptr == end ? std::optional{value} : std::nullopt;
}

Day firstOfMonth(Day day)
{
    const year_month_day date{day};
    return Day{date.year() / date.month() / 1};
}

bool isWholeMonth(DayRange range)
{
    return monthOf(range.first) == range;
}

} // namespace

std::string toIso(Day day)
{
    const year_month_day date{day};
    std::array<char, 32> text{};
    std::snprintf(text.data(),
                  text.size(),
                  "%04d-%02u-%02u",
                  static_cast<int>(date.year()),
                  static_cast<unsigned>(date.month()),
                  static_cast<unsigned>(date.day()));
    return text.data();
}

std::optional<Day> dayFromIso(std::string_view text)
{
    if (text.size() != 10 || text[4] != '-' || text[7] != '-') {
        return std::nullopt;
    }
    const auto year = number(text.substr(0, 4));
    const auto month = number(text.substr(5, 2));
    const auto day = number(text.substr(8, 2));
    if (!year || !month || !day) {
        return std::nullopt;
    }
    const year_month_day date{std::chrono::year{*year},
                              std::chrono::month{static_cast<unsigned>(*month)},
                              std::chrono::day{static_cast<unsigned>(*day)}};
    return date.ok() ? std::optional{Day{date}} : std::nullopt;
}

std::chrono::weekday firstWeekday(std::string_view country)
{
    if (names(kSunday, country)) {
        return std::chrono::Sunday;
    }
    return names(kSaturday, country) ? std::chrono::Saturday : std::chrono::Monday;
}

DayRange dayOf(Day day)
{
    return {day, day};
}

DayRange weekOf(Day day, std::chrono::weekday first)
{
    const auto begin = day - (std::chrono::weekday{day} - first);
    return {begin, begin + days{6}};
}

DayRange monthOf(Day day)
{
    const auto begin = firstOfMonth(day);
    const auto next = year_month_day{begin} + months{1};
    return {begin, Day{next} - days{1}};
}

int daysIn(DayRange range)
{
    return static_cast<int>((range.last - range.first).count()) + 1;
}

DayRange rangeBefore(DayRange range)
{
    const auto last = range.first - days{1};
    return isWholeMonth(range) ? monthOf(last) : DayRange{last - (range.last - range.first), last};
}

std::vector<DayRange> rangesUpTo(DayRange range, int count)
{
    std::vector<DayRange> ranges;
    for (int i = 0; i < count; ++i) {
        ranges.push_back(range);
        range = rangeBefore(range);
    }
    std::ranges::reverse(ranges);
    return ranges;
}

} // namespace secondring
