#include "core/adapters/audio/qt_sound_device.h"

#include "core/adapters/audio/audio_thread.h"
#include "core/adapters/audio/ear_end.h"
#include "core/adapters/audio/microphone_end.h"
#include "core/adapters/audio/tick_clock.h"

#include <QTimer>

namespace secondring {

namespace {

constexpr int kWatchMs = 500;
/// More frames than this in the microphone's queue are a delay that would stay: the oldest go.
constexpr std::size_t kMostMicrophoneFrames = 6;

} // namespace

struct QtSoundDevice::Inner
{
    explicit Inner(const DeviceReporter& report)
        : microphone([this](const SoundFrame& frame) { take(frame); }, report)
        , ear(report)
    {
    }

    void take(const SoundFrame& frame)
    {
        microphoneFrames.push(frame);
        clock.frameCame();
    }

    void open()
    {
        microphone.open();
        ear.open();
        watch = std::make_unique<QTimer>();
        QObject::connect(watch.get(), &QTimer::timeout, watch.get(), [this] {
            microphone.watch();
            ear.watch();
        });
        watch->start(kWatchMs);
    }

    void close()
    {
        watch.reset();
        microphone.close();
        ear.close();
    }

    SpscRing<SoundFrame, 16> microphoneFrames;
    TickClock clock;
    // The rest lives on the audio thread.
    MicrophoneEnd microphone;
    EarEnd ear;
    std::unique_ptr<QTimer> watch;
    AudioThread thread{"sound device"}; ///< last: it ends before what it uses
};

QtSoundDevice::QtSoundDevice(Choice choice, DeviceReporter report)
    : inner_(std::make_unique<Inner>(report ? std::move(report) : [](const DeviceReport&) {}))
{
    inner_->microphone.choose(std::move(choice.microphone));
    inner_->ear.choose(std::move(choice.ear));
}

QtSoundDevice::~QtSoundDevice()
{
    stop();
}

void QtSoundDevice::start(std::function<void()> onTick)
{
    inner_->clock.start(std::move(onTick));
    inner_->thread.post([inner = inner_.get()] { inner->open(); });
}

void QtSoundDevice::stop()
{
    inner_->clock.stop();
    inner_->thread.postIfBegun([inner = inner_.get()] { inner->close(); });
}

bool QtSoundDevice::readMicrophone(SoundFrame& frame)
{
    bool got = inner_->microphoneFrames.pop(frame);
    while (got && inner_->microphoneFrames.size() >= kMostMicrophoneFrames) {
        got = inner_->microphoneFrames.pop(frame);
    }
    if (!got) {
        frame.fill(0);
    }
    return got;
}

void QtSoundDevice::writeEar(const SoundFrame& frame)
{
    inner_->ear.stream().write(frame);
}

void QtSoundDevice::choose(Choice choice)
{
    inner_->thread.post([inner = inner_.get(), choice = std::move(choice)] {
        inner->microphone.choose(choice.microphone);
        inner->ear.choose(choice.ear);
    });
}

void QtSoundDevice::play(AgentSound sound)
{
    inner_->ear.stream().play(sound);
}

QtSoundDevice::Stats QtSoundDevice::stats() const
{
    const EarStream& stream = inner_->ear.stream();
    return {inner_->clock.lonelyTicks(),
            stream.pulls(),
            stream.gaps(),
            inner_->ear.underruns(),
            inner_->ear.opened(),
            stream.delayMs()};
}

} // namespace secondring
