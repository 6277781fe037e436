#include "tests/adapters/sqlite/stored.h"
#include "tests/support/kill_loop.h"

#include <cstdlib>
#include <iostream>
#include <random>

using namespace secondring;
using namespace secondring::test;
using namespace std::chrono_literals;

namespace {

constexpr int kCalls = 6000;

/// A store of its own for each round, in which something is written before the load is killed.
class Halves
{
public:
    std::unique_ptr<Process> start(int round)
    {
        const auto name = std::to_string(round);
        file_ = folder_ / ("calls-" + name + ".db");
        printed_ = folder_ / ("printed-" + name);
        REQUIRE(SqliteStore::open(file_));
        SQLite::Database(file_.string(), SQLite::OPEN_READWRITE)
            .exec("INSERT INTO attendance (at, day, agent, what)"
                  " VALUES (0, '1970-01-01', 'Ada', 'away')");
        auto process = std::make_unique<Process>(ProcessOptions{
            {SECONDRING_KILLED_LOAD, file_.string(), std::to_string(kCalls)}, {}, printed_, {}});
        REQUIRE(process->waitForOutput("begun\n", 60s));
        return process;
    }

    void check()
    {
        const bool told = readFile(printed_).find("kept") != std::string::npos;
        const bool halfway = std::filesystem::exists(file_.string() + "-journal") &&
                             std::filesystem::file_size(file_.string() + "-journal") > 0;
        if (halfway) {
            ++halfway_;
            const auto refused = SqliteStore::openToRead(file_);
            if (!refused) { // a journal that was not begun yet hinders nobody
                CHECK(refused.error().reason.find("was interrupted: open the console once") !=
                      std::string::npos);
                ++refused_;
            }
        }
        REQUIRE(SqliteStore::open(file_));
        CHECK_FALSE(std::filesystem::exists(file_.string() + "-journal"));
        const auto calls = value("SELECT count(*) FROM call");
        CHECK((calls == std::to_string(kCalls) || (calls == "0" && !told)));
        CHECK(value("SELECT sum(offered + dialled) IS NULL FROM day_total") ==
              (calls == "0" ? "1" : "0"));
        CHECK(value("SELECT count(*) FROM attendance") == "1");
        CHECK(value("PRAGMA quick_check") == "ok");
        CHECK(value("PRAGMA journal_mode") == "wal");
        CHECK(SqliteStore::openToRead(file_));
        kept_ += calls == "0" ? 0 : 1;
        std::filesystem::remove(file_);
    }

    int halfway() const { return halfway_; }

    int refused() const { return refused_; }

    int kept() const { return kept_; }

private:
    std::string value(const std::string& sql) const
    {
        return SQLite::Database(file_.string(), SQLite::OPEN_READONLY, 1000)
            .execAndGet(sql)
            .getString();
    }

    TempDir folder_;
    std::filesystem::path file_;
    std::filesystem::path printed_;
    int halfway_ = 0;
    int refused_ = 0;
    int kept_ = 0;
};

} // namespace

TEST_CASE("whenever bringing in calls is killed, the store has all of them or is as it was")
{
    if (std::filesystem::exists("/dev/shm")) {
        ::setenv("TMPDIR", "/dev/shm", 1); // a killed program loses nothing that the kernel has
    }
    KillLoop loop;
    const char* wanted = std::getenv("SECONDRING_SEED");
    loop.seed =
        wanted != nullptr ? static_cast<std::uint32_t>(std::stoul(wanted)) : std::random_device{}();
    loop.rounds = 25;
    loop.latest = std::chrono::milliseconds(1000);
    INFO("SECONDRING_SEED=" << loop.seed);
    Halves halves;
    const int alive =
        loop.run([&](int round) { return halves.start(round); },
                 [&](int round, std::chrono::microseconds at) {
                     INFO("round " << round << ", killed after " << at.count() << " us");
                     halves.check();
                 });
    CHECK(alive == loop.rounds);
    CHECK(halves.halfway() > 0);
    std::cout << "killed " << alive << " times (seed " << loop.seed << "): " << halves.halfway()
              << " times halfway, of which " << halves.refused() << " could not be read before; "
              << halves.kept() << " times all calls were there\n";
}
