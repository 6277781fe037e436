#include "tests/bench/review_store.h"

#include "core/adapters/house/parse_house.h"
#include "core/adapters/sqlite/rebuild.h"
#include "core/adapters/sqlite/sqlite_call_load.h"
#include "core/adapters/sqlite/sqlite_store.h"
#include "core/etiquette/assess.h"

#include <unistd.h>

#include <cstdio>
#include <iostream>
#include <stdexcept>

namespace secondring::bench {

namespace {

using test::GeneratedHouse;

constexpr std::int64_t kWholeCalls = 10'000'000;
constexpr std::int64_t kWholeDays = 3 * 365;

/// A bar on a terminal, a line for every twentieth elsewhere.
class Progress
{
public:
    explicit Progress(std::int64_t all)
        : all_(all)
    {
    }

    void show(std::int64_t made)
    {
        if (made * kSteps / all_ != made_ * kSteps / all_) {
            terminal_ ? drawBar(made) : printLine(made);
        }
        made_ = made;
    }

    ~Progress()
    {
        if (terminal_) {
            std::fprintf(stderr, "\n");
        }
    }

    Progress(const Progress&) = delete;
    Progress& operator=(const Progress&) = delete;

private:
    static constexpr int kWidth = 40;

    void printLine(std::int64_t made) const
    {
        std::fprintf(stderr,
                     "%3d %%  %lld calls, %.0f a second\n",
                     static_cast<int>(made * 100 / all_),
                     static_cast<long long>(made),
                     static_cast<double>(made) * 1000 / watch_.milliseconds());
    }

    void drawBar(std::int64_t made) const
    {
        const auto full = static_cast<int>(made * kWidth / all_);
        std::fprintf(stderr, "\r[%-40.*s] ", full, "########################################");
        std::fprintf(stderr,
                     "%3d %%  %lld calls, %.0f a second ",
                     static_cast<int>(made * 100 / all_),
                     static_cast<long long>(made),
                     static_cast<double>(made) * 1000 / watch_.milliseconds());
    }

    std::int64_t all_;
    std::int64_t made_ = 0;
    const bool terminal_ = ::isatty(STDERR_FILENO) == 1;
    const std::int64_t kSteps = terminal_ ? 400 : 20;
    Stopwatch watch_;
};

void check(const Result<void>& result)
{
    if (!result) {
        throw std::runtime_error(result.error().reason);
    }
}

CallSummary summarised(const Call& call, Instant now)
{
    return summarise(call, defaultHouse().standards, now);
}

/// Rows of calls with events are those that the built-in house finds.
GeneratedHouse::Size byTheHouse(GeneratedHouse::Size size)
{
    size.summarise = summarised;
    return size;
}

/// Calls a second.
double speedOfGenerator(GeneratedHouse::Size size, std::int64_t calls, bool withEvents)
{
    size.calls = calls;
    size.withEvents = withEvents ? calls : 0;
    GeneratedHouse house(byTheHouse(size));
    const Stopwatch watch;
    while (!house.atEnd()) {
        house.next();
    }
    return static_cast<double>(calls) * 1000 / watch.milliseconds();
}

void printSize(const std::filesystem::path& file, std::int64_t calls)
{
    const auto bytes = static_cast<double>(std::filesystem::file_size(file));
    std::printf("size: %.1f MB, %.0f bytes a call\n",
                bytes / (1024.0 * 1024.0),
                bytes / static_cast<double>(calls));
}

} // namespace

void makeStore(const std::filesystem::path& file, const GeneratedHouse::Size& size)
{
    constexpr std::int64_t kTried = 50'000;
    std::printf("generator: %.0f calls a second, %.0f with events\n",
                speedOfGenerator(size, 2 * kTried, false),
                speedOfGenerator(size, kTried / 5, true));
    const auto store = SqliteStore::open(file).value();
    GeneratedHouse house(byTheHouse(size));
    auto load = SqliteCallLoad::begin(*store, size.calls, house.end()).value();
    const Stopwatch watch;
    double withoutEvents = 0;
    {
        Progress progress(size.calls);
        for (std::int64_t made = 1; !house.atEnd(); ++made) {
            check(load->add(house.next()));
            progress.show(made);
            if (made == size.calls - size.withEvents) {
                withoutEvents = watch.milliseconds();
            }
        }
    }
    const auto added = watch.milliseconds();
    check(load->commit());
    std::printf("made: %.1f s, of which %.1f s the %lld calls without events, %.1f s the end "
                "(order of callers, terms, commit)\n",
                watch.milliseconds() / 1000,
                withoutEvents / 1000,
                static_cast<long long>(size.calls - size.withEvents),
                (watch.milliseconds() - added) / 1000);
    printSize(file, size.calls);
}

void measureImport(const std::filesystem::path& file, std::int64_t calls)
{
    std::vector<LoadedCall> ready;
    // As many calls a day as the house of ten million has: 9,000 of 500 agents.
    const auto days = std::max<std::int64_t>(1, calls * kWholeDays / kWholeCalls);
    GeneratedHouse house({.calls = calls, .days = static_cast<int>(days)});
    while (!house.atEnd()) {
        ready.push_back(house.next());
    }
    std::filesystem::remove(file);
    const auto store = SqliteStore::open(file).value();
    const Stopwatch watch;
    auto load = SqliteCallLoad::begin(*store, calls, house.end()).value();
    for (auto& call : ready) {
        check(load->add(std::move(call)));
    }
    const auto added = watch.milliseconds();
    check(load->commit());
    const auto all = watch.milliseconds();
    std::printf("bringing in %lld calls that lie ready: %.2f s, %.2f s of it the end; "
                "%.0f calls a second\n",
                static_cast<long long>(calls),
                all / 1000,
                (all - added) / 1000,
                static_cast<double>(calls) * 1000 / all);
    printSize(file, calls);
    std::filesystem::remove(file);
}

void verifyStore(const std::filesystem::path& file)
{
    const Stopwatch watch;
    const auto rebuilt = rebuild(file, summarised).value();
    std::printf("verify: %lld calls with %lld events made anew in %.1f s, %zu differences\n",
                static_cast<long long>(rebuilt.calls),
                static_cast<long long>(rebuilt.events),
                watch.milliseconds() / 1000,
                rebuilt.differences.size());
    if (!rebuilt.differences.empty()) {
        std::printf("  %s\n", rebuilt.differences.front().c_str());
    }
}

} // namespace secondring::bench
