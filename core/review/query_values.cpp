#include "core/review/query_values.h"

#include "core/house/folding.h"

#include <algorithm>
#include <charconv>

namespace secondring {

namespace {

using Words = std::vector<std::string>;

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

/// The words of a text, at anything that is neither letter nor digit.
Words wordsOf(std::string_view text)
{
    Words words(1);
    for (const char c : folded(text)) {
        const bool part = isDigit(c) || (c >= 'a' && c <= 'z') || (c & 0x80) != 0;
        if (part) {
            words.back() += c;
        } else if (!words.back().empty()) {
            words.emplace_back();
        }
    }
    if (words.back().empty()) {
        words.pop_back();
    }
    return words;
}

struct LengthUnit
{
    std::string_view name;
    std::int64_t seconds;
};

constexpr LengthUnit kUnits[] = {{"hours", 3600},
                                 {"hour", 3600},
                                 {"h", 3600},
                                 {"minutes", 60},
                                 {"minute", 60},
                                 {"min", 60},
                                 {"m", 60},
                                 {"seconds", 1},
                                 {"second", 1},
                                 {"sec", 1},
                                 {"s", 1}};

constexpr std::int64_t kLongest = 1000 * 3600;

/// Takes a number from the front of `text`.
std::optional<std::int64_t> takeNumber(std::string_view& text)
{
    const auto end = std::ranges::find_if_not(text, isDigit);
    const auto digits = text.substr(0, static_cast<std::size_t>(end - text.begin()));
    const auto number = numberFromText(digits, static_cast<int>(kLongest));
    text.remove_prefix(digits.size());
    return number;
}

/// Takes a unit from the front of `text`; 0: there is none.
std::int64_t takeUnit(std::string_view& text)
{
    for (const auto& unit : kUnits) {
        if (text.starts_with(unit.name)) {
            text.remove_prefix(unit.name.size());
            return unit.seconds;
        }
    }
    return 0;
}

/// "2:30" or "1:02:30"; none: it is not written so.
std::optional<std::int64_t> secondsOfClock(std::string_view text)
{
    if (text.find(':') == std::string_view::npos) {
        return std::nullopt;
    }
    std::int64_t seconds = 0;
    for (int parts = 0; parts < 3; ++parts) {
        const auto number = takeNumber(text);
        if (!number || (parts > 0 && *number > 59)) {
            return std::nullopt;
        }
        seconds = seconds * 60 + *number;
        if (text.empty()) {
            return parts > 0 ? std::optional{seconds} : std::nullopt;
        }
        if (!text.starts_with(':')) {
            return std::nullopt;
        }
        text.remove_prefix(1);
    }
    return std::nullopt;
}

std::optional<std::int64_t> secondsOfUnits(std::string_view text)
{
    std::int64_t seconds = 0;
    while (!text.empty()) {
        const auto number = takeNumber(text);
        const auto unit = takeUnit(text);
        if (!number || unit == 0) {
            return std::nullopt;
        }
        seconds += *number * unit;
    }
    return seconds;
}

} // namespace

std::optional<int> numberFromText(std::string_view text, int most)
{
    int value = 0;
    const auto* end = text.data() + text.size();
    const auto read = std::from_chars(text.data(), end, value);
    const bool whole = !text.empty() && isDigit(text.front()) && read.ptr == end;
    return whole && read.ec == std::errc{} && value <= most ? std::optional{value} : std::nullopt;
}

Result<Duration> lengthFromText(std::string_view text)
{
    std::string plain = folded(text);
    std::erase(plain, ' ');
    if (numberFromText(plain, static_cast<int>(kLongest))) {
        return fail("Minutes or seconds? Write " + plain + "m or " + plain + "s.");
    }
    const auto clock = secondsOfClock(plain);
    const auto seconds = clock ? clock : secondsOfUnits(plain);
    if (plain.empty() || !seconds) {
        return fail("Write a length as 5m, 30s, 1h30m or 2:30.");
    }
    if (*seconds > kLongest) {
        return fail("No call is longer than a thousand hours.");
    }
    return std::chrono::seconds{*seconds};
}

std::string lengthToText(Duration length)
{
    const auto seconds = std::max<std::int64_t>(length.count() / 1000, 0);
    const auto part = [](std::int64_t number, const char* unit) {
        return number == 0 ? std::string{} : std::to_string(number) + unit;
    };
    const auto text =
        part(seconds / 3600, "h") + part(seconds / 60 % 60, "m") + part(seconds % 60, "s");
    return text.empty() ? "0s" : text;
}

bool isLike(std::string_view name, std::string_view text)
{
    const auto wanted = wordsOf(text);
    const auto there = wordsOf(name);
    return !wanted.empty() && std::ranges::all_of(wanted, [&](const std::string& word) {
        return std::ranges::any_of(there,
                                   [&](const std::string& each) { return each.starts_with(word); });
    });
}

std::vector<std::string> namesLike(const std::vector<std::string>& names, std::string_view text)
{
    if (std::ranges::find(names, text) != names.end()) {
        return {std::string{text}};
    }
    std::vector<std::string> same;
    std::vector<std::string> like;
    for (const auto& name : names) {
        if (folded(name) == folded(text)) {
            same.push_back(name);
        } else if (isLike(name, text)) {
            like.push_back(name);
        }
    }
    return same.empty() ? like : same;
}

} // namespace secondring
