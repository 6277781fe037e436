#pragma once
#include "core/call/call.h"
#include "core/review/recording.h"

#include <array>

/// What is heard of a recorded call, and in which order: the recording without what is skipped.
namespace secondring {

/// A file that gives sound.
struct SoundPart
{
    std::string file;
    Duration at{}; ///< when in the call it begins
    Duration length{};

    bool operator==(const SoundPart&) const = default;
};

/// Sound without a gap: this stretch of the call is in that file, from there on.
struct PlayPiece
{
    TimeSpan call;
    std::size_t file = 0; ///< of PlayPlan::files
    Duration inFile{};    ///< where in the file it begins

    bool operator==(const PlayPiece&) const = default;
};

/// Invariants: the pieces follow each other in the call's time, do not overlap, and none is empty.
struct PlayPlan
{
    std::vector<std::string> files;
    std::vector<PlayPiece> pieces;

    bool operator==(const PlayPlan&) const = default;
};

/// Everything that sounds, but for what is skipped. Where two files overlap, the later one wins.
PlayPlan planFor(std::span<const SoundPart> parts, std::vector<TimeSpan> skipped);

/// How long it is heard at the speed of the call.
Duration playedLength(const PlayPlan& plan);
/// How much has been heard when the call's clock shows `call`.
Duration playedAt(const PlayPlan& plan, Duration call);
/// Where the call's clock stands when so much has been heard; at its end, the end of the last
/// piece.
Duration callAt(const PlayPlan& plan, Duration played);
/// The first instant from `call` on that is heard; none when only silence is left.
std::optional<Duration> soundFrom(const PlayPlan& plan, Duration call);

/// A time the caller was held, as far as the timeline is concerned.
struct HoldBlock
{
    TimeSpan span;
    Duration promised{}; ///< the time named to the caller; zero: none
    bool permitted = false;

    bool operator==(const HoldBlock&) const = default;
};

/// From the beginning of its first event to its end: what the timeline shows. `last` is the instant
/// of the last event, for a call whose end is not known.
Duration timelineLength(const Call& call, Instant last);
std::vector<HoldBlock> holdBlocks(const Call& call, Duration length);
std::vector<TimeSpan> spansOf(std::span<const HoldBlock> holds);

/// Silences of more than two seconds, shortened so that half a second stays at both ends: a pause
/// still sounds like one.
std::vector<TimeSpan> skippableSilences(std::span<const TimeSpan> silences);

/// The speeds that can be chosen, in order.
inline constexpr std::array<double, 6> kSpeeds{0.8, 1.0, 1.25, 1.5, 1.75, 2.0};
inline constexpr double kUsualSpeed = 1.0;

/// The next speed in this direction; the same one at the end.
double faster(double speed);
double slower(double speed);

} // namespace secondring
