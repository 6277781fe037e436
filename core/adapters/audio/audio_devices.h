#pragma once
#include "core/adapters/audio/device_report.h"
#include "core/ports/sound_setup.h"

#include <QAudioDevice>
#include <QAudioFormat>

#include <memory>
#include <string>

namespace secondring {

/// 16 kHz, mono, 16 bit.
QAudioFormat ourFormat();

/// The device with that id; without it, the default one; without that, any; else a null device.
QAudioDevice pickDevice(SoundEnd end, const std::string& id);

bool isThere(SoundEnd end, const std::string& id);

SoundDeviceName nameOf(const QAudioDevice& device);
SoundDeviceNames allDevices();

/// Ends a QAudioSink or QAudioSource. Qt 6.4 delivers events in the destructor of a sink: one that
/// was not stopped before aborts the program there, and others would come in the middle of our
/// work.
template <class Device> void retire(std::unique_ptr<Device>& device)
{
    if (device) {
        device->disconnect();
        device->stop();
        device.release()->deleteLater();
    }
}

} // namespace secondring
