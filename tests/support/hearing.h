#pragma once
#include "tests/support/sound.h"

namespace secondring::test {

/// Root mean square, 0 to 1.
double rms(const Sound& sound);

/// How well `reference` is found in `heard`, 0 to 1, and where.
struct Match
{
    double correlation = 0;
    double at = 0; ///< seconds into `heard` at which `reference` begins; negative: before it
};

/// Both are compared at 8 kHz. The place is the lag with the best normalised cross-correlation;
/// from there each half second of the reference may lie up to 60 ms off (a playout buffer that
/// adapts), and the correlations are averaged by energy. Unrelated speech gives 0.2 to 0.4.
Match findIn(const Sound& reference, const Sound& heard);

/// The correlation of findIn.
double correlation(const Sound& reference, const Sound& heard);

/// No 20 ms of the seconds from `from` to `to` are louder than `threshold` (RMS).
/// The default lies above the noise of G.711's smallest steps.
bool silentBetween(const Sound& sound, double from, double to, double threshold = 0.002);

/// Seconds of the longest stretch in which no 20 ms are louder than `threshold` (RMS).
double longestSilence(const Sound& sound, double threshold = 0.002);

/// From the first of its 20 ms that is not silent to the last.
Sound soundingPart(const Sound& sound, double threshold = 0.002);

/// The loudest 20 ms of it (RMS).
double loudest(const Sound& sound);

} // namespace secondring::test
