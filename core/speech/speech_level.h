#pragma once
#include <cstdint>

namespace secondring {

/// How loud somebody spoke, over the frames that were speech. Sums of two stretches are the level
/// of both.
struct SpeechLevel
{
    double energy = 0;        ///< sum of squares, a sample from −1 to 1
    std::int64_t samples = 0; ///< of frames that were speech themselves, no hang-over
    std::int64_t clipped = 0; ///< samples at the end of the scale

    /// Root mean square in dBFS, −100 at least: of nothing too.
    double dbfs() const;
    /// Share of samples that are clipped, 0 to 100.
    double clippingPercent() const;

    SpeechLevel& operator+=(const SpeechLevel& other);
    bool operator==(const SpeechLevel&) const = default;
};

} // namespace secondring
