#pragma once
#include "core/ports/sounds.h"

namespace secondring {

class QtSoundDevice;
class RingPlayer;

/// The console's own sounds: ringing on the ring's device, beep and cue in the agent's ear.
class QtSounds final : public Sounds
{
public:
    /// `ear` may be null, as when a call's sound goes to files; both outlive this.
    QtSounds(RingPlayer& ring, QtSoundDevice* ear);

    void perform(const SoundCommand& command) override;

private:
    RingPlayer& ring_;
    QtSoundDevice* ear_;
};

} // namespace secondring
