#include "core/review/waveform.h"

#include <algorithm>
#include <array>

namespace secondring {

namespace {

/// Levels: −50 dBFS is silence in every room, −35 dBFS is speech in every room.
constexpr int kSurelySilent = 14;
constexpr int kSurelySpeech = 34;
/// A pause has to be this long to count; breath between two words is no silence.
constexpr Duration kLeastSilence{1000};

/// The level above which a track speaks: 9 dB over the quietest tenth of it.
int thresholdOf(std::span<const WaveLevel> levels, std::uint8_t WaveLevel::*track)
{
    std::array<std::size_t, 256> counts{};
    for (const auto& level : levels) {
        ++counts.at(level.*track);
    }
    std::size_t seen = 0;
    int quiet = 0;
    for (std::size_t level = 0; level < counts.size() && seen * 10 <= levels.size(); ++level) {
        seen += counts.at(level);
        quiet = static_cast<int>(level);
    }
    return std::clamp(quiet * 5 / 3, kSurelySilent, kSurelySpeech);
}

struct Sum
{
    std::uint32_t agent = 0;
    std::uint32_t caller = 0;
    std::uint32_t count = 0;
};

WaveLevel meanOf(const Sum& sum)
{
    if (sum.count == 0) {
        return {};
    }
    return {static_cast<std::uint8_t>(sum.agent / sum.count),
            static_cast<std::uint8_t>(sum.caller / sum.count)};
}

/// The bar in which this instant lies.
std::size_t barAt(Duration at, Duration length, std::size_t count)
{
    const auto bar = at.count() * static_cast<std::int64_t>(count) / length.count();
    return std::clamp<std::size_t>(static_cast<std::size_t>(bar), 0, count - 1);
}

void add(const PlacedWaveform& sound, Duration length, std::vector<Sum>& sums)
{
    auto at = sound.at;
    for (const auto& level : sound.waveform.levels) {
        const auto end = std::min(at + kWaveStep, length);
        if (at < Duration{} || at >= length) {
            at += kWaveStep;
            continue;
        }
        // A bar of a short call is narrower than a step: then a step fills several.
        const auto last = barAt(end - Duration{1}, length, sums.size());
        for (auto bar = barAt(at, length, sums.size()); bar <= last; ++bar) {
            sums[bar].agent += level.agent;
            sums[bar].caller += level.caller;
            ++sums[bar].count;
        }
        at += kWaveStep;
    }
}

} // namespace

std::vector<TimeSpan> silencesIn(std::span<const WaveLevel> levels, Duration length)
{
    const int agent = thresholdOf(levels, &WaveLevel::agent);
    const int caller = thresholdOf(levels, &WaveLevel::caller);
    std::vector<TimeSpan> silences;
    Duration since{};
    Duration at{};
    const auto end = [&](Duration until) {
        if (until - since >= kLeastSilence) {
            silences.push_back({since, until});
        }
    };
    for (const auto& level : levels) {
        if (level.agent > agent || level.caller > caller) {
            end(at);
            since = at + kWaveStep;
        }
        at += kWaveStep;
    }
    end(length);
    return silences;
}

std::vector<WaveLevel>
barsOf(std::span<const PlacedWaveform> sounds, Duration length, std::size_t count)
{
    std::vector<Sum> sums(count);
    if (count > 0 && length > Duration{}) {
        for (const auto& sound : sounds) {
            add(sound, length, sums);
        }
    }
    std::vector<WaveLevel> bars;
    bars.reserve(count);
    std::transform(sums.begin(), sums.end(), std::back_inserter(bars), meanOf);
    return bars;
}

std::vector<TimeSpan> silencesOf(std::span<const PlacedWaveform> sounds)
{
    std::vector<TimeSpan> silences;
    for (const auto& sound : sounds) {
        for (const auto& each : sound.waveform.silences) {
            silences.push_back({sound.at + each.from, sound.at + each.until});
        }
    }
    return silences;
}

} // namespace secondring
