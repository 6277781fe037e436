#pragma once
#include "core/ports/sound_device.h"
#include "tests/support/pulse_server.h"

#include <atomic>
#include <functional>
#include <thread>

namespace secondring::test {

/// The sound server of this test program. Qt connects once per process, so there is only one; its
/// first use makes Qt's application object too.
PulseServer& pulse();

/// Waits while Qt's events of this thread are delivered.
bool waitWithEvents(const std::function<bool()>& condition, Limit limit);

/// A line without a far side: on a thread of its own, gives the ear whatever `answer` makes of the
/// microphone; itself, unless told otherwise.
class FakeLine
{
public:
    using Answer = std::function<SoundFrame(const SoundFrame&)>;

    explicit FakeLine(SoundDevice& device, Answer answer = {});
    ~FakeLine();
    FakeLine(const FakeLine&) = delete;
    FakeLine& operator=(const FakeLine&) = delete;

    int ticks() const { return ticks_; }

    /// Frames of the microphone that had sound in them.
    int loudFrames() const { return loudFrames_; }

    /// Frames that came from a microphone at all.
    int framesRead() const { return framesRead_; }

private:
    void run();
    void once();

    SoundDevice& device_;
    Answer answer_;
    std::atomic<int> ticks_{0};
    std::atomic<int> loudFrames_{0};
    std::atomic<int> framesRead_{0};
    std::atomic<bool> ending_{false};
    std::thread thread_;
};

} // namespace secondring::test
