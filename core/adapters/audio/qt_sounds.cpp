#include "core/adapters/audio/qt_sounds.h"

#include "core/adapters/audio/qt_sound_device.h"
#include "core/adapters/audio/ring_player.h"

namespace secondring {

namespace {

struct Perform
{
    RingPlayer& ring;
    QtSoundDevice* ear;

    void operator()(const StartRinging& command) const { ring.start(command.ringLength); }

    void operator()(const StopRinging& /*command*/) const { ring.stop(); }

    void operator()(const BeepWaiting& /*command*/) const { play(AgentSound::WaitingBeep); }

    void operator()(const CueTouchBase& /*command*/) const { play(AgentSound::TouchBaseCue); }

    void play(AgentSound sound) const
    {
        if (ear != nullptr) {
            ear->play(sound);
        }
    }
};

} // namespace

QtSounds::QtSounds(RingPlayer& ring, QtSoundDevice* ear)
    : ring_(ring)
    , ear_(ear)
{
}

void QtSounds::perform(const SoundCommand& command)
{
    std::visit(Perform{ring_, ear_}, command);
}

} // namespace secondring
