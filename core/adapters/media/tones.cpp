#include "core/adapters/media/tones.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace secondring {

namespace {

struct Note
{
    double hertz = 0;
    double octave = 0;    ///< share of the note an octave higher, for warmth
    double amplitude = 0; ///< 0 to 1
    Duration begins{};
    Duration lasts{};
    Duration rises{20};
    Duration falls{60};
};

std::size_t samplesOf(Duration length)
{
    return static_cast<std::size_t>(length.count()) * kSampleRate / 1000;
}

double decibels(double db)
{
    return std::pow(10.0, db / 20);
}

Samples silence(Duration length)
{
    const std::size_t frames = (samplesOf(length) + kFrameSamples - 1) / kFrameSamples;
    return Samples(frames * kFrameSamples, 0);
}

/// Half a cosine up, half a cosine down: no click.
double envelope(const Note& note, std::size_t at)
{
    const double up =
        std::min(1.0, static_cast<double>(at) / static_cast<double>(samplesOf(note.rises)));
    const double left = static_cast<double>(samplesOf(note.lasts) - at);
    const double down = std::min(1.0, left / static_cast<double>(samplesOf(note.falls)));
    const auto smooth = [](double x) { return (1 - std::cos(std::numbers::pi * x)) / 2; };
    return smooth(up) * smooth(down);
}

void add(Samples& sound, const Note& note)
{
    const std::size_t begin = samplesOf(note.begins);
    const double turn = 2 * std::numbers::pi * note.hertz / kSampleRate;
    for (std::size_t i = 0; i < samplesOf(note.lasts) && begin + i < sound.size(); ++i) {
        const double phase = turn * static_cast<double>(i);
        const double wave =
            (std::sin(phase) + note.octave * std::sin(2 * phase)) / (1 + note.octave);
        const double mixed = sound[begin + i] + 32767 * note.amplitude * envelope(note, i) * wave;
        sound[begin + i] = static_cast<std::int16_t>(std::clamp(mixed, -32767.0, 32767.0));
    }
}

/// A trill of two notes, like a soft bell struck sixteen times a second.
void addRing(Samples& sound, Duration begins, Duration lasts)
{
    constexpr Duration kStroke{62};
    const double loud = decibels(-14);
    bool high = false;
    for (Duration at{}; at + kStroke <= lasts; at += kStroke) {
        const double hertz = high ? 784.0 : 659.3;
        add(sound, {hertz, 0.3, loud, begins + at, Duration{110}, Duration{4}, Duration{100}});
        high = !high;
    }
}

} // namespace

Samples waitingBeep()
{
    Samples sound = silence(Duration{180});
    add(sound, {425, 0.25, decibels(-26), Duration{0}, Duration{180}});
    return sound;
}

Samples touchBaseCue()
{
    Samples sound = silence(Duration{320});
    add(sound, {330, 0.2, decibels(-28), Duration{0}, Duration{160}});
    add(sound, {440, 0.2, decibels(-28), Duration{150}, Duration{170}});
    return sound;
}

Samples testTone()
{
    Samples sound = silence(Duration{1000});
    for (const double hertz : {261.6, 329.6, 392.0}) {
        add(sound,
            {hertz,
             0.2,
             decibels(-20) / 3,
             Duration{0},
             Duration{1000},
             Duration{200},
             Duration{500}});
    }
    return sound;
}

Samples ringCycle(Duration cycle)
{
    Samples sound = silence(cycle);
    if (cycle == Duration{3000}) {
        addRing(sound, Duration{0}, Duration{400});
        addRing(sound, Duration{600}, Duration{400});
    } else if (cycle == Duration{5000}) {
        addRing(sound, Duration{0}, Duration{1000});
    } else {
        addRing(sound, Duration{0}, std::min(Duration{2000}, cycle / 3));
    }
    return sound;
}

Samples sine(double hertz, Duration length, double amplitude)
{
    Samples sound = silence(length);
    const double turn = 2 * std::numbers::pi * hertz / kSampleRate;
    for (std::size_t i = 0; i < sound.size(); ++i) {
        sound[i] = static_cast<std::int16_t>(
            std::lround(32767 * amplitude * std::sin(turn * static_cast<double>(i))));
    }
    return sound;
}

} // namespace secondring
