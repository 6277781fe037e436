#pragma once
#include <chrono>
#include <filesystem>
#include <string>
#include <vector>

namespace secondring::test {

/// Mono sound, samples from -1 to 1.
struct Sound
{
    int rate = 16000;
    std::vector<float> samples;

    double seconds() const { return static_cast<double>(samples.size()) / rate; }

    /// The part from `from` to `to`, in seconds, cut to what there is.
    Sound part(double from, double to) const;
};

/// One channel of a WAV file (any rate, any number of channels); throws when it cannot be read.
Sound readWav(const std::filesystem::path& file, int channel = 0);
/// 16 bit; every channel of the file carries the same sound.
void writeWav(const std::filesystem::path& file, const Sound& sound, int channels = 1);

Sound silence(double seconds, int rate);
Sound tone(double hertz, double seconds, int rate);
Sound joined(const std::vector<Sound>& parts);
/// Over and over until it fills `seconds`.
Sound repeated(const Sound& sound, double seconds);
/// At another rate, with what the new rate cannot carry filtered out.
Sound resampled(const Sound& sound, int rate);

/// What flite makes of an English text: a woman's voice, 16 kHz, a few seconds.
Sound speak(const std::string& text);

} // namespace secondring::test
