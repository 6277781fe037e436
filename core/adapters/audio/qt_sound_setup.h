#pragma once
#include "core/adapters/audio/audio_thread.h"
#include "core/adapters/audio/sound_player.h"
#include "core/ports/sound_setup.h"

#include <memory>

namespace secondring {

class Mailbox;

/// Devices to choose from and to try, over Qt Multimedia.
/// Threads: made and used on one with an event loop; the devices are on one of its own.
class QtSoundSetup final : public SoundSetup
{
public:
    QtSoundSetup();
    ~QtSoundSetup() override;

    void watchDevices(std::function<void(const SoundDeviceNames&)> onDevices) override;
    void meterMicrophone(const std::string& id, std::function<void(float)> onLevel) override;
    void playTestTone(const std::string& speakerId) override;

private:
    class DevicePoll;
    class Meter;
    using OnDevices = std::function<void(const SoundDeviceNames&)>;
    using OnLevel = std::function<void(float)>;

    std::shared_ptr<const OnDevices> onDevices_; ///< on the asking thread, as long as it is wanted
    std::shared_ptr<const OnLevel> onLevel_;     ///< likewise
    std::unique_ptr<Mailbox> answers_;           ///< on the asking thread
    std::unique_ptr<DevicePoll> poll_;           ///< on the devices' thread
    std::unique_ptr<Meter> meter_;               ///< likewise
    SoundPlayer tone_;
    AudioThread thread_; ///< last: it ends before what it uses
};

} // namespace secondring
