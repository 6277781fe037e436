#include "core/adapters/sqlite/sqlite_call_archive.h"
#include "core/adapters/sqlite/sqlite_call_log.h"
#include "core/adapters/sqlite/sqlite_store.h"
#include "tests/contract/call_log_contract.h"
#include "tests/support/failing_call_log.h"
#include "tests/support/memory_call_log.h"
#include "tests/support/temp_dir.h"

using namespace secondring;
using namespace secondring::test;

namespace {

class MemoryRig final : public CallLogRig
{
public:
    MemoryRig() { memory_.takenBy("Ada"); }

    CallLog& log() override { return failing_; }

    CallArchive& archive() override { return memory_; }

    void takenBy(const std::string& agent) override { memory_.takenBy(agent); }

    void takeTheDiskAway() override { failing_.fail("the disk is gone"); }

    void giveBackTheDisk() override { failing_.recover(); }

    void startAgain() override {}

private:
    MemoryCallLog memory_{desk.executor()};
    FailingCallLog failing_{memory_, desk.executor()};
};

/// The disk is taken away by moving the folder: to SQLite, whose files stay open, nothing seems to
/// be wrong. This is the failure that is easiest to miss.
class SqliteRig final : public CallLogRig
{
public:
    SqliteRig() { start(); }

    CallLog& log() override { return *log_; }

    CallArchive& archive() override { return *archive_; }

    void takenBy(const std::string& agent) override { log_->takenBy({agent, "42"}); }

    void takeTheDiskAway() override { std::filesystem::rename(home_, away_); }

    void giveBackTheDisk() override { std::filesystem::rename(away_, home_); }

    void startAgain() override
    {
        log_.reset();
        archive_.reset();
        store_.reset();
        start();
    }

private:
    void start()
    {
        auto store = SqliteStore::open(home_ / "calls.db");
        REQUIRE(store);
        store_ = std::move(*store);
        log_ = std::make_unique<SqliteCallLog>(*store_, CallTaker{"Ada", "42"}, desk.executor());
        archive_ = std::make_unique<SqliteCallArchive>(*store_, desk.executor());
    }

    TempDir folder_;
    std::filesystem::path home_ = folder_ / "home";
    std::filesystem::path away_ = folder_ / "away";
    std::unique_ptr<SqliteStore> store_;
    std::unique_ptr<SqliteCallLog> log_;
    std::unique_ptr<SqliteCallArchive> archive_;
};

} // namespace

TEST_CASE("the log in memory keeps the contract of a call log")
{
    keepsTheContractOfACallLog([] { return std::make_unique<MemoryRig>(); });
}

TEST_CASE("the log on SQLite keeps the contract of a call log")
{
    keepsTheContractOfACallLog([] { return std::make_unique<SqliteRig>(); });
}
