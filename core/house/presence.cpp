#include "core/house/directory.h"

#include <algorithm>

namespace secondring {

namespace {

constexpr int kDay = 24 * 60;
constexpr int kWeek = 7 * kDay;

/// A time of being open, in minutes of the week; it never goes past the end of its day.
struct Span
{
    int from = 0;
    int until = 0;
};

std::vector<Span> spansOf(const std::vector<OpenHours>& hours)
{
    std::vector<Span> spans;
    for (const auto& each : hours) {
        if (each.from >= each.until) {
            continue;
        }
        for (const int weekday : each.weekdays) {
            const int midnight = (weekday - 1) * kDay;
            spans.push_back({midnight + each.from, midnight + each.until});
        }
    }
    return spans;
}

/// The end of the span that the minute is in, the furthest if there are several.
std::optional<int> endOf(const std::vector<Span>& spans, int minute)
{
    std::optional<int> end;
    for (const auto& span : spans) {
        if (span.from <= minute && minute < span.until) {
            end = std::max(end.value_or(0), span.until);
        }
    }
    return end;
}

/// `closing` is a minute at which something ends, so midnight belongs to the day before.
LocalTime closingTime(int closing)
{
    const int last = (closing - 1) % kWeek;
    return {.weekday = last / kDay + 1, .minute = last % kDay + 1};
}

/// Open now: spans that adjoin or overlap are one.
OpenNow openFrom(const std::vector<Span>& spans, int now, int firstEnd)
{
    int end = firstEnd;
    while (end - now < kWeek) {
        const int wrapped = end % kWeek;
        const auto next = endOf(spans, wrapped);
        if (!next) {
            return {.until = closingTime(end)};
        }
        end += *next - wrapped;
    }
    return {.until = std::nullopt};
}

ClosedNow closedAt(const std::vector<Span>& spans, int now)
{
    if (spans.empty()) {
        return {.opens = std::nullopt};
    }
    const auto wait = [&](const Span& span) { return (span.from - now + kWeek) % kWeek; };
    const auto next = std::ranges::min_element(spans, {}, wait);
    return {.opens = LocalTime{.weekday = next->from / kDay + 1, .minute = next->from % kDay}};
}

} // namespace

Presence presenceOf(const DirectoryEntry& entry, LocalTime local, Instant now)
{
    if (entry.awayUntil && now < *entry.awayUntil) {
        return AwayNow{*entry.awayUntil};
    }
    if (entry.hours.empty()) {
        return HoursUnknown{};
    }
    const auto spans = spansOf(entry.hours);
    const int minute = ((local.weekday - 1) * kDay + local.minute) % kWeek;
    if (const auto end = endOf(spans, minute)) {
        return openFrom(spans, minute, *end);
    }
    return closedAt(spans, minute);
}

} // namespace secondring
