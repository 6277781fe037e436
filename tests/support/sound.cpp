#include "tests/support/sound.h"

#include "tests/support/process.h"
#include "tests/support/temp_dir.h"

#include <sndfile.h>

#include <algorithm>
#include <cmath>
#include <memory>
#include <numbers>
#include <numeric>
#include <stdexcept>

namespace secondring::test {

namespace {

using File = std::unique_ptr<SNDFILE, decltype(&sf_close)>;

std::size_t at(double seconds, const Sound& sound)
{
    const double position = std::clamp(seconds, 0.0, sound.seconds()) * sound.rate;
    return std::min(static_cast<std::size_t>(std::llround(position)), sound.samples.size());
}

/// A Hann-windowed sinc, cutting at the lower of the two rates' halves.
double kernel(double offset, double cutoff, double halfWidth)
{
    if (std::abs(offset) >= halfWidth) {
        return 0;
    }
    const double x = std::numbers::pi * offset * cutoff;
    const double sinc = std::abs(x) < 1e-9 ? 1.0 : std::sin(x) / x;
    const double window = 0.5 + 0.5 * std::cos(std::numbers::pi * offset / halfWidth);
    return cutoff * sinc * window;
}

using Taps = std::vector<double>;

/// The filter for each of the `up` positions a new sample can have between two old ones; the middle
/// tap lies on the old sample before it.
std::vector<Taps>
phases(std::ptrdiff_t up, std::ptrdiff_t down, double cutoff, std::ptrdiff_t reach)
{
    std::vector<Taps> result(static_cast<std::size_t>(up));
    for (std::ptrdiff_t i = 0; i < up; ++i) {
        const std::ptrdiff_t rest = i * down % up;
        const double fraction = static_cast<double>(rest) / static_cast<double>(up);
        Taps taps;
        for (auto k = -reach; k <= reach; ++k) {
            taps.push_back(
                kernel(static_cast<double>(k) - fraction, cutoff, static_cast<double>(reach)));
        }
        result[static_cast<std::size_t>(rest)] = std::move(taps);
    }
    return result;
}

} // namespace

Sound Sound::part(double from, double to) const
{
    const auto begin = static_cast<std::ptrdiff_t>(at(from, *this));
    const auto end = std::max(begin, static_cast<std::ptrdiff_t>(at(to, *this)));
    return Sound{rate, {samples.begin() + begin, samples.begin() + end}};
}

Sound readWav(const std::filesystem::path& file, int channel)
{
    SF_INFO info{};
    const File in(sf_open(file.c_str(), SFM_READ, &info), &sf_close);
    if (!in || channel >= info.channels) {
        throw std::runtime_error("cannot read " + file.string());
    }
    std::vector<float> all(static_cast<std::size_t>(info.frames * info.channels));
    const auto frames = sf_readf_float(in.get(), all.data(), info.frames);
    Sound sound{info.samplerate, {}};
    const auto step = static_cast<std::size_t>(info.channels);
    for (std::size_t frame = 0; frame < static_cast<std::size_t>(frames); ++frame) {
        sound.samples.push_back(all[frame * step + static_cast<std::size_t>(channel)]);
    }
    return sound;
}

void writeWav(const std::filesystem::path& file, const Sound& sound, int channels)
{
    SF_INFO info{};
    info.samplerate = sound.rate;
    info.channels = channels;
    info.format = SF_FORMAT_WAV | SF_FORMAT_PCM_16;
    const File out(sf_open(file.c_str(), SFM_WRITE, &info), &sf_close);
    if (!out) {
        throw std::runtime_error("cannot write " + file.string());
    }
    std::vector<float> all;
    all.reserve(sound.samples.size() * static_cast<std::size_t>(channels));
    for (const float sample : sound.samples) {
        all.insert(all.end(), static_cast<std::size_t>(channels), sample);
    }
    sf_writef_float(out.get(), all.data(), static_cast<sf_count_t>(sound.samples.size()));
}

Sound silence(double seconds, int rate)
{
    return Sound{rate, std::vector<float>(static_cast<std::size_t>(seconds * rate))};
}

Sound tone(double hertz, double seconds, int rate)
{
    Sound sound = silence(seconds, rate);
    for (std::size_t i = 0; i < sound.samples.size(); ++i) {
        const double phase = 2 * std::numbers::pi * hertz * static_cast<double>(i) / rate;
        sound.samples[i] = static_cast<float>(0.5 * std::sin(phase));
    }
    return sound;
}

Sound joined(const std::vector<Sound>& parts)
{
    Sound sound{parts.front().rate, {}};
    for (const auto& part : parts) {
        const auto fitting = resampled(part, sound.rate);
        sound.samples.insert(sound.samples.end(), fitting.samples.begin(), fitting.samples.end());
    }
    return sound;
}

Sound repeated(const Sound& sound, double seconds)
{
    Sound result{sound.rate, {}};
    const auto wanted = static_cast<std::size_t>(seconds * sound.rate);
    while (result.samples.size() < wanted) {
        result.samples.insert(result.samples.end(), sound.samples.begin(), sound.samples.end());
    }
    result.samples.resize(wanted);
    return result;
}

Sound resampled(const Sound& sound, int rate)
{
    if (sound.rate == rate) {
        return sound;
    }
    const double cutoff = std::min(1.0, static_cast<double>(rate) / sound.rate);
    const auto reach = static_cast<std::ptrdiff_t>(std::ceil(12 / cutoff));
    const std::ptrdiff_t common = std::gcd(rate, sound.rate);
    const std::ptrdiff_t up = rate / common;
    const std::ptrdiff_t down = sound.rate / common;
    const auto taps = phases(up, down, cutoff, reach);
    const auto size = static_cast<std::ptrdiff_t>(sound.samples.size());
    Sound result{rate, std::vector<float>(static_cast<std::size_t>(size * up / down))};
    for (std::size_t i = 0; i < result.samples.size(); ++i) {
        const auto position = static_cast<std::ptrdiff_t>(i) * down;
        const auto& phase = taps[static_cast<std::size_t>(position % up)];
        const std::ptrdiff_t centre = position / up;
        const auto last = std::min(size - 1, centre + reach);
        double sum = 0;
        for (auto k = std::max<std::ptrdiff_t>(0, centre - reach); k <= last; ++k) {
            sum += phase[static_cast<std::size_t>(k - centre + reach)] *
                   static_cast<double>(sound.samples[static_cast<std::size_t>(k)]);
        }
        result.samples[i] = static_cast<float>(sum);
    }
    return result;
}

Sound speak(const std::string& text)
{
    const TempDir folder;
    const auto file = folder / "speech.wav";
    if (run({"flite", "-voice", "slt", "-t", text, "-o", file}, folder / "log") != 0) {
        throw std::runtime_error("flite: " + readFile(folder / "log"));
    }
    return readWav(file);
}

} // namespace secondring::test
