#include "core/adapters/sqlite/rebuild.h"
#include "core/adapters/sqlite/sqlite_review_log.h"
#include "tests/adapters/sqlite/stored.h"
#include "tests/contract/review_log_contract.h"

#include <random>

using namespace secondring;
using namespace secondring::test;

namespace {

/// A store with the nine calls, and reviews on it.
class SqliteReviewRig final : public ReviewLogRig
{
public:
    SqliteReviewRig()
    {
        ::setenv("TZ", "UTC", 1);
        open();
        for (std::int64_t id = 1; id <= 9; ++id) {
            calls->takenBy({id == 8 ? "Leo" : "Dana", "42"});
            live(id);
        }
        REQUIRE(desk.runUntil([this] { return written_ == appended_; }));
    }

    ~SqliteReviewRig() override { close(); }

    ReviewLog& log() override { return *reviews; }

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
        reviews = std::make_unique<SqliteReviewLog>(*store, *calls, desk.executor());
    }

    void close()
    {
        reviews.reset();
        calls.reset();
        store.reset();
    }

    void tamper(const std::string& sql) const
    {
        SQLite::Database db(file.string(), SQLite::OPEN_READWRITE, 1000);
        db.exec(sql);
    }

    std::vector<std::string> differences() const
    {
        const auto rebuilt = rebuild(file, plainSummary);
        REQUIRE(rebuilt);
        return rebuilt->differences;
    }

    TempDir folder;
    std::filesystem::path file = folder / "calls.db";
    std::unique_ptr<SqliteStore> store;
    std::unique_ptr<SqliteCallLog> calls;
    std::unique_ptr<SqliteReviewLog> reviews;

private:
    void live(std::int64_t id)
    {
        CallStory story{CallId{id}, kReviewed + std::chrono::minutes{id} - 1s};
        auto bodies = wholeCall(kCaller);
        bodies.resize(id == 9 ? 3 : bodies.size());
        for (const auto& body : bodies) {
            ++appended_;
            const auto& recorded = story.add(body);
            calls->append(recorded, story.summary(), [this](const auto& result) {
                REQUIRE(result);
                ++written_;
            });
        }
    }

    int appended_ = 0;
    int written_ = 0;
};

/// A rig with a few reviews, to look at from outside.
class FilledFile
{
public:
    FilledFile()
        : filled([this] {
            auto made = std::make_unique<SqliteReviewRig>();
            rig = made.get();
            return made;
        })
    {
    }

    SqliteReviewRig* rig = nullptr;
    FilledReviews filled;
};

} // namespace

TEST_CASE("reviews on SQLite keep the contract of a review log")
{
    keepsTheContractOfAReviewLog([] { return std::make_unique<SqliteReviewRig>(); });
}

TEST_CASE("a review's event is never changed and never deleted")
{
    FilledFile file;
    REQUIRE(file.filled.shares(3));
    CHECK_THROWS(file.rig->tamper("UPDATE review_event SET person = 'Omar'"));
    CHECK_THROWS(file.rig->tamper("DELETE FROM review_event"));
}

TEST_CASE("what lists show of reviews can be made anew from the events and is the same")
{
    FilledFile file;
    auto& filled = file.filled;
    REQUIRE(filled.done(3, kOmar, CallViewed{}));
    REQUIRE(filled.shares(3));
    REQUIRE(filled.done(3, kRosa, CalibrationStarted{{"Ivy", "Eva"}}));
    REQUIRE(filled.done(3, kDana, ItemDisputed{"tone", "no"}));
    REQUIRE(filled.done(3, kRosa, CoachingGiven{.strength = "s", .change = "c"}));
    REQUIRE(filled.done(3, kLeo, RecognitionGiven{10s, "thanks"}));
    REQUIRE(filled.done(8, kHouse, CallPicked{Pick::Rule, "low"}));
    CHECK(file.rig->differences() == std::vector<std::string>{});
    using Lines = std::vector<std::string>;
    const Lines threeDiffers{"the review of call 3: the rows differ"};
    SECTION("a score that was raised is found")
    {
        file.rig->tamper("UPDATE review SET score = 100 WHERE call = 3");
        CHECK(file.rig->differences() == threeDiffers);
    }
    SECTION("a note that was taken away is found")
    {
        file.rig->tamper("DELETE FROM open_note");
        CHECK(file.rig->differences() == threeDiffers);
    }
    SECTION("thanks that nobody gave are found")
    {
        file.rig->tamper(
            "INSERT INTO recognition VALUES (2, 1, 'Dana', 'Leo', 'agent', 1, 1, 'x')");
        CHECK(file.rig->differences() == Lines{"the review of call 2: the rows differ"});
    }
    SECTION("a draw that was wiped out is found")
    {
        REQUIRE(filled.done(7, kHouse, CallPicked{Pick::Sample, sampleNamed("2023-W46")}));
        CHECK(file.rig->differences() == std::vector<std::string>{});
        file.rig->tamper("DELETE FROM drawn");
        CHECK(file.rig->differences() == Lines{"the review of call 7: the rows differ"});
    }
    SECTION("a look that was wiped out is found")
    {
        file.rig->tamper("DELETE FROM looked");
        CHECK(file.rig->differences() == threeDiffers);
    }
}

