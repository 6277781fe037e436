#pragma once
#include "core/adapters/audio/audio_thread.h"
#include "core/adapters/media/tones.h"

#include <atomic>
#include <memory>
#include <string>

namespace secondring {

/// Plays one sound at a time on a device of its own, once or over and over.
///
/// Threads: all from any; nothing blocks. The device is open only while there is something to play.
class SoundPlayer
{
public:
    struct Order
    {
        Samples sound;
        std::string deviceId; ///< empty: the default; also while that device is missing
        bool repeat = false;
        int fadeInMs = 0;
    };

    explicit SoundPlayer(const char* threadName);
    ~SoundPlayer();

    void play(Order order);
    void stop();

    /// 0 to 1, also while it plays.
    void setVolume(float volume) { volume_ = volume; }

private:
    class Playing;
    std::atomic<float> volume_{1};
    std::unique_ptr<Playing> playing_; ///< on the thread
    AudioThread thread_;               ///< last: it ends before what it uses
};

} // namespace secondring
