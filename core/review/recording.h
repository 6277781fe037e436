#pragma once
#include "core/call/event.h"

#include <span>
#include <vector>

/// The sound that was kept of a call. Times are counted from the call's beginning, unless they are
/// said to be a file's.
namespace secondring {

/// A stretch of a call; `until` is no part of it.
struct TimeSpan
{
    Duration from{};
    Duration until{};

    bool operator==(const TimeSpan&) const = default;
};

/// One file of a recording. A call has as many as its recording was begun.
struct RecordingPart
{
    std::string file;
    Duration at{};                 ///< when its sound begins
    std::optional<Duration> until; ///< when it was stopped; none: the record does not say

    bool operator==(const RecordingPart&) const = default;
};

/// The files of a call in the order they were made.
std::vector<RecordingPart> recordingOf(std::span<const Recorded> events);

/// Why nobody recorded this call, as the record tells it; empty when it tells nothing.
std::string recordingTroubleOf(std::span<const Recorded> events);

/// Why a file gives no sound.
enum class FileTrouble
{
    Missing,
    NoAccess,
    Empty, ///< not one sample in it
    Damaged
};

} // namespace secondring
