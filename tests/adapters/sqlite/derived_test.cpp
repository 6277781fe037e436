#include "core/adapters/sqlite/rebuild.h"
#include "tests/adapters/sqlite/stored.h"

#include <random>

using namespace secondring;
using namespace secondring::test;

namespace {

std::string totals(const Stored& stored)
{
    return stored.value("SELECT format('%d %d %d %d %d %d %d %d %d %d %d', offered, answered,"
                        " by_second_ring, abandoned, waited_ms, dialled, reached, talked_ms,"
                        " held_calls, held_ms, transferred) FROM day_total");
}

Rebuilt rebuiltOf(const Stored& stored)
{
    const auto rebuilt = rebuild(stored.file, plainSummary);
    REQUIRE(rebuilt);
    return *rebuilt;
}

const EventBody kArrived = CallArrived{LegId{1}, kCaller, "main", Duration{3000}};

} // namespace

TEST_CASE("the totals of a day follow its calls, however often a call is written")
{
    Stored stored;
    stored.live(1, wholeCall(kCaller));
    CHECK(totals(stored) == "1 1 1 0 2000 0 0 8000 1 2000 0");
    stored.live(2, {kArrived, CallEnded{EndedBy::Caller, EndReason::Abandoned, ""}});
    CHECK(totals(stored) == "2 1 1 1 2000 0 0 8000 1 2000 0");
    stored.live(3,
                {CallDialled{LegId{-1}, kCaller, "main"},
                 CallConnected{"opus", true},
                 CallEnded{EndedBy::Agent, EndReason::HungUp, ""},
                 WrapUpSaved{}});
    CHECK(totals(stored) == "2 1 1 1 2000 1 1 9000 1 2000 0");
}

TEST_CASE("a call is kept with who took it, when it began")
{
    Stored stored;
    auto story = stored.live(1, {kArrived});
    stored.log->takenBy({"Grace", "43"});
    stored.append(story, AnswerRequested{});
    stored.live(2, {kArrived});
    CHECK(stored.value("SELECT group_concat(agent || station, ' ') FROM call") == "Ada42 Grace43");
}

TEST_CASE("lists and totals are found on indices, without reading every call")
{
    const Stored stored;
    const auto plan = [&](const std::string& sql) {
        SQLite::Database db(stored.file.string());
        SQLite::Statement query(db, "EXPLAIN QUERY PLAN " + sql);
        std::string lines;
        while (query.executeStep()) {
            lines += query.getColumn(3).getString() + "\n";
        }
        return lines;
    };
    for (const auto* sql :
         {"SELECT * FROM call WHERE complete AND began < 9 ORDER BY began DESC, id DESC LIMIT 5",
          "SELECT id FROM call WHERE NOT complete ORDER BY id",
          "SELECT sum(offered) FROM day_total WHERE day BETWEEN 'a' AND 'b' GROUP BY agent",
          "SELECT sum(offered) FROM week_total WHERE week BETWEEN 'a' AND 'b' GROUP BY agent"}) {
        const auto lines = plan(sql);
        INFO(sql << "\n" << lines);
        CHECK(lines.find("SCAN call\n") == std::string::npos);
        CHECK(lines.find("SCAN day_total") == std::string::npos);
        CHECK(lines.find("SCAN week_total") == std::string::npos);
    }
}

TEST_CASE("what is derived can be made anew from the events and is the same")
{
    const auto seed = std::random_device{}();
    INFO("seed " << seed);
    std::mt19937 random{seed};
    Stored stored;
    for (std::int64_t id = 1; id <= 20; ++id) {
        stored.live(id, wholeCall(kCaller));
    }
    auto odd = stored.live(21, {kArrived});
    const auto bodies = wholeCall(kCaller);
    for (int event = 0; event < 200; ++event) {
        stored.append(odd, bodies.at(1 + random() % (bodies.size() - 1)));
    }
    REQUIRE(stored.settled());
    const auto rebuilt = rebuiltOf(stored);
    CHECK(rebuilt.calls == 21);
    CHECK(rebuilt.events == 20 * 15 + 201);
    CHECK(rebuilt.differences == std::vector<std::string>{});
}

TEST_CASE("what was changed behind the events' back is found")
{
    Stored stored;
    stored.live(1, wholeCall(kCaller));
    stored.live(2, wholeCall(kCaller));
    const auto found = [&](const std::string& tampering) {
        stored.tamper(tampering);
        return rebuiltOf(stored).differences;
    };
    SECTION("a row")
    {
        CHECK(found("UPDATE call SET notes = 'all fine', courtesy = 100 WHERE id = 2").front() ==
              "call 2: the row differs in notes, courtesy");
    }
    SECTION("a finding")
    {
        CHECK(
            found(
                "UPDATE call SET findings = json_set(findings, '$.thank', 'excused') WHERE id = 1")
                .front() == "call 1: the row differs in findings");
    }
    SECTION("findings that are none")
    {
        CHECK(found("UPDATE call SET findings = '{\"thank\":\"perhaps\"}' WHERE id = 1").front() ==
              "call 1: the findings of call 1 cannot be read.");
    }
    SECTION("a total")
    {
        CHECK(found("UPDATE day_total SET answered = 7").size() == 1);
    }
    SECTION("a total of a week")
    {
        CHECK(found("UPDATE week_total SET answered = 7").front() ==
              "the totals of the week of 2026-11-16, Ada differ");
        CHECK(found("UPDATE week_total SET week = '2026-11-09'").back() ==
              "the totals of the week of 2026-11-09, Ada belong to no call");
    }
    SECTION("an event")
    {
        CHECK(found("DROP TRIGGER call_event_is_never_deleted;"
                    "DELETE FROM call_event WHERE call = 1 AND sequence = 15")
                  .front() == "call 1: the row differs in complete");
    }
    SECTION("an event in the middle")
    {
        CHECK(found("DROP TRIGGER call_event_is_never_deleted;"
                    "DELETE FROM call_event WHERE call = 1 AND sequence = 5")
                  .front() == "call 1: event 5 of call 1 is missing.");
    }
}
