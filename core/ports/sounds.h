#pragma once
#include "core/call/sound_command.h"

namespace secondring {

/// Whatever makes the console's own sounds: the ringing, the beep, the cue.
///
/// Contract: `perform` returns at once and never fails; a sound that cannot be made is not made. It
/// is called on the desk's thread. Nothing of it reaches the caller.
class Sounds
{
public:
    virtual ~Sounds() = default;

    virtual void perform(const SoundCommand& command) = 0;
};

} // namespace secondring
