#include "core/adapters/house/open_hours.h"
#include "tests/support/catch.h"

using secondring::OpenHours;
using secondring::parseOpenHours;

namespace {

using Hours = std::vector<OpenHours>;

} // namespace

TEST_CASE("hours are days and times")
{
    CHECK(parseOpenHours("Mon-Fri 9:00-18:00") == Hours{{{1, 2, 3, 4, 5}, 540, 1080}});
    CHECK(parseOpenHours("sat 9-13:30") == Hours{{{6}, 540, 810}});
    CHECK(parseOpenHours("Monday,Wednesday-Thursday 08:05-24:00") == Hours{{{1, 3, 4}, 485, 1440}});
    CHECK(parseOpenHours("Sat-Mon 0:00-24:00") == Hours{{{6, 7, 1}, 0, 1440}});
}

TEST_CASE("hours through midnight go on the next morning")
{
    CHECK(parseOpenHours("Fri,Sun 22:00-6:00") == Hours{{{5, 7}, 1320, 1440}, {{6, 1}, 0, 360}});
    CHECK(parseOpenHours("Fri 22:00-0:00") == Hours{{{5}, 1320, 1440}});
}

TEST_CASE("hours that are not understood are none")
{
    for (const char* text : {"",
                             "Mon",
                             "9:00-18:00",
                             "Mon 9:00",
                             "Mon 9:00-9:00",
                             "Mon 24:00-9:00",
                             "Mon 9:60-10:00",
                             "Mon 9:00-24:01",
                             "Mon 9:00-25:00",
                             "Mon 9:00-10:00-11:00",
                             "Mon 9:00:00-10:00",
                             "Mon-Tue-Wed 9-10",
                             "Mo 9-10",
                             "Funday 9-10",
                             "Mon, Tue 9-10",
                             "Mon  9-10",
                             "Mon -9-10",
                             "Mon 009-10"}) {
        INFO(text);
        CHECK(!parseOpenHours(text));
    }
}
