#include "core/adapters/sqlite/rebuild.h"
#include "core/adapters/sqlite/sqlite_attendance_log.h"
#include "core/adapters/sqlite/sqlite_totals_source.h"
#include "core/review/metrics.h"
#include "tests/adapters/sqlite/stored.h"

#include <cstdlib>
#include <ctime>

using namespace secondring;
using namespace secondring::test;
using namespace std::chrono_literals;

namespace {

constexpr auto kMs = [](Duration length) { return std::int64_t{length.count()}; };

Day dayOn(const std::string& iso)
{
    return *dayFromIso(iso);
}

/// The zone of this process, as long as this lives: three weeks in the year its days are 23 or 25
/// hours long.
class ZoneOfBerlin
{
public:
    ZoneOfBerlin()
    {
        ::setenv("TZ", "CET-1CEST,M3.5.0,M10.5.0/3", 1);
        ::tzset();
    }

    ~ZoneOfBerlin()
    {
        ::setenv("TZ", "UTC", 1);
        ::tzset();
    }

    ZoneOfBerlin(const ZoneOfBerlin&) = delete;
    ZoneOfBerlin& operator=(const ZoneOfBerlin&) = delete;
};

/// A store in which a desk notes what it does.
class TimedDesk
{
public:
    TimedDesk()
    {
        open();
        REQUIRE(written());
    }

    void open()
    {
        attendance = std::make_unique<SqliteAttendanceLog>(*stored.log);
        totals = std::make_unique<SqliteTotalsSource>(*stored.store, stored.desk.executor());
    }

    /// As after `kill -9`: nobody has noted that the desk is closed.
    void killAndStart()
    {
        attendance.reset();
        totals.reset();
        stored.close();
        stored.open();
        open();
    }

    void note(Instant at, Attendance what, const std::string& agent = "Ada")
    {
        attendance->append({at, agent, what});
    }

    /// All that was noted is on the disk.
    bool written()
    {
        bool durable = false;
        stored.log->write([](auto&) { return Result<void>{}; },
                          [&](const Result<void>& result) { durable = result.has_value(); });
        return stored.desk.runUntil([&] { return durable; });
    }

    std::vector<TotalsRow> rows(const TotalsWanted& wanted)
    {
        REQUIRE(written());
        std::optional<Result<std::vector<TotalsRow>>> answer;
        totals->totals(wanted, [&](const auto& result) { answer = result; });
        REQUIRE(stored.desk.runUntil([&] { return answer.has_value(); }));
        REQUIRE(answer->has_value());
        return **answer;
    }

    DeskTime on(const std::string& first, const std::string& last = {})
    {
        const DayRange days{dayOn(first), dayOn(last.empty() ? first : last)};
        return rows({.days = days}).front().totals.desk;
    }

    std::vector<std::string> differences()
    {
        REQUIRE(written());
        const auto rebuilt = rebuild(stored.file, plainSummary);
        REQUIRE(rebuilt);
        return rebuilt->differences;
    }

    Stored stored;
    std::unique_ptr<SqliteAttendanceLog> attendance;
    std::unique_ptr<SqliteTotalsSource> totals;
};

/// 2026-11-18, 08:00 in UTC.
const Instant kEight{Duration{1'794'988'800'000}};
const std::string kDay = "2026-11-18";

} // namespace

TEST_CASE("occupancy is the time on calls and wrapping up over that and the time available")
{
    ::setenv("TZ", "UTC", 1);
    TimedDesk desk;
    desk.note(kEight, Attendance::Available);
    desk.note(kEight + 30min, Attendance::Occupied);
    desk.note(kEight + 60min, Attendance::Available);
    desk.note(kEight + 90min, Attendance::Break); // counts for neither
    desk.note(kEight + 120min, Attendance::Occupied);
    desk.note(kEight + 135min, Attendance::Available);
    desk.note(kEight + 150min, Attendance::Away);
    CHECK(desk.on(kDay) == DeskTime{kMs(75min), kMs(45min), kMs(30min)});
    Totals totals;
    totals.desk = desk.on(kDay);
    CHECK(toText(*figureOf(Metric::Occupancy, totals, {})) == "37.5%"); // 45 of 120 minutes
    CHECK(desk.differences().empty());
}

