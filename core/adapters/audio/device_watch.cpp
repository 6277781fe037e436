#include "core/adapters/audio/device_watch.h"

namespace secondring {

void DeviceWatch::choose(std::string id)
{
    chosenId_ = std::move(id);
    chosenName_.clear();
}

std::optional<QAudioDevice> DeviceWatch::change()
{
    const QAudioDevice device = pickDevice(end_, chosenId_);
    const SoundDeviceName name = nameOf(device);
    if (usedId_ && *usedId_ == name.id) {
        return std::nullopt;
    }
    usedId_ = name.id;
    usedName_ = name.name;
    if (name.id == chosenId_) {
        chosenName_ = name.name;
    }
    return device;
}

std::optional<DeviceReport> DeviceWatch::news()
{
    const bool isChosen = chosenId_.empty() || usedId_ == chosenId_;
    const bool isGood = isChosen && !usedName_.empty();
    if (isGood && wasGood_) {
        return std::nullopt;
    }
    wasGood_ = isGood;
    const std::string wanted = chosenName_.empty() ? chosenId_ : chosenName_;
    return DeviceReport{end_, wanted, usedName_};
}

} // namespace secondring
