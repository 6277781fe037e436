#include "app/completed_calls.h"
#include "core/adapters/sqlite/sqlite_call_log.h"
#include "core/adapters/sqlite/sqlite_store.h"
#include "tests/support/call_story.h"
#include "tests/support/catch.h"
#include "tests/support/failing_call_log.h"
#include "tests/support/manual_desk.h"
#include "tests/support/temp_dir.h"

using namespace secondring;
using namespace secondring::test;

namespace {

/// Calls written into a real file, by way of a log that tells of those that are complete.
struct Rig
{
    Rig()
    {
        auto opened = SqliteStore::open(folder / "calls.db");
        REQUIRE(opened);
        store = std::move(*opened);
        log = std::make_unique<SqliteCallLog>(*store, CallTaker{"Dana", "42"}, desk.executor());
        failing = std::make_unique<FailingCallLog>(*log, desk.executor());
        completed = std::make_unique<CompletedCalls>(*failing, [this](const CallSummary& call) {
            told.push_back(call);
            CHECK(answered > answeredWhenTold);
            answeredWhenTold = answered;
        });
    }

    void append(const EventBody& body)
    {
        const auto& recorded = story.add(body);
        ++appended;
        completed->append(recorded, story.summary(), [this](const Result<void>& result) {
            ++answered;
            kept += result ? 1 : 0;
        });
        REQUIRE(desk.runUntil([&] { return answered == appended; }));
    }

    TempDir folder;
    ManualDesk desk;
    std::unique_ptr<SqliteStore> store;
    std::unique_ptr<SqliteCallLog> log;
    std::unique_ptr<FailingCallLog> failing;
    std::unique_ptr<CompletedCalls> completed;
    CallStory story{CallId{1}, Instant{std::chrono::seconds{1'700'100'000}}};
    std::vector<CallSummary> told;
    int appended = 0;
    int answered = 0;
    int answeredWhenTold = -1;
    int kept = 0;
};

} // namespace

TEST_CASE("a call is told of once it is complete and kept, and not before")
{
    Rig rig;
    const auto bodies = wholeCall({.name = "Elena Marsh"});
    for (const auto& body : bodies) {
        CHECK(rig.told.empty());
        rig.append(body);
    }
    CHECK(rig.kept == std::ssize(bodies));
    REQUIRE(rig.told.size() == 1);
    CHECK(rig.told.front() == rig.story.summary());
    CHECK(rig.told.front().complete);
}

TEST_CASE("what the disk refused is not told as kept")
{
    Rig rig;
    const auto bodies = wholeCall({.name = "Elena Marsh"});
    for (std::size_t at = 0; at < bodies.size(); ++at) {
        if (at + 1 == bodies.size()) {
            rig.failing->fail("The disk is full.");
        }
        rig.append(bodies[at]);
    }
    CHECK(rig.kept == std::ssize(bodies) - 1);
    CHECK(rig.told.empty());
}

TEST_CASE("whoever waits for the disk to come back is told through the log")
{
    Rig rig;
    int recovered = 0;
    rig.completed->watch([&] { ++recovered; });
    rig.failing->fail("The disk is full.");
    rig.append(wholeCall({}).front());
    rig.failing->recover();
    CHECK(rig.desk.runUntil([&] { return recovered == 1; }));
}