TEST_CASE("nobody at the desk is no occupancy, and only breaks are none either")
{
    ::setenv("TZ", "UTC", 1);
    TimedDesk desk;
    CHECK(desk.on(kDay) == DeskTime{});
    desk.note(kEight, Attendance::Break);
    desk.note(kEight + 1h, Attendance::Away);
    Totals totals;
    totals.desk = desk.on(kDay);
    CHECK(totals.desk == DeskTime{.breakMs = kMs(1h)});
    CHECK_FALSE(figureOf(Metric::Occupancy, totals, {}));
}

TEST_CASE("what lasts over midnight counts on both days")
{
    ::setenv("TZ", "UTC", 1);
    TimedDesk desk;
    desk.note(kEight + 15h, Attendance::Available);              // 23:00
    desk.note(kEight + 15h + 45min, Attendance::Occupied);       // 23:45
    desk.note(kEight + 16h + 20min, Attendance::Available);      // 00:20
    desk.note(kEight + 16h + 60min + 24h * 2, Attendance::Away); // 01:00, two days later
    CHECK(desk.on(kDay) == DeskTime{.availableMs = kMs(45min), .occupiedMs = kMs(15min)});
    CHECK(desk.on("2026-11-19") ==
          DeskTime{.availableMs = kMs(23h + 40min), .occupiedMs = kMs(20min)});
    CHECK(desk.on("2026-11-20") == DeskTime{.availableMs = kMs(24h)});
    CHECK(desk.on("2026-11-21") == DeskTime{.availableMs = kMs(1h)});
    CHECK(desk.on(kDay, "2026-11-21") ==
          DeskTime{.availableMs = kMs(49h + 25min), .occupiedMs = kMs(35min)});
    CHECK(desk.differences().empty());
}

TEST_CASE("a day has 25 hours when summer time ends and 23 when it begins")
{
    const ZoneOfBerlin zone;
    TimedDesk desk;
    // 2026-03-28 12:00 in winter time; noon two days later is summer time.
    const Instant spring{Duration{1'774'695'600'000}};
    desk.note(spring, Attendance::Available);
    desk.note(spring + 47h, Attendance::Away);
    CHECK(desk.on("2026-03-28").availableMs == kMs(12h));
    CHECK(desk.on("2026-03-29").availableMs == kMs(23h));
    CHECK(desk.on("2026-03-30").availableMs == kMs(12h));
    // 2026-10-24 12:00 in summer time
    const Instant autumn{Duration{1'792'836'000'000}};
    desk.note(autumn, Attendance::Occupied);
    desk.note(autumn + 49h, Attendance::Away);
    CHECK(desk.on("2026-10-24").occupiedMs == kMs(12h));
    CHECK(desk.on("2026-10-25").occupiedMs == kMs(25h));
    CHECK(desk.on("2026-10-26").occupiedMs == kMs(12h));
    CHECK(desk.differences().empty());
    ::setenv("TZ", "UTC", 1); // another zone than the desk's: the sums stay what they were
    ::tzset();
    CHECK(desk.differences().empty());
}

TEST_CASE("a desk that was killed was there until it was seen last")
{
    ::setenv("TZ", "UTC", 1);
    TimedDesk desk;
    desk.note(kEight, Attendance::Available);
    desk.attendance->seen(kEight + 30min);
    CHECK(desk.on(kDay) == DeskTime{.availableMs = kMs(30min)}); // it is still there
    desk.killAndStart();
    CHECK(desk.on(kDay) == DeskTime{.availableMs = kMs(30min)});
    desk.note(kEight + 9h, Attendance::Occupied);
    desk.note(kEight + 10h, Attendance::Away);
    CHECK(desk.on(kDay) == DeskTime{.availableMs = kMs(30min), .occupiedMs = kMs(1h)});
    CHECK(desk.differences().empty());
}

