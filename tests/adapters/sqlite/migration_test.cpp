#include "core/adapters/json/event_codec.h"
#include "core/adapters/sqlite/migrations.h"
#include "core/adapters/sqlite/rebuild.h"
#include "core/adapters/sqlite/sqlite_call_search.h"
#include "tests/adapters/sqlite/stored.h"

using namespace secondring;
using namespace secondring::test;

namespace {

/// What the first version wrote for a whole call, without the sums of its day.
void insertWholeCall(SQLite::Database& db, std::int64_t id)
{
    CallStory story{CallId{id}, kMorning + std::chrono::hours{id}};
    for (const auto& body : wholeCall(kCaller)) {
        story.add(body);
    }
    const auto row = story.summary();
    SQLite::Statement call(
        db,
        "INSERT INTO call VALUES (?, 'Ada', '42', '2026-11-18', 'incoming', ?, ?, ?, 'main', ?,"
        " ?, ?, 'caller', 'hung-up', 1, ?, ?, ?, '', ?, ?)");
    call.bind(1, id);
    call.bind(2, row.party.name);
    call.bind(3, row.party.number);
    call.bind(4, row.party.uri);
    call.bind(5, std::int64_t{row.began.time_since_epoch().count()});
    call.bind(6, std::int64_t{row.answered->time_since_epoch().count()});
    call.bind(7, std::int64_t{row.ended->time_since_epoch().count()});
    call.bind(8, row.outcome);
    call.bind(9, row.notes);
    call.bind(10, row.summary);
    call.bind(11, std::int64_t{row.held.count()});
    call.bind(12, *row.courtesy);
    call.exec();
    for (const auto& recorded : story.events()) {
        const auto stored = encode(recorded.event.body);
        SQLite::Statement event(db, "INSERT INTO call_event VALUES (?, ?, ?, ?, ?, ?)");
        event.bind(1, id);
        event.bind(2, recorded.sequence);
        event.bind(3, std::int64_t{recorded.at.time_since_epoch().count()});
        event.bind(4, stored.kind);
        event.bind(5, stored.version);
        event.bind(6, stored.payload);
        event.exec();
    }
    for (std::size_t at = 0; at < row.verdicts.size(); ++at) {
        SQLite::Statement finding(db, "INSERT INTO finding VALUES (?, ?, ?, ?)");
        finding.bind(1, id);
        finding.bind(2, std::int64_t(at));
        finding.bind(3, row.verdicts[at].first);
        finding.bind(4, std::string{toText(row.verdicts[at].second)});
        finding.exec();
    }
}

void makeOldStore(const std::filesystem::path& file)
{
    std::filesystem::create_directories(file.parent_path());
    SQLite::Database db(file.string(), SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
    db.exec("PRAGMA application_id = 1399153490");
    db.exec(sqlite::migrations().front());
    db.exec("PRAGMA user_version = 1");
    SQLite::Transaction transaction(db);
    for (std::int64_t id = 1; id <= 30; ++id) {
        insertWholeCall(db, id);
    }
    transaction.commit();
}

} // namespace

TEST_CASE("a store of the first version is brought up to date: its calls are found and added up")
{
    const TempDir folder;
    const auto file = folder / "calls.db";
    makeOldStore(file);
    ManualDesk desk;
    const auto store = SqliteStore::open(file);
    INFO((store ? "" : store.error().reason));
    REQUIRE(store);
    SqliteCallSearch search(**store, desk.executor());
    std::int64_t found = -1;
    search.count({.words = {"invo"}, .promise = false}, [&](auto count) { found = *count; });
    REQUIRE(desk.runUntil([&] { return found >= 0; }));
    CHECK(found == 30);
    const auto rebuilt = rebuild(file, plainSummary);
    REQUIRE(rebuilt);
    CHECK(rebuilt->differences == std::vector<std::string>{});
    CHECK(rebuilt->calls == 30);
}

TEST_CASE("answers to a survey of one question are kept when surveys may ask three")
{
    const TempDir folder;
    const auto file = folder / "calls.db";
    makeOldStore(file);
    {
        SQLite::Database db(file.string(), SQLite::OPEN_READWRITE);
        constexpr int kBefore = 9;
        for (std::size_t version = 1; version < kBefore; ++version) {
            db.exec(sqlite::migrations()[version]);
        }
        db.exec("PRAGMA user_version = 9");
        db.exec("INSERT INTO survey VALUES (3, 'Ada', 'main', '2026-11-18', 4)");
    }
    REQUIRE(SqliteStore::open(file));
    SQLite::Database db(file.string());
    CHECK(db.execAndGet("SELECT call || agent || line || day || score || coalesce(recommend, '?')"
                        " || coalesce(ease, '?') FROM survey")
              .getString() == "3Adamain2026-11-184??");
}

TEST_CASE("what was saved as a complaint without words is found and counted as one")
{
    const TempDir folder;
    const auto file = folder / "calls.db";
    makeOldStore(file);
    REQUIRE(SqliteStore::open(file));
    {
        SQLite::Database db(file.string(), SQLite::OPEN_READWRITE);
        db.exec("DROP TRIGGER call_event_is_never_changed");
        SQLite::Statement event(db, "UPDATE call_event SET payload = ? WHERE kind = ?");
        const auto wrapUp =
            encode(WrapUpChanged{{.outcome = "complaint", .summary = "invoice sent again"}});
        event.bind(1, wrapUp.payload);
        event.bind(2, wrapUp.kind);
        REQUIRE(event.exec() == 30);
        db.exec("UPDATE call SET outcome = 'complaint', complaint = 0");
        db.exec("PRAGMA user_version = 13");
    }
    ManualDesk desk;
    const auto store = SqliteStore::open(file);
    INFO((store ? "" : store.error().reason));
    REQUIRE(store);
    SqliteCallSearch search(**store, desk.executor());
    std::int64_t found = -1;
    search.count({.complaint = true}, [&](auto count) { found = *count; });
    REQUIRE(desk.runUntil([&] { return found >= 0; }));
    CHECK(found == 30);
    SQLite::Database db(file.string());
    CHECK(
        db.execAndGet("SELECT sum(offered) || '/' || sum(complaints) FROM day_total").getString() ==
        "30/30");
    CHECK(db.execAndGet("SELECT sum(offered) || '/' || sum(complaints) FROM week_total")
              .getString() == "30/30");
    const auto rebuilt = rebuild(file, plainSummary);
    REQUIRE(rebuilt);
    CHECK(rebuilt->differences == std::vector<std::string>{});
}

TEST_CASE("the sums of weeks are there when a store without them is brought up to date")
{
    const TempDir folder;
    const auto file = folder / "calls.db";
    makeOldStore(file);
    REQUIRE(SqliteStore::open(file));
    {
        SQLite::Database db(file.string(), SQLite::OPEN_READWRITE);
        db.exec("DROP TABLE week_total");
        db.exec("DROP TABLE assignment_change"); // of 0013, with its triggers
        db.exec("DROP TRIGGER practice_assignment_is_never_changed");
        db.exec("DROP TRIGGER practice_assignment_is_never_deleted");
        db.exec("PRAGMA user_version = 11");
    }
    REQUIRE(SqliteStore::open(file));
    SQLite::Database db(file.string());
    CHECK(db.execAndGet("SELECT week || agent || offered FROM week_total").getString() ==
          "2026-11-16Ada30");
    const auto rebuilt = rebuild(file, plainSummary);
    REQUIRE(rebuilt);
    CHECK(rebuilt->differences == std::vector<std::string>{});
}
