#include "core/review/waveform.h"
#include "tests/support/catch.h"

namespace secondring::test {
namespace {

using namespace std::chrono_literals;

/// So many levels of one kind.
Waveform even(std::size_t count, WaveLevel level)
{
    return {kWaveStep * static_cast<int>(count), std::vector<WaveLevel>(count, level), {}};
}

} // namespace

TEST_CASE("bars show a recording at its place in the call")
{
    const std::vector<PlacedWaveform> sounds{{5s, even(100, {100, 50})}};
    const auto bars = barsOf(sounds, 20s, 4);
    CHECK(bars == std::vector<WaveLevel>{{0, 0}, {100, 50}, {0, 0}, {0, 0}});
}

TEST_CASE("a bar is the mean of what it covers")
{
    auto half = even(20, {200, 0});
    for (std::size_t i = 0; i < 10; ++i) {
        half.levels[i] = {0, 100};
    }
    const std::vector<PlacedWaveform> sounds{{0s, half}};
    CHECK(barsOf(sounds, 1s, 1) == std::vector<WaveLevel>{{100, 50}});
}

TEST_CASE("a call shorter than its picture leaves no holes between the bars")
{
    const std::vector<PlacedWaveform> sounds{{0s, even(4, {80, 90})}};
    const auto bars = barsOf(sounds, 200ms, 77);
    CHECK(std::all_of(bars.begin(), bars.end(), [](const auto& bar) {
        return bar == WaveLevel{80, 90};
    }));
}

TEST_CASE("sound beyond the call's end, and a call without length, draw nothing strange")
{
    const std::vector<PlacedWaveform> sounds{{-1s, even(100, {100, 50})}};
    CHECK(barsOf(sounds, 2s, 2) == std::vector<WaveLevel>{{100, 50}, {100, 50}});
    CHECK(barsOf(sounds, 0s, 2) == std::vector<WaveLevel>(2));
    CHECK(barsOf(sounds, 2s, 0).empty());
}

TEST_CASE("silences of a file are told in the call's time")
{
    Waveform waveform = even(1, {});
    waveform.silences = {{1s, 3s}};
    const std::vector<PlacedWaveform> sounds{{10s, waveform}, {60s, waveform}};
    CHECK(silencesOf(sounds) == std::vector<TimeSpan>{{11s, 13s}, {61s, 63s}});
}

} // namespace secondring::test
