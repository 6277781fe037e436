#include "core/adapters/sqlite/rebuild.h"
#include "core/adapters/sqlite/sqlite_call_archive.h"
#include "core/adapters/sqlite/sqlite_call_log.h"
#include "core/adapters/sqlite/sqlite_store.h"
#include "tests/adapters/sqlite/killed_script.h"
#include "tests/support/catch.h"
#include "tests/support/kill_loop.h"
#include "tests/support/temp_dir.h"

#include <cstdlib>
#include <iostream>
#include <map>
#include <random>
#include <sstream>

using namespace secondring;
using namespace secondring::test;

namespace {

constexpr int kRoundsPerStore = 20;

/// What the killed programs said was durable, and what is left of it.
class Remains
{
public:
    std::unique_ptr<Process> start(int round)
    {
        if (round % kRoundsPerStore == 0) {
            durable_.clear();
        }
        file_ = folder_ / ("store-" + std::to_string(round / kRoundsPerStore)) / "calls.db";
        printed_ = folder_ / ("printed-" + std::to_string(round));
        auto process = std::make_unique<Process>(
            ProcessOptions{{SECONDRING_KILLED_WRITER, file_.string()}, {}, printed_, {}});
        if (round % 4 != 0) { // every fourth is killed while it starts
            REQUIRE(process->waitForOutput("ready\n", 30s));
        }
        return process;
    }

    void check(bool finish)
    {
        readPrinted();
        auto store = SqliteStore::open(file_);
        INFO((store ? "" : store.error().reason));
        REQUIRE(store);
        checkDerived();
        ManualDesk thread;
        SqliteCallArchive archive{**store, thread.executor()};
        checkEvents(archive, thread);
        const auto opening = archive.open();
        REQUIRE(opening);
        REQUIRE(opening->unfinished.size() <= 1);
        if (finish) {
            SqliteCallLog log{**store, {"Ada", "42"}, thread.executor()};
            finishCalls(*opening, log, thread);
            REQUIRE(archive.open()->unfinished.empty());
            checkEvents(archive, thread);
        }
    }

    std::size_t events() const { return events_; }

    std::size_t interrupted() const { return interrupted_; }

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

    void checkDerived() const
    {
        const auto rebuilt = rebuild(file_, plainSummary);
        REQUIRE(rebuilt);
        REQUIRE(rebuilt->differences == std::vector<std::string>{});
    }

    /// Every call ever begun: what was durable is there, and with it perhaps what was written when
    /// the program died before it heard.
    void checkEvents(SqliteCallArchive& archive, ManualDesk& thread)
    {
        const auto opening = archive.open();
        REQUIRE(opening);
        REQUIRE((durable_.empty() || durable_.rbegin()->first <= opening->lastCall));
        for (CallId id{1}; id <= opening->lastCall; ++id.value) {
            std::optional<Result<std::vector<Recorded>>> answer;
            archive.events(id, [&](const auto& result) { answer = result; });
            REQUIRE(thread.runUntil([&] { return answer.has_value(); }));
            INFO((*answer ? "" : answer->error().reason));
            REQUIRE(answer->has_value()); // an error if there were a gap
            REQUIRE(std::ssize(**answer) >= durable_[id]);
            checkNotes(id, **answer);
            durable_[id] = std::ssize(**answer);
        }
    }

    static void checkNotes(CallId id, const std::vector<Recorded>& events)
    {
        int typed = 0;
        for (const auto& recorded : events) {
            if (const auto* note = std::get_if<NoteChanged>(&recorded.event.body)) {
                REQUIRE(note->text == noteOf(id, ++typed));
            }
        }
        if (typed > 0) {
            REQUIRE(replay(id, events).notes == noteOf(id, typed));
        }
    }

    void finishCalls(const Opening& opening, CallLog& log, ManualDesk& thread)
    {
        ScriptedDesk desk{log, thread, opening.lastCall};
        desk.find(opening.unfinished);
        for (const auto& [id, events] : opening.unfinished) {
            const auto before = replay(id, events);
            const auto* found = find(desk.desk().state(), id);
            REQUIRE((found != nullptr) == wasConversed(before));
            if (found != nullptr) {
                REQUIRE(inWrapUp(*found));
                REQUIRE(found->notes == before.notes);
            }
            ++interrupted_;
        }
        desk.saveAll();
        REQUIRE(desk.desk().state().calls.empty());
    }

    TempDir folder_;
    std::filesystem::path file_;
    std::filesystem::path printed_;
    std::map<CallId, std::int64_t> durable_;
    std::size_t events_ = 0;
    std::size_t interrupted_ = 0;
};

std::uint32_t chosenSeed()
{
    const char* wanted = std::getenv("SECONDRING_SEED");
    return wanted != nullptr ? static_cast<std::uint32_t>(std::stoul(wanted))
                             : std::random_device{}();
}

} // namespace

TEST_CASE("whenever the program is killed, what was durable is there and the call goes on")
{
    if (std::filesystem::exists("/dev/shm")) {
        ::setenv("TMPDIR", "/dev/shm", 1); // a killed program loses nothing that the kernel has
    }
    KillLoop loop;
    loop.seed = chosenSeed();
    loop.latest = std::chrono::milliseconds(80);
    INFO("SECONDRING_SEED=" << loop.seed);
    Remains remains;
    const int alive =
        loop.run([&](int round) { return remains.start(round); },
                 [&](int round, std::chrono::microseconds at) {
                     INFO("round " << round << ", killed after " << at.count() << " us");
                     remains.check(round % 3 == 0);
                 });
    CHECK(alive == loop.rounds);
    CHECK(remains.events() > 50); // thousands on a machine that is not busy
    CHECK(remains.interrupted() > 5);
    std::cout << "killed " << alive << " times (seed " << loop.seed << "): " << remains.events()
              << " durable events all there, " << remains.interrupted()
              << " unfinished calls wrapped up\n";
}
