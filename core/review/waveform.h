#pragma once
#include "core/review/recording.h"

#include <cstdint>

namespace secondring {

/// How loud both sides are, 0 to 255. The scale is the square root of the amplitude, so that a
/// quiet voice is still seen.
struct WaveLevel
{
    std::uint8_t agent = 0;
    std::uint8_t caller = 0;

    bool operator==(const WaveLevel&) const = default;
};

/// One level for so much of a file.
inline constexpr Duration kWaveStep{50};

/// What there is to see of a file. All times are the file's.
struct Waveform
{
    Duration length{};
    std::vector<WaveLevel> levels;  ///< one for each kWaveStep, the last one may be shorter
    std::vector<TimeSpan> silences; ///< in which neither of them speaks, a second or longer

    bool operator==(const Waveform&) const = default;
};

/// Where neither of them speaks for a second or longer. What counts as silence follows the noise of
/// each track.
std::vector<TimeSpan> silencesIn(std::span<const WaveLevel> levels, Duration length);

/// A file's waveform at its place in the call.
struct PlacedWaveform
{
    Duration at{};
    Waveform waveform;

    bool operator==(const PlacedWaveform&) const = default;
};

/// The call from its beginning to `length` in so many bars of the same width: the mean level of
/// each, nothing where nothing was recorded.
std::vector<WaveLevel>
barsOf(std::span<const PlacedWaveform> sounds, Duration length, std::size_t count);

/// The silences of all files, in the call's time.
std::vector<TimeSpan> silencesOf(std::span<const PlacedWaveform> sounds);

} // namespace secondring
