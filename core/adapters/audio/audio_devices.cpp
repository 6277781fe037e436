#include "core/adapters/audio/audio_devices.h"

#include "core/adapters/audio/gone_devices.h"
#include "core/ports/sound_device.h"

#include <QMediaDevices>

#include <algorithm>

namespace secondring {

namespace {

QList<QAudioDevice> devicesOf(SoundEnd end)
{
    auto devices =
        end == SoundEnd::Microphone ? QMediaDevices::audioInputs() : QMediaDevices::audioOutputs();
    devices.removeIf(
        [&](const QAudioDevice& each) { return isGone(end, each.id().toStdString()); });
    return devices;
}

QAudioDevice defaultOf(SoundEnd end)
{
    return end == SoundEnd::Microphone ? QMediaDevices::defaultAudioInput()
                                       : QMediaDevices::defaultAudioOutput();
}

std::vector<SoundDeviceName> namesOf(SoundEnd end)
{
    std::vector<SoundDeviceName> names;
    for (const QAudioDevice& each : devicesOf(end)) {
        names.push_back(nameOf(each));
    }
    return names;
}

} // namespace

QAudioFormat ourFormat()
{
    QAudioFormat format;
    format.setSampleRate(kSampleRate);
    format.setChannelCount(1);
    format.setSampleFormat(QAudioFormat::Int16);
    return format;
}

QAudioDevice pickDevice(SoundEnd end, const std::string& id)
{
    const QList<QAudioDevice> devices = devicesOf(end);
    const QAudioDevice usual = defaultOf(end);
    QAudioDevice best;
    for (const QAudioDevice& each : devices) {
        if (!id.empty() && each.id() == QByteArray::fromStdString(id)) {
            return each;
        }
        if (best.isNull() || each.id() == usual.id()) {
            best = each;
        }
    }
    return best;
}

bool isThere(SoundEnd end, const std::string& id)
{
    return std::ranges::any_of(devicesOf(end), [&](const QAudioDevice& each) {
        return each.id() == QByteArray::fromStdString(id);
    });
}

SoundDeviceName nameOf(const QAudioDevice& device)
{
    return {device.id().toStdString(), device.description().toStdString(), device.isDefault()};
}

SoundDeviceNames allDevices()
{
    return {namesOf(SoundEnd::Microphone), namesOf(SoundEnd::Ear)};
}

} // namespace secondring
