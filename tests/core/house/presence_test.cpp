#include "core/house/directory.h"
#include "tests/support/catch.h"

using namespace secondring;
using namespace std::chrono_literals;

namespace {

constexpr Instant kNow{1'000'000s};
const std::vector<int> kWorkdays{1, 2, 3, 4, 5};

constexpr int at(int hour, int minute = 0)
{
    return hour * 60 + minute;
}

Presence presence(std::vector<OpenHours> hours, LocalTime local)
{
    return presenceOf({.colleague = {}, .hours = std::move(hours)}, local, kNow);
}

} // namespace

TEST_CASE("without hours it is not known whether somebody can be reached")
{
    CHECK(presence({}, {1, at(9)}) == Presence{HoursUnknown{}});
}

TEST_CASE("somebody is open until their hours end")
{
    const std::vector<OpenHours> hours{{kWorkdays, at(9), at(18)}};
    CHECK(presence(hours, {1, at(9)}) == Presence{OpenNow{LocalTime{1, at(18)}}});
    CHECK(presence(hours, {5, at(17, 59)}) == Presence{OpenNow{LocalTime{5, at(18)}}});
}

TEST_CASE("somebody closed opens at the next of their hours")
{
    const std::vector<OpenHours> hours{{kWorkdays, at(9), at(18)}};
    CHECK(presence(hours, {1, at(8, 59)}) == Presence{ClosedNow{LocalTime{1, at(9)}}});
    CHECK(presence(hours, {1, at(18)}) == Presence{ClosedNow{LocalTime{2, at(9)}}});
    CHECK(presence(hours, {5, at(18)}) == Presence{ClosedNow{LocalTime{1, at(9)}}});
    CHECK(presence(hours, {7, at(23, 59)}) == Presence{ClosedNow{LocalTime{1, at(9)}}});
}

TEST_CASE("hours that adjoin or overlap are one")
{
    const std::vector<OpenHours> hours{
        {{3}, at(8), at(12)}, {{3}, at(12), at(14)}, {{3}, at(13), at(17)}, {{3}, at(18), at(19)}};
    CHECK(presence(hours, {3, at(9)}) == Presence{OpenNow{LocalTime{3, at(17)}}});
}

TEST_CASE("hours run on through midnight and through the end of the week")
{
    const std::vector<OpenHours> hours{{{7}, at(22), at(24)}, {{1}, 0, at(6)}};
    CHECK(presence(hours, {7, at(23)}) == Presence{OpenNow{LocalTime{1, at(6)}}});
    CHECK(presence({{{7}, at(22), at(24)}}, {7, at(23)}) ==
          Presence{OpenNow{LocalTime{7, at(24)}}});
}

TEST_CASE("who is open round the clock never closes")
{
    CHECK(presence({{{1, 2, 3, 4, 5, 6, 7}, 0, at(24)}}, {4, at(3)}) ==
          Presence{OpenNow{std::nullopt}});
}

TEST_CASE("hours that never come leave somebody closed")
{
    CHECK(presence({{{}, at(9), at(18)}}, {1, at(10)}) == Presence{ClosedNow{std::nullopt}});
}

TEST_CASE("an absence goes before the hours until it is over")
{
    DirectoryEntry entry{.colleague = {}, .hours = {{kWorkdays, at(9), at(18)}}};
    entry.awayUntil = kNow + 1ms;
    CHECK(presenceOf(entry, {1, at(10)}, kNow) == Presence{AwayNow{kNow + 1ms}});
    CHECK(presenceOf(entry, {1, at(10)}, kNow + 1ms) == Presence{OpenNow{LocalTime{1, at(18)}}});
}
