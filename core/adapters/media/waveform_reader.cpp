#include "core/adapters/media/waveform_reader.h"

#include "core/adapters/media/recording_file.h"

#include <algorithm>
#include <cmath>

namespace secondring {

namespace {

/// So many samples a second tell how loud it is; a recording of a higher rate has more of them.
constexpr int kSamplesLookedAt = 8000;

/// Sums of squares of both tracks.
struct Power
{
    std::int64_t agent = 0;
    std::int64_t caller = 0;
    std::int64_t samples = 0;
};

/// Of every `stride`th sample.
Power powerOf(std::span<const std::int16_t> woven, std::size_t stride)
{
    Power power;
    for (std::size_t i = 0; i + 1 < woven.size(); i += 2 * stride) {
        const std::int32_t agent = woven[i];
        const std::int32_t caller = woven[i + 1];
        power.agent += agent * agent;
        power.caller += caller * caller;
        ++power.samples;
    }
    return power;
}

std::uint8_t levelOf(std::int64_t power, std::int64_t samples)
{
    constexpr double kFullScale = 32768;
    const double rms = std::sqrt(static_cast<double>(power) / static_cast<double>(samples));
    return static_cast<std::uint8_t>(std::lround(255 * std::sqrt(rms / kFullScale)));
}

} // namespace

FoundSound readWaveform(const std::filesystem::path& file, const std::stop_token& stop)
{
    auto opened = RecordingFile::open(file);
    if (!opened) {
        return tl::unexpected(opened.error());
    }
    Waveform waveform;
    std::int64_t frames = 0;
    const auto step = static_cast<std::size_t>(opened->rate() * kWaveStep.count() / 1000);
    const auto stride = static_cast<std::size_t>(std::max(1, opened->rate() / kSamplesLookedAt));
    std::vector<std::int16_t> woven(2 * step);
    while (!stop.stop_requested()) {
        const auto got = opened->read(woven);
        if (got == 0) {
            break;
        }
        const auto power = powerOf(std::span(woven).first(2 * got), stride);
        waveform.levels.push_back(
            {levelOf(power.agent, power.samples), levelOf(power.caller, power.samples)});
        frames += static_cast<std::int64_t>(got);
    }
    if (frames == 0) {
        return tl::unexpected(FileTrouble::Damaged);
    }
    waveform.length = Duration{frames * 1000 / opened->rate()};
    waveform.silences = silencesIn(waveform.levels, waveform.length);
    return waveform;
}

} // namespace secondring
