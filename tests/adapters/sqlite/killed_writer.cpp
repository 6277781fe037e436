// Lives calls on a real desk with a real store until it is killed, and prints "call sequence" for
// every event that it has been told to be durable.
#include "core/adapters/sqlite/sqlite_call_archive.h"
#include "core/adapters/sqlite/sqlite_call_log.h"
#include "core/adapters/sqlite/sqlite_store.h"
#include "tests/adapters/sqlite/killed_script.h"

#include <unistd.h>

#include <iostream>

using namespace secondring;
using namespace secondring::test;

namespace {

/// Straight to the kernel: what is in a buffer dies with the program.
void print(const std::string& line)
{
    [[maybe_unused]] const auto ignored = ::write(STDOUT_FILENO, line.data(), line.size());
}

class TellingLog final : public CallLog
{
public:
    explicit TellingLog(CallLog& inner)
        : inner_(inner)
    {
    }

    void append(const Recorded& recorded, const CallSummary& summary, Done done) override
    {
        const auto line = std::to_string(recorded.event.call.value) + " " +
                          std::to_string(recorded.sequence) + "\n";
        inner_.append(recorded, summary, [line, done = std::move(done)](const auto& result) {
            print(result ? line : "failed: " + result.error().reason + "\n");
            done(result);
        });
    }

    void watch(std::function<void()> recovered) override { inner_.watch(std::move(recovered)); }

private:
    CallLog& inner_;
};

} // namespace

int main(int argc, char** argv)
{
    const auto store = SqliteStore::open(argc > 1 ? argv[1] : "calls.db");
    if (!store) {
        print("refused: " + store.error().reason + "\n");
        return 1;
    }
    ManualDesk thread;
    SqliteCallLog log{**store, {"Ada", "42"}, thread.executor()};
    SqliteCallArchive archive{**store, thread.executor()};
    const auto opening = archive.open();
    if (!opening) {
        print("refused: " + opening.error().reason + "\n");
        return 1;
    }
    print("ready\n");
    TellingLog telling{log};
    ScriptedDesk desk{telling, thread, opening->lastCall};
    desk.find(opening->unfinished);
    desk.saveAll();
    for (std::int64_t leg = 1; leg <= 1000; ++leg) {
        desk.liveOneCall(LegId{leg});
    }
    return 0;
}
