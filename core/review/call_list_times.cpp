#include "core/review/call_list_times.h"

#include <algorithm>
#include <array>
#include <charconv>

namespace secondring {

namespace {

using namespace std::chrono;

/// Reads from the front of a text.
class Cursor
{
public:
    explicit Cursor(std::string_view text)
        : text_(text)
    {
    }

    bool atEnd() const { return text_.empty(); }

    char front() const { return text_.empty() ? '\0' : text_.front(); }

    bool skip(std::string_view any)
    {
        const bool is = !text_.empty() && any.find(text_.front()) != std::string_view::npos;
        text_.remove_prefix(is ? 1 : 0);
        return is;
    }

    /// Digits, at most nine of them; how many there were is in `digits`.
    std::optional<int> number()
    {
        const auto end = std::min(text_.find_first_not_of("0123456789"), text_.size());
        digits_ = end;
        int value = 0;
        if (end == 0 || end > 9) {
            return std::nullopt;
        }
        std::from_chars(text_.data(), text_.data() + end, value);
        text_.remove_prefix(end);
        return value;
    }

    std::size_t digits() const { return digits_; }

private:
    std::string_view text_;
    std::size_t digits_ = 0;
};

std::string_view trimmed(std::string_view text)
{
    const auto begin = text.find_first_not_of(" \t");
    const auto end = text.find_last_not_of(" \t");
    return begin == std::string_view::npos ? std::string_view{}
                                           : text.substr(begin, end - begin + 1);
}

std::optional<year_month_day> dateFrom(Cursor& cursor)
{
    std::array<int, 3> parts{};
    bool yearFirst = false;
    for (std::size_t part = 0; part < parts.size(); ++part) {
        const auto value = cursor.number();
        yearFirst = part == 0 ? cursor.digits() == 4 : yearFirst;
        if (!value || *value > 9999 || (part < 2 && !cursor.skip("-./"))) {
            return std::nullopt;
        }
        parts.at(part) = *value;
    }
    const auto date =
        year{yearFirst ? parts[0] : parts[2]} / parts[1] / (yearFirst ? parts[2] : parts[0]);
    return date.ok() ? std::optional{date} : std::nullopt;
}

std::optional<Duration> timeOfDayFrom(Cursor& cursor)
{
    const auto hour = cursor.number();
    if (!hour || *hour > 23 || !cursor.skip(":")) {
        return std::nullopt;
    }
    const auto minute = cursor.number();
    const auto second = minute && cursor.skip(":") ? cursor.number() : std::optional{0};
    if (!minute || *minute > 59 || !second || *second > 60) {
        return std::nullopt;
    }
    Duration part{};
    if (cursor.skip(".,")) {
        const auto digits = cursor.number();
        if (!digits) {
            return std::nullopt;
        }
        auto scaled = std::int64_t{*digits} * 1000;
        for (auto each = cursor.digits(); each > 0; --each) {
            scaled /= 10;
        }
        part = Duration{scaled};
    }
    return hours{*hour} + minutes{*minute} + seconds{*second} + part;
}

/// "Z", "+01:00", "-0530": how far it is from UTC; none: nothing of the kind.
std::optional<minutes> zoneFrom(Cursor& cursor)
{
    if (cursor.skip("Zz")) {
        return minutes{0};
    }
    const int sign = cursor.front() == '-' ? -1 : 1;
    if (!cursor.skip("+-")) {
        return std::nullopt;
    }
    const auto first = cursor.number();
    if (!first) {
        return std::nullopt;
    }
    if (cursor.digits() == 4) {
        return sign * (hours{*first / 100} + minutes{*first % 100});
    }
    cursor.skip(":");
    return sign * (hours{*first} + minutes{cursor.number().value_or(0)});
}

std::optional<Instant> secondsSince1970(std::string_view text)
{
    std::int64_t value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    const bool whole = error == std::errc{} && end == text.data() + text.size();
    return whole && value > 0 && text.size() >= 9 && text.size() <= 10
               ? std::optional{Instant{seconds{value}}}
               : std::nullopt;
}

} // namespace

std::optional<Instant> timeFrom(std::string_view text, const WhenLocal& when)
{
    text = trimmed(text);
    if (const auto at = secondsSince1970(text)) {
        return at;
    }
    Cursor cursor(text);
    const auto date = dateFrom(cursor);
    if (!date || !cursor.skip("Tt ")) {
        return std::nullopt;
    }
    const auto time = timeOfDayFrom(cursor);
    if (!time) {
        return std::nullopt;
    }
    const auto local = local_days{*date} + *time;
    cursor.skip(" ");
    const auto zone = zoneFrom(cursor);
    if (!cursor.atEnd()) {
        return std::nullopt;
    }
    return zone ? std::optional{Instant{local.time_since_epoch() - *zone}} : when(local);
}

std::optional<Duration> lengthFrom(std::string_view text)
{
    Cursor cursor(trimmed(text));
    std::int64_t length = 0;
    for (int part = 0; part < 3; ++part) {
        const auto value = cursor.number();
        if (!value || (part > 0 && *value > 59)) {
            return std::nullopt;
        }
        length = length * 60 + *value;
        if (!cursor.skip(":")) {
            break;
        }
    }
    if (cursor.skip(".,")) {
        cursor.number();
    }
    return cursor.atEnd() ? std::optional{Duration{seconds{length}}} : std::nullopt;
}

} // namespace secondring
