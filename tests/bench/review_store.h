#pragma once
#include "tests/support/generated_house.h"

#include <chrono>
#include <filesystem>

namespace secondring::bench {

class Stopwatch
{
public:
    double milliseconds() const
    {
        return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - begin_)
            .count();
    }

private:
    std::chrono::steady_clock::time_point begin_ = std::chrono::steady_clock::now();
};

/// Makes a store of generated calls, and prints how fast it grew and how large it is.
void makeStore(const std::filesystem::path& file, const test::GeneratedHouse::Size& size);

/// Brings calls that lie ready in memory, without events, into a new store, and prints how fast.
/// The store goes again.
void measureImport(const std::filesystem::path& file, std::int64_t calls);

/// Makes everything derived anew, as `secondring verify` does, and prints what differs.
void verifyStore(const std::filesystem::path& file);

} // namespace secondring::bench
