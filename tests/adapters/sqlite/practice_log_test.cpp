#include "core/adapters/sqlite/rebuild.h"
#include "core/adapters/sqlite/sqlite_practice_log.h"
#include "tests/adapters/sqlite/stored.h"
#include "tests/contract/practice_log_contract.h"

using namespace secondring;
using namespace secondring::test;

namespace {

class SqlitePracticeRig final : public PracticeLogRig
{
public:
    SqlitePracticeRig() { open(); }

    ~SqlitePracticeRig() override { close(); }

    PracticeLog& log() override { return *practice; }

    void startAgain() override
    {
        close();
        open();
    }

    void open()
    {
        auto opened = SqliteStore::open(file);
        INFO((opened ? "" : opened.error().reason));
        REQUIRE(opened);
        store = std::move(*opened);
        calls = std::make_unique<SqliteCallLog>(*store, CallTaker{"Dana", "42"}, desk.executor());
        practice = std::make_unique<SqlitePracticeLog>(*store, *calls, desk.executor());
    }

    void close()
    {
        practice.reset();
        calls.reset();
        store.reset();
    }

    void tamper(const std::string& sql) const
    {
        SQLite::Database db(file.string(), SQLite::OPEN_READWRITE, 1000);
        db.exec(sql);
    }

    TempDir folder;
    std::filesystem::path file = folder / "practice.db";
    std::unique_ptr<SqliteStore> store;
    std::unique_ptr<SqliteCallLog> calls;
    std::unique_ptr<SqlitePracticeLog> practice;
};

/// A rig with an attempt, to look at from outside.
class FilledFile
{
public:
    FilledFile()
        : filled([this] {
            auto made = std::make_unique<SqlitePracticeRig>();
            rig = made.get();
            return made;
        })
    {
        filled.keeps("one");
        attempt = filled.begins("Dana", kMonday);
        REQUIRE(filled.appends(attempt, HintUsed{kMonday, "Say who you are"}));
        REQUIRE(filled.appends(attempt, AttemptEvent{kMonday, 0, Rang{}}));
    }

    SqlitePracticeRig* rig = nullptr;
    FilledPractice filled;
    AttemptId attempt;
};

} // namespace

TEST_CASE("practice on SQLite keeps the contract of a practice log")
{
    keepsTheContractOfAPracticeLog([] { return std::make_unique<SqlitePracticeRig>(); });
}

TEST_CASE("versions of a scenario and entries of an attempt are never changed")
{
    FilledFile file;
    CHECK_THROWS(file.rig->tamper("UPDATE scenario_version SET source = 'other'"));
    CHECK_THROWS(file.rig->tamper("DELETE FROM scenario_version"));
    CHECK_THROWS(file.rig->tamper("UPDATE attempt_entry SET payload = '{}'"));
}

TEST_CASE("an attempt with a gap or an unknown entry is refused with a sentence")
{
    FilledFile file;
    const auto reason = [&] {
        const auto loaded = file.filled.attempt(file.attempt, kTrainee);
        return loaded ? std::string{} : loaded.error().reason;
    };
    CHECK(reason().empty());
    SECTION("a gap")
    {
        file.rig->tamper("DELETE FROM attempt_entry WHERE sequence = 1");
        CHECK(reason().ends_with("entry 1 of the attempt is missing."));
    }
    SECTION("an unknown entry")
    {
        file.rig->tamper("INSERT INTO attempt_entry VALUES (1, 3, 1, 0, 'sang', 1, '{}')");
        CHECK(reason().ends_with(
            "entry 3 of the attempt cannot be read (unknown kind of event: sang)."));
    }
}

TEST_CASE("lists of practice are found on indices")
{
    FilledFile file;
    SQLite::Database db(file.rig->file.string());
    for (const auto* sql :
         {"SELECT * FROM attempt WHERE began >= 1 AND began < 2 AND agent = 'Dana'"
          " ORDER BY began DESC, id DESC LIMIT 5",
          "SELECT * FROM attempt WHERE began >= 1 AND began < 2 AND scenario = 'late-desk'"
          " ORDER BY began DESC, id DESC LIMIT 5",
          "SELECT * FROM attempt WHERE began >= 1 ORDER BY began DESC, id DESC LIMIT 5",
          "SELECT * FROM attempt WHERE ended IS NULL AND agent = 'Dana' ORDER BY began, id"}) {
        SQLite::Statement query(db, std::string{"EXPLAIN QUERY PLAN "} + sql);
        while (query.executeStep()) {
            const auto line = query.getColumn(3).getString();
            INFO(sql << "\n" << line);
            CHECK(line.find("INDEX") != std::string::npos);
        }
    }
}

TEST_CASE("what practice refuses does no harm to the calls written beside it")
{
    FilledFile file;
    CallStory story{CallId{10}, kMonday + 1h};
    std::vector<bool> written;
    const auto heard = [&](const auto& result) { written.push_back(result.has_value()); };
    for (const auto& body : wholeCall(kCaller)) {
        const auto& recorded = story.add(body);
        file.rig->calls->append(recorded, story.summary(), heard);
        file.rig->practice->append({77}, HintUsed{kMonday, "x"}, heard);
        file.rig->practice->append(file.attempt, HintUsed{kMonday, "x"}, heard);
    }
    const auto events = wholeCall(kCaller).size();
    REQUIRE(file.rig->desk.runUntil([&] { return written.size() == 3 * events; }));
    for (std::size_t at = 0; at < written.size(); ++at) {
        CHECK(written[at] == (at % 3 != 1));
    }
    CHECK(file.filled.attempt(file.attempt, kTrainee)->attempt.hints.size() == events + 1);
    const auto rebuilt = rebuild(file.rig->file, plainSummary);
    REQUIRE(rebuilt);
    CHECK(rebuilt->differences == std::vector<std::string>{});
}
