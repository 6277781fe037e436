#include "core/adapters/media/time_stretch.h"
#include "core/ports/sound_device.h"
#include "tests/support/catch.h"
#include "tests/support/hearing.h"
#include "tests/support/tracks.h"

#include <array>
#include <cmath>

using namespace secondring;
using namespace secondring::test;

namespace {

/// Both tracks, through the stretch in bits of 20 ms as a player does it.
std::array<Sound, 2> stretched(const Sound& agent, const Sound& caller, double speed)
{
    TimeStretch stretch(speed);
    std::array<Sound, 2> out;
    std::array<std::int16_t, 2 * kFrameSamples> block{};
    const auto drain = [&] {
        for (auto got = stretch.take(block); got > 0; got = stretch.take(block)) {
            for (std::size_t i = 0; i < 2 * got; ++i) {
                out.at(i % 2).samples.push_back(static_cast<float>(block.at(i)) / 32768);
            }
        }
    };
    for (std::size_t i = 0; i + kFrameSamples <= agent.samples.size(); i += kFrameSamples) {
        for (std::size_t k = 0; k < kFrameSamples; ++k) {
            block.at(2 * k) = static_cast<std::int16_t>(agent.samples[i + k] * 32767);
            block.at(2 * k + 1) = static_cast<std::int16_t>(caller.samples[i + k] * 32767);
        }
        stretch.put(block);
        drain();
    }
    stretch.finish();
    drain();
    return out;
}

} // namespace

TEST_CASE("at every speed the pitch stays and the length follows", "[stretch]")
{
    for (const double speed : {0.8, 1.25, 1.5, 1.75, 2.0}) {
        INFO("speed " << speed);
        const auto out = stretched(tone(440, 4, 16000), tone(1000, 4, 16000), speed);
        CHECK(std::abs(out[0].seconds() - 4 / speed) < 0.001);
        CHECK(out[1].samples.size() == out[0].samples.size());
        const auto middle = [&](const Sound& sound) {
            return sound.part(0.2, sound.seconds() - 0.3);
        };
        CHECK(std::abs(hertzOf(middle(out[0])) - 440) < 4.4);
        CHECK(std::abs(hertzOf(middle(out[1])) - 1000) < 10);
        CHECK(std::abs(rms(middle(out[0])) - rms(tone(440, 1, 16000))) < 0.03);
    }
}

TEST_CASE("a word stays where it was, but for the speed", "[stretch]")
{
    // A tone of half a second after three seconds of nothing.
    const auto late = joined({silence(3, 16000), tone(440, 0.5, 16000), silence(1, 16000)});
    for (const double speed : {0.8, 2.0}) {
        INFO("speed " << speed);
        const auto out = stretched(late, silence(4.5, 16000), speed)[0];
        const auto begin = 3 / speed;
        const auto end = 3.5 / speed;
        CHECK(silentBetween(out, 0, begin - 0.05));
        CHECK(rms(out.part(begin + 0.05, end - 0.05)) > 0.2);
        CHECK(silentBetween(out, end + 0.05, out.seconds()));
    }
}
