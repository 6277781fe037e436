#include "core/adapters/sqlite/sqlite_call_log.h"
#include "core/adapters/sqlite/sqlite_practice_log.h"
#include "core/adapters/sqlite/sqlite_store.h"
#include "tests/support/catch.h"
#include "tests/support/kill_loop.h"
#include "tests/support/manual_desk.h"
#include "tests/support/temp_dir.h"

#include <cstdlib>
#include <iostream>
#include <map>
#include <random>
#include <sstream>

using namespace secondring;
using namespace secondring::practice;
using namespace secondring::test;
using namespace std::chrono_literals;

namespace {

/// One store that a program practises in, killed again and again.
class Remains
{
public:
    std::unique_ptr<Process> start(int round)
    {
        printed_ = folder_ / ("printed-" + std::to_string(round));
        auto process = std::make_unique<Process>(
            ProcessOptions{{SECONDRING_KILLED_TRAINEE, file_.string()}, {}, printed_, {}});
        REQUIRE(process->waitForOutput("ready\n", 60s));
        return process;
    }

    void check(int round)
    {
        readPrinted();
        auto store = SqliteStore::open(file_);
        INFO((store ? "" : store.error().reason));
        REQUIRE(store);
        ManualDesk thread;
        SqliteCallLog calls{**store, {"Dana", "42"}, thread.executor()};
        SqlitePracticeLog log{**store, calls, thread.executor()};
        std::optional<Result<std::vector<AttemptRow>>> told;
        log.unfinished("Dana", [&](const auto& result) { told = result; });
        REQUIRE(thread.runUntil([&] { return told.has_value(); }));
        REQUIRE(told->has_value());
        REQUIRE((*told)->size() == static_cast<std::size_t>(round) + 1); // each is told
        const auto newest = (*told)->back().id;
        std::optional<Result<KeptAttempt>> whole;
        log.attempt(newest, {"Dana", Role::Agent}, [&](const auto& result) { whole = result; });
        REQUIRE(thread.runUntil([&] { return whole.has_value(); }));
        REQUIRE(whole->has_value()); // an error if there were a gap
        const auto& attempt = (*whole)->attempt;
        REQUIRE(attempt.events.size() + attempt.hints.size() >= durable_[newest]);
    }

    std::size_t entries() const { return entries_; }

private:
    void readPrinted()
    {
        std::istringstream lines(readFile(printed_));
        for (std::string line; std::getline(lines, line) && !lines.eof();) {
            if (line == "ready") {
                continue;
            }
            INFO(line);
            std::istringstream words(line);
            std::int64_t attempt = 0;
            std::size_t number = 0;
            REQUIRE((words >> attempt >> number));
            REQUIRE(number == durable_[AttemptId{attempt}] + 1); // told in order, none twice
            durable_[AttemptId{attempt}] = number;
            ++entries_;
        }
    }

    TempDir folder_;
    std::filesystem::path file_ = folder_ / "practice.db";
    std::filesystem::path printed_;
    std::map<AttemptId, std::size_t> durable_;
    std::size_t entries_ = 0;
};

} // namespace

TEST_CASE("whenever the program is killed while practising, what was durable is there")
{
    if (std::filesystem::exists("/dev/shm")) {
        ::setenv("TMPDIR", "/dev/shm", 1); // a killed program loses nothing that the kernel has
    }
    KillLoop loop;
    const char* wanted = std::getenv("SECONDRING_SEED");
    loop.seed =
        wanted != nullptr ? static_cast<std::uint32_t>(std::stoul(wanted)) : std::random_device{}();
    loop.rounds = std::min(loop.rounds, 25);
    loop.latest = std::chrono::milliseconds(60);
    INFO("SECONDRING_SEED=" << loop.seed);
    Remains remains;
    const int alive =
        loop.run([&](int round) { return remains.start(round); },
                 [&](int round, std::chrono::microseconds at) {
                     INFO("round " << round << ", killed after " << at.count() << " us");
                     remains.check(round);
                 });
    CHECK(alive == loop.rounds);
    CHECK(remains.entries() > 10); // hundreds on a machine that is not busy
    std::cout << "killed " << alive << " times (seed " << loop.seed << "): " << remains.entries()
              << " durable entries of attempts all there\n";
}
