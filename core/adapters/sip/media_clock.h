#pragma once
#include "core/ports/sound_device.h"

#include <functional>

namespace secondring::sip {

/// Brings the device's 20 ms to the line's thread; without a device it is a clock of its own.
/// Threads: the line's, save that the device signals from its own.
class MediaClock
{
public:
    /// `device` may be null.
    MediaClock(SoundDevice* device, std::function<void()> onTick);
    ~MediaClock();
    MediaClock(const MediaClock&) = delete;
    MediaClock& operator=(const MediaClock&) = delete;

    void start();
    void stop();

    bool running() const { return running_; }

private:
    static void onReadable(int flags, void* self);

    SoundDevice* device_;
    std::function<void()> onTick_;
    int event_ = -1; ///< an eventfd the device's thread writes to, or a timerfd
    bool running_ = false;
};

} // namespace secondring::sip
