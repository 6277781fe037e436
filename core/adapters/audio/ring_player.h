#pragma once
#include "core/adapters/audio/sound_player.h"
#include "core/base/instant.h"

#include <mutex>
#include <string>

namespace secondring {

/// Rings: on a device and at a volume of its own, in the rhythm of the line's country, beginning
/// softly.
///
/// Threads: all from any; nothing blocks. Nothing is open while it does not ring.
class RingPlayer
{
public:
    RingPlayer();

    /// Takes effect with the next ringing.
    void setDevice(std::string id);

    /// 0 to 1, at once.
    void setVolume(float volume) { player_.setVolume(volume); }

    /// `ringLength` is one cycle: see ringCycle. While it rings nothing changes.
    void start(Duration ringLength);
    void stop();

private:
    std::mutex mutex_;
    std::string deviceId_;
    bool ringing_ = false;
    SoundPlayer player_;
};

} // namespace secondring
