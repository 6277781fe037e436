#include "tests/bench/review_store.h"

#include "core/adapters/sqlite/sqlite_call_load.h"
#include "core/adapters/sqlite/sqlite_store.h"

#include <cstdio>
#include <iostream>
#include <stdexcept>

namespace secondring::bench {

namespace {

void show(std::int64_t made, std::int64_t all, double milliseconds)
{
    constexpr int kWidth = 40;
    const auto full = static_cast<int>(made * kWidth / all);
    std::fprintf(stderr,
                 "\r[%-40.*s] %3d %%  %lld calls, %.0f a second ",
                 full,
                 "########################################",
                 static_cast<int>(made * 100 / all),
                 static_cast<long long>(made),
                 static_cast<double>(made) * 1000 / milliseconds);
}

void check(const Result<void>& result)
{
    if (!result) {
        throw std::runtime_error(result.error().reason);
    }
}

double timeOfGenerator(const test::GeneratedHouse::Size& size)
{
    test::GeneratedHouse house({.calls = 100'000, .agents = size.agents, .days = size.days});
    const Stopwatch watch;
    while (!house.atEnd()) {
        house.next();
    }
    return watch.milliseconds() / 100'000;
}

} // namespace

void makeStore(const std::filesystem::path& file, const test::GeneratedHouse::Size& size)
{
    const auto generating = timeOfGenerator(size);
    const auto store = SqliteStore::open(file).value();
    test::GeneratedHouse house(size);
    auto load = SqliteCallLoad::begin(*store, size.calls, house.end()).value();
    const Stopwatch watch;
    std::int64_t made = 0;
    double withoutEvents = 0;
    while (!house.atEnd()) {
        check(load->add(house.next()));
        if (++made % 50'000 == 0) {
            show(made, size.calls, watch.milliseconds());
        }
        if (made == size.calls - size.withEvents) {
            withoutEvents = watch.milliseconds();
        }
    }
    check(load->commit());
    const auto all = watch.milliseconds();
    const auto calls = static_cast<double>(size.calls);
    std::fprintf(stderr, "\n");
    std::cout << "generator: " << 1000 / generating << " calls a second\n"
              << "bringing in: " << all / 1000 << " s in all, the generator's part "
              << generating * calls / 1000 << " s; "
              << (calls - static_cast<double>(size.withEvents)) * 1000 / withoutEvents
              << " calls a second while they had no events; " << calls * 1000 / all
              << " over all with events, order of callers and commit\n"
              << "size: " << static_cast<double>(std::filesystem::file_size(file)) / calls
              << " bytes a call\n";
}

} // namespace secondring::bench
