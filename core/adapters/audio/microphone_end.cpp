#include "core/adapters/audio/microphone_end.h"

namespace secondring {

namespace {

using std::chrono::steady_clock;

constexpr qsizetype kBufferBytes = sizeof(SoundFrame);
constexpr std::chrono::milliseconds kStuck{1500};

} // namespace

MicrophoneEnd::MicrophoneEnd(OnFrame onFrame, DeviceReporter report)
    : onFrame_(std::move(onFrame))
    , report_(std::move(report))
    , device_(SoundEnd::Microphone)
{
}

void MicrophoneEnd::choose(std::string id)
{
    device_.choose(std::move(id));
    if (isOpen_) {
        watch();
    }
}

void MicrophoneEnd::open()
{
    isOpen_ = true;
    device_.forget();
    watch();
}

void MicrophoneEnd::close()
{
    isOpen_ = false;
    QObject::disconnect(reading_);
    retire(source_);
}

void MicrophoneEnd::watch()
{
    if (source_ && steady_clock::now() - lastFrame_ > kStuck) {
        device_.forget();
    }
    if (const auto device = device_.change()) {
        openOn(*device);
    }
    if (const auto news = device_.news()) {
        report_(*news);
    }
}

void MicrophoneEnd::openOn(const QAudioDevice& device)
{
    QObject::disconnect(reading_);
    retire(source_);
    filled_ = 0;
    lastFrame_ = steady_clock::now();
    if (device.isNull()) {
        return;
    }
    source_ = std::make_unique<QAudioSource>(device, ourFormat());
    source_->setBufferSize(kBufferBytes);
    QIODevice* from = source_->start();
    if (from != nullptr) {
        reading_ = QObject::connect(
            from, &QIODevice::readyRead, source_.get(), [this, from] { read(*from); });
    }
}

void MicrophoneEnd::read(QIODevice& from)
{
    constexpr qint64 kWhole = sizeof(SoundFrame);
    auto* bytes = static_cast<char*>(static_cast<void*>(frame_.data()));
    while (true) {
        const qint64 got = from.read(bytes + filled_, kWhole - filled_);
        if (got <= 0) {
            return;
        }
        filled_ += got;
        if (filled_ == kWhole) {
            filled_ = 0;
            lastFrame_ = steady_clock::now();
            onFrame_(frame_);
        }
    }
}

} // namespace secondring
