#pragma once
#include "core/base/result.h"
#include "core/call/summary.h"

#include <filesystem>
#include <functional>
#include <string>
#include <vector>

namespace secondring {

/// What came of making everything derived anew from the events.
struct Rebuilt
{
    std::int64_t calls = 0;
    std::int64_t events = 0;
    /// Where the store says something else than its events do, or is not whole. Empty: all is well.
    std::vector<std::string> differences;
};

/// Replays every call of the file and its review, makes its row, its findings, what it is found by,
/// the totals of the days, the desk's time and what lists show of reviews anew, and compares them
/// with those stored.
/// Changes nothing, and may run beside a program that writes. Takes time by the size of the file:
/// not for the desk's thread.
Result<Rebuilt> rebuild(const std::filesystem::path& file,
                        const std::function<CallSummary(const Call&, Instant)>& summarise);

} // namespace secondring
