#include "core/adapters/audio/ear_end.h"

namespace secondring {

namespace {

using std::chrono::steady_clock;

/// Less stalls for good in Qt 6.4 on PulseAudio: it writes whole 20 ms only, and PulseAudio waits
/// for the last odd milliseconds.
constexpr int kLeastBufferMs = 60;
constexpr int kMostBufferMs = 120;
/// So many underruns within this time mean that the machine is too busy for the buffer. A new one
/// is a gap too, so a few clicks are suffered first.
constexpr std::uint64_t kManyUnderruns = 10;
constexpr std::chrono::seconds kUnderrunsCounted{5};
/// A sink that played is stuck after this; one that has just begun may take longer.
constexpr std::chrono::milliseconds kStuck{700};
constexpr std::chrono::milliseconds kStuckAtFirst{3000};

int bytesOf(int milliseconds)
{
    return milliseconds * kSampleRate / 1000 * static_cast<int>(sizeof(std::int16_t));
}

} // namespace

EarEnd::EarEnd(DeviceReporter report)
    : report_(std::move(report))
    , device_(SoundEnd::Ear)
    , bufferMs_(kLeastBufferMs)
{
}

void EarEnd::choose(std::string id)
{
    device_.choose(std::move(id));
    if (isOpen_) {
        watch();
    }
}

void EarEnd::open()
{
    isOpen_ = true;
    device_.forget();
    watch();
}

void EarEnd::close()
{
    isOpen_ = false;
    retire(sink_);
}

void EarEnd::watch()
{
    if (stalled()) {
        device_.forget();
    }
    if (tooSmall() && bufferMs_ < kMostBufferMs) {
        bufferMs_ *= 2;
        device_.forget();
    }
    if (const auto device = device_.change()) {
        openOn(*device);
    }
    if (const auto news = device_.news()) {
        report_(*news);
    }
}

void EarEnd::openOn(const QAudioDevice& device)
{
    retire(sink_);
    stream_.flush();
    pulledOnce_ = false;
    underrunsBefore_ = underruns_;
    pullsSeen_ = stream_.pulls();
    lastPull_ = steady_clock::now();
    if (device.isNull()) {
        return;
    }
    sink_ = std::make_unique<QAudioSink>(device, ourFormat());
    sink_->setBufferSize(bytesOf(bufferMs_));
    QObject::connect(sink_.get(), &QAudioSink::stateChanged, sink_.get(), [this] {
        underruns_ += sink_ && sink_->error() == QAudio::UnderrunError ? 1 : 0;
    });
    sink_->start(&stream_);
    ++opened_;
}

bool EarEnd::tooSmall()
{
    const auto now = steady_clock::now();
    if (now - countedSince_ > kUnderrunsCounted) {
        countedSince_ = now;
        underrunsBefore_ = underruns_;
    }
    return underruns_ - underrunsBefore_ >= kManyUnderruns;
}

bool EarEnd::stalled()
{
    const auto now = steady_clock::now();
    if (stream_.pulls() != pullsSeen_) {
        // What a sink takes when it opens is no proof that it plays.
        pulledOnce_ = pulledOnce_ || now - lastPull_ > std::chrono::milliseconds(200);
        pullsSeen_ = stream_.pulls();
        lastPull_ = now;
        return false;
    }
    return sink_ && now - lastPull_ > (pulledOnce_ ? kStuck : kStuckAtFirst);
}

} // namespace secondring