TEST_CASE("a desk that was killed before it was seen again took no time")
{
    ::setenv("TZ", "UTC", 1);
    TimedDesk desk;
    desk.note(kEight, Attendance::Available);
    desk.note(kEight + 5min, Attendance::Occupied);
    REQUIRE(desk.written());
    desk.killAndStart();
    CHECK(desk.on(kDay) == DeskTime{.availableMs = kMs(5min)});
    desk.killAndStart();
    CHECK(desk.on(kDay) == DeskTime{.availableMs = kMs(5min)});
    CHECK(desk.stored.value("SELECT count(*) FROM attendance") == "3");
    CHECK(desk.differences().empty());
}

TEST_CASE("a desk left open over midnight and killed counts on both days")
{
    ::setenv("TZ", "UTC", 1);
    TimedDesk desk;
    desk.note(kEight + 15h, Attendance::Available);
    desk.attendance->seen(kEight + 18h);
    CHECK(desk.on("2026-11-19") == DeskTime{.availableMs = kMs(2h)});
    desk.killAndStart();
    CHECK(desk.on(kDay) == DeskTime{.availableMs = kMs(1h)});
    CHECK(desk.on("2026-11-19") == DeskTime{.availableMs = kMs(2h)});
    CHECK(desk.differences().empty());
}

TEST_CASE("a clock set back takes no time away")
{
    ::setenv("TZ", "UTC", 1);
    TimedDesk desk;
    desk.note(kEight, Attendance::Available);
    desk.note(kEight - 1h, Attendance::Occupied);
    desk.note(kEight - 30min, Attendance::Away);
    CHECK(desk.on(kDay) == DeskTime{.occupiedMs = kMs(30min)});
    CHECK(desk.differences().empty());
}

TEST_CASE("a desk's time is of its agent and of its day, and of no line")
{
    ::setenv("TZ", "UTC", 1);
    TimedDesk desk;
    desk.note(kEight, Attendance::Available);
    desk.note(kEight + 1h, Attendance::Available, "Ben");
    desk.note(kEight + 3h, Attendance::Away, "Ben");
    const DayRange day{dayOn(kDay), dayOn(kDay)};
    const auto byAgent = desk.rows({.days = day, .by = TotalsBy::Agent});
    REQUIRE(byAgent.size() == 2);
    CHECK(byAgent[0].key == "Ada");
    CHECK(byAgent[0].totals.desk.availableMs == kMs(1h));
    CHECK(byAgent[1].totals.desk.availableMs == kMs(2h));
    const auto ofBen = desk.rows({.days = day, .by = TotalsBy::Date, .agents = {"Ben"}});
    REQUIRE(ofBen.size() == 1);
    CHECK(ofBen[0].key == kDay);
    CHECK(ofBen[0].totals.desk.availableMs == kMs(2h));
    CHECK(desk.rows({.days = day, .by = TotalsBy::Line}).empty());
    CHECK(desk.rows({.days = day, .line = "main"}).front().totals.desk == DeskTime{});
}

TEST_CASE("a desk's time that was changed behind the record's back is found")
{
    ::setenv("TZ", "UTC", 1);
    TimedDesk desk;
    desk.note(kEight, Attendance::Available);
    desk.note(kEight + 1h, Attendance::Away);
    REQUIRE(desk.differences().empty());
    desk.stored.tamper("UPDATE attendance_total SET available_ms = available_ms - 1");
    CHECK(desk.differences() ==
          std::vector<std::string>{"the desk's time of 2026-11-18, Ada differs"});
    CHECK_THROWS(desk.stored.tamper("UPDATE attendance SET at = at + 1"));
    CHECK_THROWS(desk.stored.tamper("DELETE FROM attendance"));
}
