#include "core/review/day_range.h"
#include "tests/support/catch.h"

using namespace secondring;
using namespace std::chrono_literals;

namespace {

Day day(const char* iso)
{
    const auto found = dayFromIso(iso);
    REQUIRE(found);
    return *found;
}

DayRange range(const char* first, const char* last)
{
    return {day(first), day(last)};
}

std::string text(DayRange days)
{
    return toIso(days.first) + ".." + toIso(days.last);
}

} // namespace

TEST_CASE("a day is read as it is stored, and nothing else is")
{
    CHECK(toIso(day("2026-11-22")) == "2026-11-22");
    CHECK(toIso(day("2024-02-29")) == "2024-02-29");
    for (const auto* wrong : {"",
                              "2026-11",
                              "2026-02-29",
                              "2026-13-01",
                              "2026-11-00",
                              "2026-11-2 ",
                              "2026-11- 2",
                              "2026-1--22",
                              "+026-11-22",
                              "2026/11/22",
                              "2026-11-222"}) {
        INFO(wrong);
        CHECK_FALSE(dayFromIso(wrong));
    }
}

TEST_CASE("a week begins on the house's own first day")
{
    const auto sunday = day("2026-11-22");
    CHECK(text(weekOf(sunday, std::chrono::Monday)) == "2026-11-16..2026-11-22");
    CHECK(text(weekOf(sunday, std::chrono::Sunday)) == "2026-11-22..2026-11-28");
    CHECK(text(weekOf(sunday, std::chrono::Saturday)) == "2026-11-21..2026-11-27");
    CHECK(firstWeekday("GB") == std::chrono::Monday);
    CHECK(firstWeekday("DE") == std::chrono::Monday);
    CHECK(firstWeekday("US") == std::chrono::Sunday);
    CHECK(firstWeekday("EG") == std::chrono::Saturday);
    CHECK(firstWeekday("") == std::chrono::Monday);
    CHECK(firstWeekday("S ") == std::chrono::Monday);
}

TEST_CASE("a month has the days it has")
{
    CHECK(text(monthOf(day("2026-11-22"))) == "2026-11-01..2026-11-30");
    CHECK(text(monthOf(day("2024-02-29"))) == "2024-02-01..2024-02-29");
    CHECK(text(monthOf(day("2026-12-31"))) == "2026-12-01..2026-12-31");
    CHECK(daysIn(monthOf(day("2026-02-01"))) == 28);
}

TEST_CASE("the range before a month is the month before, before any other as many days")
{
    CHECK(text(rangeBefore(range("2026-03-01", "2026-03-31"))) == "2026-02-01..2026-02-28");
    CHECK(text(rangeBefore(range("2026-01-01", "2026-01-31"))) == "2025-12-01..2025-12-31");
    CHECK(text(rangeBefore(range("2026-03-01", "2026-03-01"))) == "2026-02-28..2026-02-28");
    CHECK(text(rangeBefore(range("2026-11-16", "2026-11-22"))) == "2026-11-09..2026-11-15");
    CHECK(text(rangeBefore(range("2026-03-01", "2026-03-30"))) == "2026-01-30..2026-02-28");
}

TEST_CASE("a change of the clocks does not move a day")
{
    // Berlin: 29 March 2026 has 23 hours, 25 October 25.
    CHECK(text(rangeBefore(range("2026-03-29", "2026-03-29"))) == "2026-03-28..2026-03-28");
    CHECK(daysIn(range("2026-03-28", "2026-03-30")) == 3);
    CHECK(daysIn(range("2026-10-24", "2026-10-26")) == 3);
}

TEST_CASE("a trend is drawn over ranges that join, the oldest first")
{
    const auto ranges = rangesUpTo(range("2026-03-01", "2026-03-31"), 12);
    REQUIRE(ranges.size() == 12);
    CHECK(text(ranges.front()) == "2025-04-01..2025-04-30");
    CHECK(text(ranges.back()) == "2026-03-01..2026-03-31");
    for (std::size_t i = 1; i < ranges.size(); ++i) {
        CHECK(ranges[i - 1].last + std::chrono::days{1} == ranges[i].first);
    }
}
