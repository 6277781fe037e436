#pragma once
#include "core/adapters/media/spsc_ring.h"
#include "core/ports/sound_device.h"

#include <filesystem>
#include <functional>
#include <mutex>
#include <semaphore>
#include <string>
#include <thread>
#include <vector>

namespace secondring {

/// A microphone and an ear without a sound card: files, silence or a tone, at the pace of a clock
/// of its own. Carries a call on machines without sound, and in tests.
class WavSoundDevice final : public SoundDevice
{
public:
    struct Settings
    {
        std::filesystem::path microphone; ///< played once, then silence; empty: see `toneHz`
        std::filesystem::path ear;        ///< written as mono WAV, replaced; empty: not kept
        double toneHz = 0;                ///< the microphone without a file; 0 is silence
        bool repeat = false;              ///< the microphone's file starts over at its end
    };

    /// The files are opened by `start`; a file that cannot be is the same as none, see `trouble`.
    explicit WavSoundDevice(Settings settings);
    ~WavSoundDevice() override;

    void start(std::function<void()> onTick) override;
    void stop() override;
    bool readMicrophone(SoundFrame& frame) override;
    void writeEar(const SoundFrame& frame) override;

    /// What went wrong with the files since `start`, in English for logs; empty for nothing.
    std::string trouble() const;

private:
    void run(const std::stop_token& stopped, const std::function<void()>& onTick);
    std::vector<std::int16_t> microphoneSound(const std::stop_token& stopped);
    void report(std::string trouble);

    Settings settings_;
    SpscRing<SoundFrame, 16> microphone_;
    SpscRing<SoundFrame, 16> ear_;
    mutable std::mutex troubleMutex_;
    std::string trouble_;
    std::counting_semaphore<> ending_{0};
    std::jthread clock_;
};

} // namespace secondring
