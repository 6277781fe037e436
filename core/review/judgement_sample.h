#pragma once
#include "core/base/id.h"

#include <chrono>
#include <cstdint>
#include <span>
#include <string>
#include <vector>

/// The random sample of calls to be reviewed: a draw for each agent and week, once the week is
/// over.
namespace secondring {

/// A call that may be drawn for a review.
struct SampleCall
{
    CallId call;
    std::string agent;
    std::string week; ///< as the house counts weeks: "2026-W47"

    bool operator==(const SampleCall&) const = default;
};

/// Draws up to `perWeek` calls of each agent and week. The same calls and seed give the same draw,
/// in whatever order they come and on every machine; a call's luck does not depend on the others,
/// so that one that comes later takes a place but changes none of the rest. In the order of calls.
std::vector<SampleCall>
drawSample(std::span<const SampleCall> calls, int perWeek, std::uint64_t seed);

/// The ISO week of a day: "2026-W47".
std::string weekOf(std::chrono::sys_days day);

/// What the draw of a week begins with: its digits, 202647 of "2026-W47". Anybody can draw again
/// and find the same calls.
std::uint64_t seedOf(std::string_view week);

/// How the log names a draw: "2026-W47, seed 202647".
std::string sampleNamed(const std::string& week);
/// "2026-W47" of that.
std::string weekOfSample(std::string_view name);

/// The weeks that are to be drawn, each by its Monday, the earliest first: from the last one that
/// was drawn (which may have been broken off) to the last one that is over, four at most. None was
/// drawn yet: the last one.
std::vector<std::chrono::sys_days> weeksToDraw(const std::string& lastDrawn,
                                               std::chrono::sys_days today);

} // namespace secondring
