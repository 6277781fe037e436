#pragma once
#include "core/ports/playback.h"
#include "core/ports/waveforms.h"

namespace secondring::test {

/// A playback that plays nothing and remembers what it was told.
class SilentPlayback final : public Playback
{
public:
    void open(PlayPlan plan, OnReport onReport) override
    {
        opened = std::move(plan);
        report = std::move(onReport);
    }

    void replan(PlayPlan plan) override { opened = std::move(plan); }

    void close() override
    {
        report = {};
        playing = false;
    }

    void play() override { playing = true; }

    void pause() override { playing = false; }

    void seek(Duration at) override { sought.push_back(at); }

    void setSpeed(double wanted) override { speed = wanted; }

    void setVolumes(TrackVolumes wanted) override { volumes = wanted; }

    PlayPlan opened;
    OnReport report;
    bool playing = false;
    std::vector<Duration> sought;
    double speed = 1;
    TrackVolumes volumes;
};

/// Waveforms that come when the test says so.
class WaitingWaveforms final : public Waveforms
{
public:
    void read(std::vector<std::string> wanted, Then then) override
    {
        files = std::move(wanted);
        answer = std::move(then);
    }

    void cancel() override { answer = {}; }

    std::vector<std::string> files;
    Then answer;
};

/// Two voices that take turns, with a long silence in the middle of the hold.
inline Waveform talk(Duration length)
{
    Waveform waveform{length, {}, {}};
    unsigned random = 11;
    for (Duration at{}; at < length; at += kWaveStep) {
        random = random * 1103515245U + 12345U;
        const auto loud = static_cast<std::uint8_t>(60 + (random >> 16) % 120);
        const bool agent = (at / std::chrono::seconds{7}) % 2 == 0;
        const auto low = static_cast<std::uint8_t>(loud / 4);
        waveform.levels.push_back(agent ? WaveLevel{loud, low} : WaveLevel{low, loud});
    }
    return waveform;
}

} // namespace secondring::test
