#pragma once
#include <functional>
#include <string>

namespace secondring {

enum class SoundEnd
{
    Microphone,
    Ear
};

/// A device that was chosen has gone, or has come back.
struct DeviceReport
{
    SoundEnd end = SoundEnd::Ear;
    std::string wanted; ///< the chosen device's name; empty when the default was to be used
    std::string used;   ///< the name of the one in use now; empty: there is none at all

    bool operator==(const DeviceReport&) const = default;

    /// Is everything as chosen again?
    bool isGood() const { return !used.empty() && (wanted.empty() || wanted == used); }
};

using DeviceReporter = std::function<void(const DeviceReport&)>;

} // namespace secondring
