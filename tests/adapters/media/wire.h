#pragma once
#include "core/adapters/media/leg_media.h"
#include "tests/support/sound.h"

#include <cstdint>
#include <functional>
#include <random>
#include <vector>

namespace secondring::test {

/// How a network treats the packets of a leg, and how the clocks at its ends run.
struct WireTroubles
{
    double loss = 0;          ///< share of packets, 0 to 1
    double jitterMs = 0;      ///< each packet is late by 0 to this, evenly; packets overtake
    double receiverDrift = 0; ///< the hearing side's clock runs slower by this share
    unsigned seed = 1;
};

/// What came of a sound sent from one leg to another.
struct Carried
{
    Sound heard;
    PlayoutStats stats;
    std::vector<double> delayMs; ///< of the playout, after each frame heard
};

/// Called before each 20 ms of the speaking side, with the frame's number.
using Meanwhile = std::function<void(int frame, LegMedia& speaker, LegMedia& hearer)>;

std::vector<SoundFrame> framesOf(const Sound& sound);
Sound soundOf(const std::vector<SoundFrame>& frames);

/// Sends `sound` through two legs and an imagined wire, without waiting for the time it takes.
Carried carry(const Sound& sound,
              const Codec& codec,
              const WireTroubles& troubles = {},
              const Meanwhile& meanwhile = {});

} // namespace secondring::test
