#pragma once
#include "core/adapters/audio/device_report.h"

#include <string>

/// Private to core/adapters/audio.
namespace secondring {

/// A PulseAudio server had this device and has removed it. With any other server nothing ever is
/// gone.
///
/// Qt 6.8 hears of a device that is removed and does not renew its list, so that an unplugged
/// headset stays in QMediaDevices until another device comes; Qt 6.4 asked its engine each time.
/// Threads: any.
bool isGone(SoundEnd end, const std::string& deviceId);

} // namespace secondring