TEST_CASE("a call that was brought in without its events is not drawn: nobody could judge it")
{
    FilledFile file;
    file.rig->tamper("CREATE TEMP TABLE brought AS SELECT * FROM call WHERE id = 1;"
                     "UPDATE brought SET id = 20; INSERT INTO call SELECT * FROM brought");
    const auto found = file.filled.ask<std::vector<SampleCall>>(
        [](auto& log, auto then) { log.sampleable(kReviewed, kReviewed + 1h, std::move(then)); });
    CHECK(found.size() == 8);
    CHECK(std::ranges::count(found, CallId{20}, &SampleCall::call) == 0);
}

TEST_CASE("lists of reviews are found on indices")
{
    FilledFile file;
    SQLite::Database db(file.rig->file.string());
    for (const auto* sql :
         {"SELECT 1 FROM drawn WHERE week = 'a' AND agent = 'b'",
          "SELECT * FROM review WHERE blind <> '[]'"
          " AND EXISTS (SELECT 1 FROM json_each(blind) WHERE value = 'Rosa')",
          "SELECT * FROM review WHERE state IN (SELECT value FROM json_each('[\"waiting\"]'))"
          " ORDER BY since, call LIMIT 5",
          "SELECT call FROM recognition WHERE at < 9 ORDER BY at DESC, call DESC, place DESC LIMIT "
          "5",
          "SELECT call FROM looked WHERE agent = 'Dana' ORDER BY last DESC LIMIT 5",
          "SELECT id FROM call LEFT JOIN review ON review.call = call.id"
          " WHERE complete AND began >= 1 AND began < 2"}) {
        SQLite::Statement query(db, std::string{"EXPLAIN QUERY PLAN "} + sql);
        while (query.executeStep()) {
            const auto line = query.getColumn(3).getString();
            INFO(sql << "\n" << line);
            CHECK((!line.starts_with("SCAN") || line.find("json_each") != std::string::npos ||
                   line.find("INDEX") != std::string::npos));
        }
    }
}

TEST_CASE("a review that the record refuses does no harm to the calls written beside it")
{
    FilledFile file;
    CallStory story{CallId{10}, kReviewed + 1h};
    std::vector<bool> written;
    const auto heard = [&](const auto& result) { written.push_back(result.has_value()); };
    const RecordedReview unknown{1, kReviewed, {{70}, "Dana", kOmar, CallViewed{}}};
    for (const auto& body : wholeCall(kCaller)) {
        const auto& recorded = story.add(body);
        file.rig->calls->append(recorded, story.summary(), heard);
        file.rig->reviews->append(unknown, ReviewCase{.call = {70}, .agent = "Dana"}, heard);
        const RecordedReview first{1, kReviewed, {{10}, "Dana", kOmar, CallViewed{}}};
        file.rig->reviews->append(first, replayReview({10}, "Dana", std::span{&first, 1}), heard);
    }
    const auto events = wholeCall(kCaller).size();
    REQUIRE(file.rig->desk.runUntil([&] { return written.size() == 3 * events; }));
    for (std::size_t at = 0; at < written.size(); ++at) {
        CHECK(written[at] == (at % 3 != 1));
    }
    CHECK(file.rig->differences() == std::vector<std::string>{});
}
