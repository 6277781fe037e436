#include "core/adapters/audio/qt_sound_setup.h"

#include "core/adapters/audio/audio_devices.h"
#include "core/adapters/audio/mailbox.h"
#include "core/adapters/audio/microphone_end.h"
#include "core/adapters/media/talk_meter.h"

#include <QTimer>

#include <algorithm>
#include <optional>
#include <type_traits>

namespace secondring {

namespace {

constexpr int kPollMs = 500;
constexpr int kFramesPerLevel = 3;

/// For the asking thread, which may have lost its interest meanwhile.
template <class Answer>
std::function<void()> ifWanted(const std::weak_ptr<const std::function<void(Answer)>>& wanted,
                               Answer answer)
{
    return [wanted, answer = std::remove_cvref_t<Answer>(answer)] {
        if (const auto tell = wanted.lock()) {
            (*tell)(answer);
        }
    };
}

} // namespace

/// Looks at the devices again and again: Qt's own signal does not come on every server.
class QtSoundSetup::DevicePoll
{
public:
    explicit DevicePoll(std::function<void(const SoundDeviceNames&)> onDevices)
        : onDevices_(std::move(onDevices))
    {
        QObject::connect(&timer_, &QTimer::timeout, &timer_, [this] { look(); });
        timer_.start(kPollMs);
        look();
    }

private:
    void look()
    {
        const SoundDeviceNames now = allDevices();
        if (!known_ || *known_ != now) {
            known_ = now;
            onDevices_(now);
        }
    }

    std::function<void(const SoundDeviceNames&)> onDevices_;
    std::optional<SoundDeviceNames> known_;
    QTimer timer_;
};

/// One microphone, open, and how loud it is.
class QtSoundSetup::Meter
{
public:
    Meter(const std::string& id, std::function<void(float)> onLevel)
        : onLevel_(std::move(onLevel))
        , microphone_([this](const SoundFrame& frame) { hear(frame); }, [](const DeviceReport&) {})
    {
        microphone_.choose(id);
        microphone_.open();
        QObject::connect(&watch_, &QTimer::timeout, &watch_, [this] { microphone_.watch(); });
        watch_.start(kPollMs);
    }

private:
    void hear(const SoundFrame& frame)
    {
        voice_.feed(frame);
        loudest_ = std::max(loudest_, voice_.level());
        if (++frames_ == kFramesPerLevel) {
            onLevel_(loudest_);
            frames_ = 0;
            loudest_ = 0;
        }
    }

    std::function<void(float)> onLevel_;
    VoiceActivity voice_;
    float loudest_ = 0;
    int frames_ = 0;
    MicrophoneEnd microphone_;
    QTimer watch_;
};

QtSoundSetup::QtSoundSetup()
    : answers_(std::make_unique<Mailbox>())
    , tone_("test tone")
    , thread_("sound setup")
{
}

QtSoundSetup::~QtSoundSetup()
{
    watchDevices({});
    meterMicrophone({}, {});
}

void QtSoundSetup::watchDevices(std::function<void(const SoundDeviceNames&)> onDevices)
{
    onDevices_.reset();
    if (!onDevices) {
        thread_.postIfBegun([this] { poll_.reset(); });
        return;
    }
    onDevices_ = std::make_shared<const OnDevices>(std::move(onDevices));
    auto deliver = [answers = answers_.get(),
                    wanted = std::weak_ptr(onDevices_)](const SoundDeviceNames& now) {
        answers->put(ifWanted<const SoundDeviceNames&>(wanted, now));
    };
    thread_.post([this, deliver = std::move(deliver)] {
        poll_.reset();
        poll_ = std::make_unique<DevicePoll>(deliver);
    });
}

void QtSoundSetup::meterMicrophone(const std::string& id, std::function<void(float)> onLevel)
{
    onLevel_.reset();
    if (!onLevel) {
        thread_.postIfBegun([this] { meter_.reset(); });
        return;
    }
    onLevel_ = std::make_shared<const OnLevel>(std::move(onLevel));
    auto deliver = [answers = answers_.get(), wanted = std::weak_ptr(onLevel_)](float level) {
        answers->put(ifWanted<float>(wanted, level));
    };
    thread_.post([this, id, deliver = std::move(deliver)] {
        meter_.reset();
        meter_ = std::make_unique<Meter>(id, deliver);
    });
}

void QtSoundSetup::playTestTone(const std::string& speakerId)
{
    tone_.play({testTone(), speakerId});
}

} // namespace secondring
