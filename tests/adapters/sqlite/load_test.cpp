#include "core/adapters/sqlite/sqlite_totals_source.h"
#include "tests/adapters/sqlite/searched.h"

using namespace secondring;
using namespace secondring::test;

TEST_CASE("what is brought in is kept and found as if a desk had taken the calls one by one")
{
    const GeneratedHouse::Size size{.calls = 150, .withEvents = 150, .agents = 5, .days = 9};
    Searched atOnce;
    atOnce.load(size, 1);
    Searched oneByOne;
    GeneratedHouse house(size);
    for (std::int64_t id = 1; !house.atEnd(); ++id) {
        oneByOne.take(house.next(), CallId{id});
    }
    for (const auto* sql :
         {"SELECT group_concat(term || calls || first_block || last_block, char(10)) FROM"
          " (SELECT * FROM call_term ORDER BY term)",
          "SELECT group_concat(term || hex(members), char(10)) FROM (SELECT term, members"
          " FROM call_set JOIN call_term ON call_term.id = call_set.id & 0xffffffff ORDER BY term)",
          "SELECT group_concat(hex(cells)) FROM call_cells WHERE id % 16 <> 1",
          "SELECT group_concat(day || agent || line || offered || waited_ms || rings_2 ||"
          " answered_10 || repeated || held_ms || wrapped_ms || courtesy_sum || holds_late,"
          " char(10)) FROM (SELECT * FROM day_total ORDER BY day, agent, line)",
          "SELECT group_concat(week || agent || line || offered || repeated || held_ms,"
          " char(10)) FROM (SELECT * FROM week_total ORDER BY week, agent, line)",
          "SELECT group_concat(day || agent || name || number || line || began || ended ||"
          " end_reason || outcome || notes || summary || held || courtesy || findings || promise,"
          " char(10)) FROM (SELECT * FROM call ORDER BY id)"}) {
        INFO(sql);
        CHECK(atOnce.value(sql) == oneByOne.value(sql));
    }
    const CallQuery byCaller{.order = CallOrder::Caller};
    CHECK(atOnce.all(byCaller) == oneByOne.all(byCaller));
}

TEST_CASE("a month's report from the sums of days is what a look at every call finds")
{
    Searched stored;
    stored.load({.calls = 3000, .withEvents = 200, .agents = 7, .days = 70}, 1);
    const SqliteStore& store = *stored.store;
    SqliteTotalsSource source(store, stored.desk.executor());
    const DayRange month{*dayFromIso("2026-10-01"), *dayFromIso("2026-10-31")};
    std::string fromDays;
    bool answered = false;
    source.totals({.days = month, .by = TotalsBy::Agent}, [&](const auto& rows) {
        for (const auto& [agent, totals] : rows.value()) {
            fromDays += agent + " " + std::to_string(totals.offered) + " " +
                        std::to_string(totals.answered) + " " + std::to_string(totals.abandoned) +
                        " " + std::to_string(totals.waitedMs) + " " +
                        std::to_string(totals.dialled) + " " + std::to_string(totals.reached) +
                        " " + std::to_string(totals.answeredWithin.at(1)) + " " +
                        std::to_string(totals.courtesySum) + "\n";
        }
        answered = true;
    });
    REQUIRE(stored.desk.runUntil([&] { return answered; }));
    CHECK(fromDays ==
          stored.value("SELECT group_concat(format('%s %d %d %d %d %d %d %d %d', agent, offered,"
                       " answered, abandoned, waited, dialled, reached, soon, courtesy) ||"
                       " char(10), '') FROM (SELECT agent, sum(direction = 'incoming') AS offered,"
                       " sum(direction = 'incoming' AND answered IS NOT NULL) AS answered,"
                       " sum(end_reason = 'abandoned') AS abandoned,"
                       " sum(iif(direction = 'incoming', coalesce(answered - began, 0), 0)) AS"
                       " waited, sum(direction = 'outgoing') AS dialled,"
                       " sum(direction = 'outgoing' AND answered IS NOT NULL) AS reached,"
                       " sum(direction = 'incoming' AND coalesce(answered - began <= 10000, 0)) AS"
                       " soon, sum(coalesce(courtesy, 0)) AS courtesy FROM call"
                       " WHERE day BETWEEN '2026-10-01' AND '2026-10-31' GROUP BY agent"
                       " ORDER BY agent)"));
}

