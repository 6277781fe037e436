#pragma once
#include "core/adapters/audio/audio_thread.h"
#include "core/base/executor.h"
#include "core/ports/playback.h"

#include <memory>

namespace secondring {

class RecordingEngine;

/// Plays recorded calls over Qt Multimedia.
/// Threads: made, used and destroyed on the desk's, where `desk` leads back to; the devices are on
/// one of its own, which begins with the first call that is opened.
class QtPlayback final : public Playback
{
public:
    explicit QtPlayback(Executor desk);
    ~QtPlayback() override;

    /// The loudspeaker; empty: the default one, also while that one is missing. With the next
    /// `play`.
    void choose(std::string deviceId);

    void open(PlayPlan plan, OnReport onReport) override;
    void replan(PlayPlan plan) override;
    void close() override;
    void play() override;
    void pause() override;
    void seek(Duration at) override;
    void setSpeed(double speed) override;
    void setVolumes(TrackVolumes volumes) override;

private:
    struct Listener
    {
        OnReport onReport;
        int moves = 0; ///< asked for: a position reported before the last of them is outdated
    };

    using Command = std::function<void(RecordingEngine&)>;

    void tell(Command what);
    void move(Command what);
    void report(const PlaybackReport& report);

    Executor desk_;
    std::string deviceId_;
    std::shared_ptr<Listener> listener_; ///< of what is open; touched on the desk's thread only
    std::weak_ptr<Listener> reporting_;  ///< the same, on the audio thread
    int moved_ = 0;                      ///< done, on the audio thread
    std::unique_ptr<RecordingEngine> engine_; ///< on the audio thread
    AudioThread thread_;                      ///< last: it ends before what it uses
};

} // namespace secondring
