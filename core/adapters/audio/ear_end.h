#pragma once
#include "core/adapters/audio/device_watch.h"
#include "core/adapters/audio/ear_stream.h"

#include <QAudioSink>

#include <atomic>
#include <chrono>
#include <memory>
#include <string>

namespace secondring {

/// The loudspeaker's end of a sound device: keeps a sink open on the chosen device or the next
/// best.
///
/// Threads: all on the audio thread, but for the stream, see there.
class EarEnd
{
public:
    explicit EarEnd(DeviceReporter report);

    ~EarEnd() { close(); }

    EarEnd(const EarEnd&) = delete;
    EarEnd& operator=(const EarEnd&) = delete;

    EarStream& stream() { return stream_; }

    void choose(std::string id);
    void open();
    void close();
    /// To be called now and then while open: follows devices that come and go, wakes a sink that
    /// stalls.
    void watch();

    /// Since the beginning; from any thread.
    std::uint64_t underruns() const { return underruns_; }

    std::uint64_t opened() const { return opened_; }

private:
    void openOn(const QAudioDevice& device);
    bool stalled();
    bool tooSmall();

    DeviceReporter report_;
    DeviceWatch device_;
    EarStream stream_;
    std::unique_ptr<QAudioSink> sink_;
    int bufferMs_;
    std::atomic<std::uint64_t> underruns_{0};
    std::atomic<std::uint64_t> opened_{0};
    std::uint64_t underrunsBefore_ = 0; ///< the present count
    std::chrono::steady_clock::time_point countedSince_;
    std::uint64_t pullsSeen_ = 0;
    std::chrono::steady_clock::time_point lastPull_;
    bool pulledOnce_ = false;
    bool isOpen_ = false;
};

} // namespace secondring