TEST_CASE("any range of days adds up to the same, whether its weeks are read whole or day by day")
{
    Searched stored;
    stored.load({.calls = 2000, .withEvents = 100, .agents = 5, .days = 50}, 1);
    const SqliteStore& store = *stored.store;
    SqliteTotalsSource source(store, stored.desk.executor());
    const auto totalOf = [&](const TotalsWanted& wanted) {
        Totals sum;
        bool answered = false;
        source.totals(wanted, [&](const auto& rows) {
            for (const auto& row : rows.value()) {
                sum += row.totals;
            }
            answered = true;
        });
        REQUIRE(stored.desk.runUntil([&] { return answered; }));
        return sum;
    };
    const auto begin = *dayFromIso("2026-10-01");
    for (int first = 0; first < 8; ++first) {
        for (const int length : {1, 2, 6, 7, 8, 13, 14, 15, 31}) {
            const std::chrono::days from{first};
            const DayRange days{begin + from, begin + from + std::chrono::days{length - 1}};
            INFO(toIso(days.first) << " to " << toIso(days.last));
            const auto byDate = totalOf({.days = days, .by = TotalsBy::Date});
            CHECK(totalOf({.days = days, .by = TotalsBy::Agent}) == byDate);
            CHECK(totalOf({.days = days, .by = TotalsBy::Line}) == byDate);
            CHECK(totalOf({.days = days}) == byDate);
        }
    }
}

TEST_CASE("calls that are brought in out of order are refused, and nothing is kept")
{
    Searched stored;
    GeneratedHouse house({.calls = 2, .days = 9});
    const auto first = house.next();
    auto load = SqliteCallLoad::begin(*stored.store, 2, house.end());
    REQUIRE(load);
    REQUIRE((*load)->add(house.next()));
    CHECK_FALSE((*load)->add(first));
    CHECK_FALSE((*load)->commit());
    load->reset();
    CHECK(stored.value("SELECT count(*) FROM call") == "0");
}

TEST_CASE("what is brought in but not committed leaves no trace")
{
    Searched stored;
    {
        GeneratedHouse house({.calls = 500, .days = 9});
        auto load = SqliteCallLoad::begin(*stored.store, 500, house.end());
        REQUIRE(load);
        while (!house.atEnd()) {
            REQUIRE((*load)->add(house.next()));
        }
    }
    CHECK(stored.all({}).empty());
    CHECK(stored.value("SELECT count(*) FROM call") == "0");
    CHECK(stored.value("SELECT count(*) FROM call_term") == "0");
}

TEST_CASE("the first calls go straight into the file, and later ones join them")
{
    const TempDir folder;
    const auto file = folder / "calls.db";
    const auto value = [&](const std::string& sql) {
        return SQLite::Database(file.string(), SQLite::OPEN_READONLY, 1000)
            .execAndGet(sql)
            .getString();
    };
    const auto store = SqliteStore::open(file).value();
    GeneratedHouse house({.calls = 400, .days = 9});
    std::vector<LoadedCall> calls;
    while (!house.atEnd()) {
        calls.push_back(house.next());
    }
    const auto load = [&](std::size_t first, std::size_t last) {
        auto some = SqliteCallLoad::begin(*store, 200, calls[last - 1].summary.began);
        REQUIRE(some);
        CHECK(value("PRAGMA journal_mode") == (first == 0 ? "delete" : "wal"));
        for (auto at = first; at < last; ++at) {
            REQUIRE((*some)->add(calls[at]));
        }
        const auto committed = (*some)->commit();
        INFO((committed ? "" : committed.error().reason));
        REQUIRE(committed);
    };
    load(0, 200);
    CHECK(store->inPlace());
    CHECK(value("PRAGMA journal_mode") == "wal");
    CHECK_FALSE(std::filesystem::exists(file.string() + "-journal"));
    load(200, 400);
    CHECK(store->inPlace());
    CHECK(value("SELECT count(*) FROM call") == "400");
    CHECK(value("SELECT sum(offered + dialled) FROM day_total") == "400");
    CHECK(value("PRAGMA integrity_check") == "ok");
}

TEST_CASE("beside somebody who reads, the first calls go through the write-ahead log")
{
    Stored stored;
    SQLite::Database reader(stored.file.string(), SQLite::OPEN_READONLY, 1000);
    CHECK(reader.execAndGet("SELECT count(*) FROM call").getInt() == 0);
    GeneratedHouse house({.calls = 50, .days = 9});
    auto load = SqliteCallLoad::begin(*stored.store, 50, house.end());
    INFO((load ? "" : load.error().reason));
    REQUIRE(load);
    while (!house.atEnd()) {
        REQUIRE((*load)->add(house.next()));
    }
    CHECK(reader.execAndGet("SELECT count(*) FROM call").getInt() == 0);
    REQUIRE((*load)->commit());
    CHECK(reader.execAndGet("SELECT count(*) FROM call").getInt() == 50);
}
