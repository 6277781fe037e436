#include "core/adapters/media/time_stretch.h"

#include "core/ports/sound_device.h"

#include <SoundTouch.h>

#include <algorithm>
#include <cmath>
#include <type_traits>

namespace secondring {

namespace {

using Sample = soundtouch::SAMPLETYPE;

constexpr unsigned kTracks = 2;
/// As SoundTouch's author advises for speech.
constexpr int kSequenceMs = 40;
constexpr int kSeekWindowMs = 15;
constexpr int kOverlapMs = 8;

Sample toStretch(std::int16_t sample)
{
    if constexpr (std::is_floating_point_v<Sample>) {
        return static_cast<Sample>(sample) / 32768;
    } else {
        return sample;
    }
}

std::int16_t fromStretch(Sample sample)
{
    if constexpr (std::is_floating_point_v<Sample>) {
        const auto scaled = std::lround(sample * 32768);
        return static_cast<std::int16_t>(std::clamp(scaled, -32768L, 32767L));
    } else {
        return sample;
    }
}

} // namespace

struct TimeStretch::Inner
{
    soundtouch::SoundTouch stretch;
    std::vector<Sample> block;
    double speed = 1;
    std::size_t put = 0;  ///< samples of each track
    std::size_t took = 0; ///< likewise
    bool finished = false;

    /// What may still come out once everything is in.
    std::size_t owed() const
    {
        const auto whole = static_cast<std::size_t>(std::llround(static_cast<double>(put) / speed));
        return finished ? whole - std::min(whole, took) : whole;
    }
};

TimeStretch::TimeStretch(double speed)
    : inner_(std::make_unique<Inner>())
{
    inner_->speed = speed;
    auto& stretch = inner_->stretch;
    stretch.setSampleRate(kSampleRate);
    stretch.setChannels(kTracks);
    stretch.setTempo(speed);
    stretch.setSetting(SETTING_SEQUENCE_MS, kSequenceMs);
    stretch.setSetting(SETTING_SEEKWINDOW_MS, kSeekWindowMs);
    stretch.setSetting(SETTING_OVERLAP_MS, kOverlapMs);
}

TimeStretch::~TimeStretch() = default;
TimeStretch::TimeStretch(TimeStretch&&) noexcept = default;
TimeStretch& TimeStretch::operator=(TimeStretch&&) noexcept = default;

void TimeStretch::put(std::span<const std::int16_t> woven)
{
    auto& block = inner_->block;
    block.resize(woven.size());
    std::transform(woven.begin(), woven.end(), block.begin(), toStretch);
    inner_->stretch.putSamples(block.data(), static_cast<unsigned>(woven.size() / kTracks));
    inner_->put += woven.size() / kTracks;
}

std::size_t TimeStretch::take(std::span<std::int16_t> woven)
{
    auto& block = inner_->block;
    block.resize(woven.size());
    const auto most = std::min(woven.size() / kTracks, inner_->owed());
    const auto got = static_cast<std::size_t>(
        inner_->stretch.receiveSamples(block.data(), static_cast<unsigned>(most)));
    std::transform(block.begin(),
                   block.begin() + static_cast<std::ptrdiff_t>(got * kTracks),
                   woven.begin(),
                   fromStretch);
    inner_->took += got;
    return got;
}

void TimeStretch::finish()
{
    inner_->stretch.flush();
    inner_->finished = true;
}

} // namespace secondring
