#include "tests/support/catch.h"
#include "ui/desk/when.h"
#include "ui/look/text.h"

using namespace secondring;

namespace {

/// Monday 23 November 2026, 10:42.
QString read(const char* written)
{
    const auto now = look::toInstant(QDateTime(QDate(2026, 11, 23), QTime(10, 42)));
    const auto at = momentIn(QString::fromLatin1(written), now);
    return at ? look::toQt(*at).toString("d MMM H:mm") : QString("?");
}

} // namespace

TEST_CASE("times are understood as people write them")
{
    CHECK(read("16:00") == "23 Nov 16:00");
    CHECK(read("9:30") == "24 Nov 9:30");
    CHECK(read("today 16:00") == "23 Nov 16:00");
    CHECK(read("Tomorrow 9.30") == "24 Nov 9:30");
    CHECK(read("tomorrow at 9") == "24 Nov 9:00");
    CHECK(read("tomorrow") == "24 Nov 17:00");
    CHECK(read("fri 4 pm") == "27 Nov 16:00");
    CHECK(read("Monday") == "30 Nov 17:00");
    CHECK(read("24 Nov 10:00") == "24 Nov 10:00");
    CHECK(read("in 2 h") == "23 Nov 12:42");
    CHECK(read("in 30 min") == "23 Nov 11:12");
}

TEST_CASE("what is no time is not guessed")
{
    CHECK(read("") == "?");
    CHECK(read("soon") == "?");
    CHECK(read("25:00") == "?");
    CHECK(read("31 feb") == "?");
}
