#include "core/adapters/audio/recording_engine.h"

#include <algorithm>

namespace secondring {

namespace {

using std::chrono::steady_clock;

constexpr std::chrono::milliseconds kTick{33};
/// In the sink, on its way to the ear: enough for a busy machine, and a pause still comes at once.
constexpr std::chrono::milliseconds kBuffer{200};
/// What was taken has been heard after this.
constexpr std::chrono::milliseconds kHeardAfter{260};
/// A sink that asks for nothing for so long has no device any more.
constexpr std::chrono::milliseconds kStuck{3000};

Duration endOf(const PlayPlan& plan)
{
    return plan.pieces.empty() ? Duration{} : plan.pieces.back().call.until;
}

} // namespace

RecordingEngine::RecordingEngine(Report report)
    : report_(std::move(report))
    , stream_(feed_)
    , device_(SoundEnd::Ear)
{
    ticks_.setInterval(kTick);
    QObject::connect(&ticks_, &QTimer::timeout, &ticks_, [this] { watch(); });
}

RecordingEngine::~RecordingEngine()
{
    retire(sink_);
}

void RecordingEngine::choose(std::string deviceId)
{
    device_.choose(std::move(deviceId));
}

void RecordingEngine::open(PlayPlan plan)
{
    pause();
    plan_ = std::move(plan);
    at_ = {};
}

void RecordingEngine::replan(PlayPlan plan)
{
    at_ = taken();
    plan_ = std::move(plan);
    if (playing_) {
        begin();
    }
}

void RecordingEngine::play()
{
    if (!playing_) {
        playing_ = true;
        begin();
    }
}

void RecordingEngine::pause()
{
    at_ = taken();
    playing_ = false;
    stream_.hush();
    feed_.rest();
    lastSound_ = steady_clock::now();
}

void RecordingEngine::seek(Duration at)
{
    at_ = at;
    if (playing_) {
        begin();
    }
}

void RecordingEngine::setSpeed(double speed)
{
    at_ = taken();
    speed_ = speed;
    if (playing_) {
        begin();
    }
}

/// Plays from where it stands.
void RecordingEngine::begin()
{
    const auto from = soundFrom(plan_, at_);
    if (!from) {
        at_ = endOf(plan_);
        end(PlaybackEnded{});
        return;
    }
    at_ = *from;
    ++order_;
    feed_.start({plan_, at_, speed_, order_});
    stream_.follow(order_, speed_);
    lastPull_ = lastSound_ = steady_clock::now();
    ticks_.start();
    if (!sink_ && !openSink()) {
        end(PlaybackNoDevice{});
    }
}

void RecordingEngine::end(const PlaybackReport& report)
{
    pause();
    report_(report);
}

bool RecordingEngine::openSink()
{
    device_.forget();
    const auto device = device_.change();
    if (!device || device->isNull()) {
        return false;
    }
    deviceId_ = nameOf(*device).id;
    deviceName_ = nameOf(*device).name;
    lastPull_ = steady_clock::now();
    sink_ = std::make_unique<QAudioSink>(*device, ourFormat());
    sink_->setBufferSize(ourFormat().bytesForDuration(std::chrono::microseconds{kBuffer}.count()));
    sink_->start(&stream_);
    return true;
}

void RecordingEngine::watch()
{
    if (playing_) {
        watchPlaying();
    } else if (steady_clock::now() - lastSound_ > kHeardAfter) {
        retire(sink_);
        ticks_.stop();
    }
}

void RecordingEngine::watchPlaying()
{
    if (stream_.isOver()) {
        if (steady_clock::now() - lastSound_ < kHeardAfter) {
            return;
        }
        if (const auto trouble = stream_.trouble()) {
            end(PlaybackFileFailed{plan_.files.at(stream_.troubledFile()), *trouble});
        } else {
            pause();
            at_ = endOf(plan_);
            report_(PlaybackEnded{});
        }
        return;
    }
    lastSound_ = steady_clock::now();
    report_(PlaybackMoved{heard()});
    watchDevice();
}

void RecordingEngine::watchDevice()
{
    // The sound server moves a stream to another loudspeaker when its own one goes: be quick.
    if (!isThere(SoundEnd::Ear, deviceId_) || stalled()) {
        const auto name = deviceName_;
        retire(sink_);
        end(PlaybackDeviceLost{name});
    }
}

bool RecordingEngine::stalled()
{
    const auto now = steady_clock::now();
    if (stream_.pulls() != pullsSeen_) {
        pullsSeen_ = stream_.pulls();
        lastPull_ = now;
    }
    return now - lastPull_ > kStuck;
}

/// What the sink has taken; it is heard a little later, whatever is commanded meanwhile.
Duration RecordingEngine::taken() const
{
    return playing_ ? stream_.at().value_or(at_) : at_;
}

Duration RecordingEngine::heard() const
{
    const auto waiting = std::chrono::duration_cast<Duration>(
        std::chrono::duration<double, std::milli>(kBuffer) * speed_);
    return std::max(at_, callAt(plan_, playedAt(plan_, taken()) - waiting));
}

} // namespace secondring
