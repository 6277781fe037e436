#include "core/adapters/media/sound_file.h"

#include "core/adapters/media/resampler.h"

#include <sndfile.h>

#include <array>
#include <memory>
#include <span>

namespace secondring {

namespace {

constexpr std::size_t kBlock = 4096;
constexpr int kMostChannels = 8;

struct Close
{
    void operator()(SNDFILE* file) const { sf_close(file); }
};

using Open = std::unique_ptr<SNDFILE, Close>;

void mixDown(std::span<const std::int16_t> woven, int channels, std::vector<std::int16_t>& mono)
{
    mono.clear();
    const auto step = static_cast<std::size_t>(channels);
    for (std::size_t i = 0; i + step <= woven.size(); i += step) {
        int sum = 0;
        for (std::size_t c = 0; c < step; ++c) {
            sum += woven[i + c];
        }
        mono.push_back(static_cast<std::int16_t>(sum / channels));
    }
}

/// Appends `mono` to `sound` at our rate.
void append(Resampler& resampler,
            std::span<const std::int16_t> mono,
            std::vector<std::int16_t>& sound)
{
    std::array<std::int16_t, kBlock> out{};
    while (!mono.empty()) {
        const auto step = resampler.convert(mono, out);
        sound.insert(
            sound.end(), out.begin(), out.begin() + static_cast<std::ptrdiff_t>(step.given));
        mono = mono.subspan(step.taken);
        if (step.taken == 0 && step.given == 0) {
            return;
        }
    }
}

} // namespace

Result<std::vector<std::int16_t>>
loadSound(const std::filesystem::path& file, int mostSeconds, const std::stop_token& stop)
{
    SF_INFO info{};
    const Open open(sf_open(file.c_str(), SFM_READ, &info));
    if (!open) {
        return fail(file.string() + ": " + sf_strerror(nullptr));
    }
    if (info.channels < 1 || info.channels > kMostChannels || info.samplerate < 4000 ||
        info.samplerate > 192000) {
        return fail(file.string() + ": unusual rate or number of channels");
    }
    sf_command(open.get(), SFC_SET_SCALE_FLOAT_INT_READ, nullptr, SF_TRUE);
    sf_command(open.get(), SFC_SET_CLIPPING, nullptr, SF_TRUE);
    std::vector<std::int16_t> woven(kBlock * static_cast<std::size_t>(info.channels));
    std::vector<std::int16_t> mono;
    std::vector<std::int16_t> sound;
    Resampler resampler(static_cast<std::uint32_t>(info.samplerate), kSampleRate);
    const auto most = static_cast<std::size_t>(mostSeconds) * kSampleRate;
    while (const auto frames = sf_readf_short(open.get(), woven.data(), kBlock)) {
        if (stop.stop_requested() || sound.size() > most) {
            return fail(file.string() + ": longer than can be played");
        }
        const auto count = static_cast<std::size_t>(frames * info.channels);
        mixDown(std::span(woven).first(count), info.channels, mono);
        append(resampler, mono, sound);
    }
    return sound;
}

} // namespace secondring
