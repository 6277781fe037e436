#pragma once
#include "core/adapters/audio/agent_sound.h"
#include "core/adapters/audio/device_report.h"
#include "core/ports/sound_device.h"

#include <cstdint>
#include <memory>
#include <string>

namespace secondring {

/// The agent's microphone and ear over Qt Multimedia.
///
/// Nothing is opened before `start`; then both ends are opened on a thread of the device's own,
/// each on the chosen device, or on the default one while that is missing. A device that disappears
/// is replaced, one that comes back is taken again, and both are reported; ticks go on all the
/// while. Threads: as SoundDevice says; `choose` and `play` on any. Reports come on the audio
/// thread.
class QtSoundDevice final : public SoundDevice
{
public:
    /// Ids of devices; empty is the system's default.
    struct Choice
    {
        std::string microphone;
        std::string ear;
    };

    struct Stats
    {
        std::uint64_t lonelyTicks = 0; ///< ticks while no microphone gave sound
        std::uint64_t earPulls = 0;    ///< times the loudspeaker asked for sound
        std::uint64_t earGaps = 0;     ///< frames the ear had to go without
        std::uint64_t underruns = 0;   ///< times the loudspeaker ran out of sound in its own buffer
        std::uint64_t earsOpened = 0;  ///< loudspeakers opened since the beginning
        double earDelayMs = 0;         ///< sound waiting for the loudspeaker's buffer
    };

    explicit QtSoundDevice(Choice choice, DeviceReporter report = {});
    ~QtSoundDevice() override;

    void start(std::function<void()> onTick) override;
    void stop() override;
    bool readMicrophone(SoundFrame& frame) override;
    void writeEar(const SoundFrame& frame) override;

    /// At once, also during a call.
    void choose(Choice choice);
    /// Into the agent's ear only. Silent unless started.
    void play(AgentSound sound);
    Stats stats() const;

private:
    struct Inner;
    std::unique_ptr<Inner> inner_;
};

} // namespace secondring
