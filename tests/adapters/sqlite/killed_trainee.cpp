// Practises on a real store until it is killed, and prints "attempt entries" for every entry that
// it has been told to be durable.
#include "core/adapters/sqlite/sqlite_call_log.h"
#include "core/adapters/sqlite/sqlite_practice_log.h"
#include "core/adapters/sqlite/sqlite_store.h"
#include "tests/support/manual_desk.h"

#include <unistd.h>

using namespace secondring;
using namespace secondring::practice;
using namespace secondring::test;

namespace {

const Instant kBegan{Duration{1'795'000'000'000}};

/// Straight to the kernel: what is in a buffer dies with the program.
void print(const std::string& line)
{
    [[maybe_unused]] const auto ignored = ::write(STDOUT_FILENO, line.data(), line.size());
}

AttemptEntry entryFor(std::int64_t number)
{
    const auto at = kBegan + Duration{number};
    if (number % 5 == 0) {
        return HintUsed{at, "hint " + std::to_string(number)};
    }
    return AttemptEvent{at, 0, Heard{"words " + std::to_string(number), Way::Typed, {}}};
}

/// Practises for as long as it lives; several entries wait for the disk at once.
void practise(SqlitePracticeLog& log, ManualDesk& thread, AttemptId attempt)
{
    std::int64_t waiting = 0;
    for (std::int64_t number = 1; number < 100'000; ++number) {
        ++waiting;
        const auto line = std::to_string(attempt.value) + " " + std::to_string(number) + "\n";
        log.append(attempt, entryFor(number), [&waiting, line](const auto& result) {
            --waiting;
            print(result ? line : "failed: " + result.error().reason + "\n");
        });
        if (number % 4 == 3) {
            thread.runUntil([&] { return waiting == 0; });
        }
    }
}

} // namespace

int main(int count, char** arguments)
{
    auto store = SqliteStore::open(count > 1 ? arguments[1] : "");
    if (!store) {
        print("failed: " + store.error().reason + "\n");
        return 1;
    }
    ManualDesk thread;
    SqliteCallLog calls{**store, {"Dana", "42"}, thread.executor()};
    SqlitePracticeLog log{**store, calls, thread.executor()};
    int version = 0;
    log.keepVersion({{.scenario = "late-desk", .title = "x", .at = kBegan}, "text"},
                    [&](const auto& kept) { version = kept.value_or(-1); });
    thread.runUntil([&] { return version != 0; });
    bool begun = false;
    const auto attempt = log.begin({"late-desk", version, "Dana", kBegan, 1},
                                   [&](const auto& result) { begun = result.has_value(); });
    if (!thread.runUntil([&] { return begun; })) {
        return 1;
    }
    print("ready\n");
    practise(log, thread, attempt);
    return 0;
}
