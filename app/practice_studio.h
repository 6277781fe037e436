#pragma once
#include "core/adapters/audio/qt_sound_device.h"
#include "core/adapters/speech/device_practice_sound.h"
#include "core/adapters/speech/flite_voice.h"
#include "core/adapters/speech/sphinx_ear.h"
#include "core/ports/sound_levels.h"

class QObject;

namespace secondring {

class Console;
struct DeviceSettings;

/// What practice sounds through: the agent's microphone and ear, the caller's voice, and what
/// understands the trainee.
///
/// Threads: the GUI thread. Owns: all of it. The devices are open only while a practice call lasts.
class PracticeStudio
{
public:
    PracticeStudio(Console& console, QObject& home);

    PracticeSound& sound() { return sound_; }

    const SoundLevels& levels() const { return levels_; }

    void choose(const DeviceSettings& devices);

private:
    SoundLevels levels_;
    QtSoundDevice device_;
    FliteVoice voice_;
    SphinxEar ear_;
    DevicePracticeSound sound_;
};

} // namespace secondring
