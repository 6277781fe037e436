#pragma once
#include "core/ports/sound_device.h"

#include <algorithm>
#include <atomic>
#include <mutex>
#include <vector>

namespace secondring::test {

/// A sound device whose clock the test moves: no tick but by `pass`.
class HandDevice final : public SoundDevice
{
public:
    void start(std::function<void()> onTick) override { onTick_ = std::move(onTick); }

    void stop() override { onTick_ = nullptr; }

    bool readMicrophone(SoundFrame& frame) override
    {
        frame.fill(0);
        if (loud_) {
            for (std::size_t i = 0; i < frame.size(); ++i) {
                frame[i] = i % 80 < 40 ? 6000 : -6000;
            }
        }
        return true;
    }

    void writeEar(const SoundFrame& frame) override
    {
        const bool sounds =
            std::any_of(frame.begin(), frame.end(), [](auto each) { return each != 0; });
        {
            const std::lock_guard lock(mutex_);
            heard_.push_back(sounds);
        }
        ++written_;
        written_.notify_one();
    }

    /// So many ticks, each until the ear has its frame; none of a device that is stopped.
    void pass(int ticks)
    {
        for (int i = 0; i < ticks && onTick_; ++i) {
            const auto before = written_.load();
            onTick_();
            written_.wait(before);
        }
    }

    /// Somebody speaks into the microphone.
    void setLoud(bool loud) { loud_ = loud; }

    /// For each frame of the ear since the beginning, whether it was sound.
    std::vector<bool> heard() const
    {
        const std::lock_guard lock(mutex_);
        return heard_;
    }

    bool hearsNow() const
    {
        const std::lock_guard lock(mutex_);
        return !heard_.empty() && heard_.back();
    }

private:
    std::function<void()> onTick_;
    std::atomic<bool> loud_{false};
    std::atomic<int> written_{0};
    mutable std::mutex mutex_;
    std::vector<bool> heard_;
};

} // namespace secondring::test
