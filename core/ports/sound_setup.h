#pragma once
#include <functional>
#include <string>
#include <vector>

namespace secondring {

/// A microphone or a loudspeaker as the system names it. The id stays the same from day to day.
struct SoundDeviceName
{
    std::string id;
    std::string name;
    bool isDefault = false;

    bool operator==(const SoundDeviceName&) const = default;
};

struct SoundDeviceNames
{
    std::vector<SoundDeviceName> microphones;
    std::vector<SoundDeviceName> speakers;

    bool operator==(const SoundDeviceNames&) const = default;
};

/// What the settings page needs to choose and try devices.
///
/// Contract: nothing blocks; answers come later, on the thread that asked, which runs an event
/// loop. An empty id means the system's default device. Nothing is opened before it is asked for,
/// and nothing stays open after the answers were no longer wanted. An answer that was on its way
/// when it was ended or replaced does not come.
class SoundSetup
{
public:
    virtual ~SoundSetup() = default;

    /// The devices now, and again whenever they change. An empty function ends it.
    virtual void watchDevices(std::function<void(const SoundDeviceNames&)> onDevices) = 0;
    /// How loud a microphone is, 0 (−60 dBFS and below) to 1, some twenty times a second. A second
    /// call replaces the first; an empty function ends it and closes the microphone.
    virtual void meterMicrophone(const std::string& id, std::function<void(float)> onLevel) = 0;
    /// Play one second of a test tone.
    virtual void playTestTone(const std::string& speakerId) = 0;
};

} // namespace secondring
