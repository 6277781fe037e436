#pragma once
#include "core/adapters/audio/device_watch.h"
#include "core/adapters/audio/recording_stream.h"

#include <QAudioSink>
#include <QTimer>

#include <chrono>
#include <functional>
#include <memory>

namespace secondring {

/// Plays a plan on a loudspeaker. The commands are those of Playback.
///
/// Invariants: the sink is open only while it plays and for the moment of fading after it.
/// Threads: all on the audio thread, where it is made; reports come there too.
class RecordingEngine
{
public:
    using Report = std::function<void(const PlaybackReport&)>;

    explicit RecordingEngine(Report report);
    ~RecordingEngine();
    RecordingEngine(const RecordingEngine&) = delete;
    RecordingEngine& operator=(const RecordingEngine&) = delete;

    void choose(std::string deviceId);
    void open(PlayPlan plan);
    void replan(PlayPlan plan);
    void play();
    void pause();
    void seek(Duration at);
    void setSpeed(double speed);

    void setVolumes(TrackVolumes volumes) { stream_.setVolumes(volumes); }

private:
    void begin();
    void end(const PlaybackReport& report);
    bool openSink();
    void watch();
    void watchPlaying();
    void watchDevice();
    bool stalled();
    Duration taken() const;
    Duration heard() const;

    Report report_;
    RecordingFeed feed_;
    RecordingStream stream_;
    DeviceWatch device_;
    std::string deviceId_; ///< of the sink
    std::string deviceName_;
    std::unique_ptr<QAudioSink> sink_;
    QTimer ticks_;
    PlayPlan plan_;
    Duration at_{}; ///< where it stands while paused, where it began while it plays
    double speed_ = 1;
    std::uint32_t order_ = 0;
    bool playing_ = false;
    std::uint64_t pullsSeen_ = 0;
    std::chrono::steady_clock::time_point lastPull_;
    std::chrono::steady_clock::time_point lastSound_; ///< before it was quiet
};

} // namespace secondring
