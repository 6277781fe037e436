#include "core/adapters/house/open_hours.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <string>

namespace secondring {

namespace {

constexpr int kDay = 24 * 60;
constexpr auto kWeekdays = std::to_array<std::string_view>(
    {"monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"});

std::vector<std::string_view> split(std::string_view text, char at)
{
    std::vector<std::string_view> parts;
    while (true) {
        const auto end = text.find(at);
        parts.push_back(text.substr(0, end));
        if (end == std::string_view::npos) {
            return parts;
        }
        text.remove_prefix(end + 1);
    }
}

std::optional<int> weekdayOf(std::string_view name)
{
    for (std::size_t i = 0; i < kWeekdays.size(); ++i) {
        if (name == kWeekdays.at(i) || (name.size() == 3 && kWeekdays.at(i).starts_with(name))) {
            return static_cast<int>(i) + 1;
        }
    }
    return std::nullopt;
}

/// "mon" or "mon-fri"; "sat-mon" goes through the end of the week.
bool addDays(std::string_view text, std::vector<int>& days)
{
    const auto ends = split(text, '-');
    const auto first = weekdayOf(ends.front());
    const auto last = weekdayOf(ends.back());
    if (!first || !last || ends.size() > 2) {
        return false;
    }
    for (int day = *first;; day = day % 7 + 1) {
        days.push_back(day);
        if (day == *last) {
            return true;
        }
    }
}

std::optional<int> numberOf(std::string_view digits, int most)
{
    int number = 0;
    const auto* end = digits.data() + digits.size();
    const auto [stop, error] = std::from_chars(digits.data(), end, number);
    const bool good =
        error == std::errc{} && stop == end && digits.size() <= 2 && number >= 0 && number <= most;
    return good ? std::optional{number} : std::nullopt;
}

/// "9:00", "9" or "24:00", in minutes.
std::optional<int> minuteOf(std::string_view text)
{
    const auto parts = split(text, ':');
    const auto hour = numberOf(parts.front(), 24);
    const auto minute = parts.size() == 2 ? numberOf(parts.back(), 59) : std::optional{0};
    if (!hour || !minute || parts.size() > 2 || *hour * 60 + *minute > kDay) {
        return std::nullopt;
    }
    return *hour * 60 + *minute;
}

std::vector<OpenHours> throughMidnight(const OpenHours& hours)
{
    OpenHours evening = hours;
    evening.until = kDay;
    OpenHours morning = hours;
    morning.from = 0;
    for (int& day : morning.weekdays) {
        day = day % 7 + 1;
    }
    return hours.until == 0 ? std::vector{evening} : std::vector{evening, morning};
}

std::string inSmallLetters(std::string_view text)
{
    std::string small{text};
    for (char& c : small) {
        c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    }
    return small;
}

} // namespace

std::optional<std::vector<OpenHours>> parseOpenHours(std::string_view text)
{
    const auto small = inSmallLetters(text);
    const auto halves = split(small, ' ');
    if (halves.size() != 2) {
        return std::nullopt;
    }
    OpenHours hours;
    const bool daysGood = std::ranges::all_of(split(halves[0], ','), [&](std::string_view part) {
        return addDays(part, hours.weekdays);
    });
    const auto times = split(halves[1], '-');
    const auto from = minuteOf(times.front());
    const auto until = minuteOf(times.back());
    if (!daysGood || times.size() != 2 || !from || !until || *from == *until || *from == kDay) {
        return std::nullopt;
    }
    hours.from = *from;
    hours.until = *until;
    return *from < *until ? std::vector{hours} : throughMidnight(hours);
}

} // namespace secondring
