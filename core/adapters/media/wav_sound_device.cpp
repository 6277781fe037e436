#include "core/adapters/media/wav_sound_device.h"

#include "core/adapters/media/sound_file.h"
#include "core/adapters/media/tones.h"

#include <sndfile.h>

#include <algorithm>
#include <chrono>

namespace secondring {

namespace {

constexpr int kMostSeconds = 3600;
constexpr std::chrono::milliseconds kFrame{20};
/// The ear's file may lack this much of the clock before silence fills it up.
constexpr int kFramesOwed = 10;

struct Close
{
    void operator()(SNDFILE* file) const { sf_close(file); }
};

using Open = std::unique_ptr<SNDFILE, Close>;

Open openEar(const std::filesystem::path& file)
{
    SF_INFO info{};
    info.samplerate = kSampleRate;
    info.channels = 1;
    info.format = SF_FORMAT_WAV | SF_FORMAT_PCM_16;
    return Open(sf_open(file.c_str(), SFM_WRITE, &info));
}

/// The ear's file: keeps what is heard, at the pace of the clock.
class Ear
{
public:
    explicit Ear(Open file)
        : file_(std::move(file))
    {
    }

    /// A frame's time has passed: takes what waits, and silence for what has not come for too long.
    void tick(SpscRing<SoundFrame, 16>& heard)
    {
        ++owed_;
        for (SoundFrame frame{}; heard.pop(frame) || owed_ > kFramesOwed; --owed_) {
            keep(frame);
            frame.fill(0);
        }
    }

private:
    void keep(const SoundFrame& frame)
    {
        if (file_) {
            sf_writef_short(file_.get(), frame.data(), kFrameSamples);
        }
    }

    Open file_;
    int owed_ = 0;
};

/// The microphone's sound, frame by frame.
class Voice
{
public:
    Voice(Samples sound, bool repeat)
        : sound_(std::move(sound))
        , repeat_(repeat)
    {
    }

    SoundFrame next()
    {
        SoundFrame frame{};
        const std::size_t count = std::min<std::size_t>(kFrameSamples, sound_.size() - at_);
        std::copy_n(sound_.begin() + static_cast<std::ptrdiff_t>(at_), count, frame.begin());
        at_ += count;
        if (repeat_ && at_ >= sound_.size()) {
            at_ = 0;
        }
        return frame;
    }

private:
    Samples sound_;
    bool repeat_;
    std::size_t at_ = 0;
};

} // namespace

WavSoundDevice::WavSoundDevice(Settings settings)
    : settings_(std::move(settings))
{
}

WavSoundDevice::~WavSoundDevice()
{
    stop();
}

void WavSoundDevice::start(std::function<void()> onTick)
{
    stop();
    clock_ = std::jthread([this, onTick = std::move(onTick)](const std::stop_token& stopped) {
        run(stopped, onTick);
    });
}

void WavSoundDevice::stop()
{
    if (clock_.joinable()) {
        clock_.request_stop();
        ending_.release(); // not after the rest of a frame: the line waits for us
        clock_.join();
    }
}

bool WavSoundDevice::readMicrophone(SoundFrame& frame)
{
    if (microphone_.pop(frame)) {
        return true;
    }
    frame.fill(0);
    return false;
}

void WavSoundDevice::writeEar(const SoundFrame& frame)
{
    ear_.push(frame);
}

std::string WavSoundDevice::trouble() const
{
    const std::lock_guard lock(troubleMutex_);
    return trouble_;
}

void WavSoundDevice::report(std::string trouble)
{
    const std::lock_guard lock(troubleMutex_);
    trouble_ = std::move(trouble);
}

std::vector<std::int16_t> WavSoundDevice::microphoneSound(const std::stop_token& stopped)
{
    if (settings_.microphone.empty()) {
        return settings_.toneHz > 0 ? sine(settings_.toneHz, Duration{1000}, 0.25) : Samples{};
    }
    auto loaded = loadSound(settings_.microphone, kMostSeconds, stopped);
    if (!loaded) {
        report(loaded.error().reason);
        return {};
    }
    return std::move(*loaded);
}

void WavSoundDevice::run(const std::stop_token& stopped, const std::function<void()>& onTick)
{
    Voice voice(microphoneSound(stopped), settings_.repeat || settings_.microphone.empty());
    Open file = settings_.ear.empty() ? nullptr : openEar(settings_.ear);
    if (!settings_.ear.empty() && !file) {
        report(settings_.ear.string() + ": " + sf_strerror(nullptr));
    }
    Ear ear(std::move(file));
    auto due = std::chrono::steady_clock::now();
    while (!ending_.try_acquire_until(due += kFrame)) {
        microphone_.push(voice.next());
        onTick();
        ear.tick(ear_);
    }
}

} // namespace secondring
