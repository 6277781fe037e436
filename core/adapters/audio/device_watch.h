#pragma once
#include "core/adapters/audio/audio_devices.h"

#include <optional>
#include <string>

namespace secondring {

/// Which device is to be used at one end, and whether that is news.
class DeviceWatch
{
public:
    explicit DeviceWatch(SoundEnd end)
        : end_(end)
    {
    }

    void choose(std::string id);
    /// The device to use now, when it is another than before.
    std::optional<QAudioDevice> change();
    /// A report, when what is used is not what was chosen, or is again.
    std::optional<DeviceReport> news();

    /// Take the next device for a change, even the same one.
    void forget() { usedId_.reset(); }

private:
    SoundEnd end_;
    std::string chosenId_;
    std::string chosenName_;
    std::string usedName_;
    std::optional<std::string> usedId_;
    bool wasGood_ = true;
};

} // namespace secondring
