#pragma once
#include "core/adapters/audio/device_watch.h"
#include "core/ports/sound_device.h"

#include <QAudioSource>

#include <chrono>
#include <functional>
#include <memory>
#include <string>

namespace secondring {

/// The microphone's end of a sound device: keeps a source open on the chosen device or the next
/// best, and cuts its sound into frames.
///
/// Threads: all on the audio thread, where `onFrame` is called too.
class MicrophoneEnd
{
public:
    using OnFrame = std::function<void(const SoundFrame&)>;

    MicrophoneEnd(OnFrame onFrame, DeviceReporter report);

    ~MicrophoneEnd() { close(); }

    MicrophoneEnd(const MicrophoneEnd&) = delete;
    MicrophoneEnd& operator=(const MicrophoneEnd&) = delete;

    void choose(std::string id);
    void open();
    void close();
    /// To be called now and then while open: follows devices that come and go, wakes a source that
    /// stalls.
    void watch();

private:
    void openOn(const QAudioDevice& device);
    void read(QIODevice& from);

    OnFrame onFrame_;
    DeviceReporter report_;
    DeviceWatch device_;
    std::unique_ptr<QAudioSource> source_;
    QMetaObject::Connection reading_;
    SoundFrame frame_{};
    qint64 filled_ = 0; ///< bytes of `frame_`
    std::chrono::steady_clock::time_point lastFrame_;
    bool isOpen_ = false;
};

} // namespace secondring
