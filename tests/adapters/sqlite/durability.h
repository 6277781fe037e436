#pragma once
#include "core/adapters/sqlite/sqlite_call_log.h"
#include "core/adapters/sqlite/sqlite_store.h"
#include "tests/support/call_story.h"
#include "tests/support/manual_desk.h"

#include <algorithm>
#include <chrono>
#include <filesystem>
#include <memory>
#include <stdexcept>
#include <vector>

/// How long an event takes to become durable on the disk of a folder: a figure of tests/bench.
namespace secondring::test {

using Microseconds = std::chrono::duration<double, std::micro>;

struct DurabilityFigures
{
    Microseconds openNew{};    ///< a store that was not there
    Microseconds openAgain{};  ///< the same store after a proper close
    Microseconds median{};     ///< append to `done`, one event after the other
    Microseconds p99{};        ///< likewise
    double burstPerSecond = 0; ///< all events appended at once: group commit
};

namespace bench {

inline Microseconds since(std::chrono::steady_clock::time_point start)
{
    return std::chrono::steady_clock::now() - start;
}

inline std::unique_ptr<SqliteStore> openStore(const std::filesystem::path& file, Microseconds& took)
{
    const auto start = std::chrono::steady_clock::now();
    auto store = SqliteStore::open(file);
    took = since(start);
    if (!store) {
        throw std::runtime_error(store.error().reason);
    }
    return std::move(*store);
}

/// Whole calls, until there are as many events as wanted.
inline std::vector<std::pair<Recorded, CallSummary>> eventsOf(int wanted, std::int64_t firstCall)
{
    std::vector<std::pair<Recorded, CallSummary>> events;
    for (CallId id{firstCall}; std::ssize(events) < wanted; ++id.value) {
        CallStory story{id, Instant{Duration{1'795'000'000'000 + id.value * 200'000}}};
        for (const auto& body : wholeCall({"Erika", "+49 30 901820", "sip:erika@example.org"})) {
            const auto& recorded = story.add(body);
            events.emplace_back(recorded, story.summary());
        }
    }
    events.resize(static_cast<std::size_t>(wanted));
    return events;
}

} // namespace bench

inline DurabilityFigures measureDurability(const std::filesystem::path& folder, int events = 1000)
{
    using namespace bench;
    DurabilityFigures figures;
    openStore(folder / "calls.db", figures.openNew).reset();
    const auto store = openStore(folder / "calls.db", figures.openAgain);
    ManualDesk desk;
    SqliteCallLog log{*store, {"Ada", "42"}, desk.executor()};

    std::vector<Microseconds> latencies;
    int done = 0;
    const auto count = [&done](const Result<void>& result) { done += result ? 1 : 0; };
    for (const auto& [recorded, summary] : eventsOf(events, 1)) {
        const auto start = std::chrono::steady_clock::now();
        log.append(recorded, summary, count);
        desk.runUntil([&] { return done > std::ssize(latencies); });
        latencies.push_back(since(start));
    }
    std::ranges::sort(latencies);
    figures.median = latencies.at(latencies.size() / 2);
    figures.p99 = latencies.at(latencies.size() * 99 / 100);

    const auto burst = eventsOf(events, events);
    const auto start = std::chrono::steady_clock::now();
    for (const auto& [recorded, summary] : burst) {
        log.append(recorded, summary, count);
    }
    desk.runUntil([&] { return done == 2 * events; });
    figures.burstPerSecond = events / std::chrono::duration<double>(since(start)).count();
    return figures;
}

} // namespace secondring::test
