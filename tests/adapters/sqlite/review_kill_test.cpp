#include "core/adapters/sqlite/rebuild.h"
#include "core/adapters/sqlite/sqlite_call_log.h"
#include "core/adapters/sqlite/sqlite_review_log.h"
#include "core/adapters/sqlite/sqlite_store.h"
#include "tests/support/call_story.h"
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
using namespace secondring::test;
using namespace std::chrono_literals;

namespace {

/// One store that a program reviews in, killed again and again.
class Remains
{
public:
    std::unique_ptr<Process> start(int round)
    {
        printed_ = folder_ / ("printed-" + std::to_string(round));
        auto process = std::make_unique<Process>(
            ProcessOptions{{SECONDRING_KILLED_REVIEWER, file_.string()}, {}, printed_, {}});
        REQUIRE(process->waitForOutput("ready\n", 60s));
        return process;
    }

    void check()
    {
        readPrinted();
        const auto rebuilt = rebuild(file_, plainSummary);
        REQUIRE(rebuilt);
        REQUIRE(rebuilt->differences == std::vector<std::string>{});
        auto store = SqliteStore::open(file_);
        INFO((store ? "" : store.error().reason));
        REQUIRE(store);
        ManualDesk thread;
        SqliteCallLog calls{**store, {"Dana", "42"}, thread.executor()};
        SqliteReviewLog reviews{**store, calls, thread.executor()};
        for (auto& [call, durable] : durable_) {
            std::optional<Result<ReviewCase>> answer;
            reviews.reviewed(call, [&](const auto& result) { answer = result; });
            REQUIRE(thread.runUntil([&] { return answer.has_value(); }));
            REQUIRE(answer->has_value()); // an error if there were a gap
            REQUIRE((*answer)->events >= durable);
            durable = (*answer)->events; // what was written when it died before it heard
        }
    }

    std::size_t events() const { return events_; }

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
            std::int64_t call = 0;
            std::int64_t sequence = 0;
            REQUIRE((words >> call >> sequence));
            REQUIRE(sequence == durable_[CallId{call}] + 1); // told in order, none twice
            durable_[CallId{call}] = sequence;
            ++events_;
        }
    }

    TempDir folder_;
    std::filesystem::path file_ = folder_ / "calls.db";
    std::filesystem::path printed_;
    std::map<CallId, std::int64_t> durable_;
    std::size_t events_ = 0;
};

} // namespace

TEST_CASE("whenever the program is killed while reviewing, what was durable is there")
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
                     remains.check();
                 });
    CHECK(alive == loop.rounds);
    CHECK(remains.events() > 10); // hundreds on a machine that is not busy
    std::cout << "killed " << alive << " times (seed " << loop.seed << "): " << remains.events()
              << " durable review events all there\n";
}
