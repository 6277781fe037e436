#include "core/adapters/audio/sound_player.h"

#include "core/adapters/audio/device_watch.h"
#include "core/ports/sound_device.h"

#include <QAudioSink>
#include <QIODevice>
#include <QTimer>

#include <algorithm>
#include <cmath>
#include <span>

namespace secondring {

namespace {

constexpr int kBufferMs = 200;
constexpr int kWatchMs = 250;

/// Where the sink takes an order's sound from.
class OrderStream final : public QIODevice
{
public:
    OrderStream(SoundPlayer::Order order, const std::atomic<float>& volume)
        : order_(std::move(order))
        , volume_(volume)
    {
        open(QIODevice::ReadOnly | QIODevice::Unbuffered);
    }

    const SoundPlayer::Order& order() const { return order_; }

    /// All of it has been taken, and so much silence after it that the sink has played it.
    bool isOver() const
    {
        const std::size_t played = kBufferMs * kSampleRate / 1000;
        return !order_.repeat && position_ >= order_.sound.size() + played;
    }

    bool isSequential() const override { return true; }

    qint64 bytesAvailable() const override { return 1 << 20; }

protected:
    qint64 readData(char* data, qint64 size) override
    {
        auto* samples = static_cast<std::int16_t*>(static_cast<void*>(data));
        const std::span out(samples, static_cast<std::size_t>(size) / sizeof(std::int16_t));
        std::generate(out.begin(), out.end(), [this] { return next(); });
        return static_cast<qint64>(out.size_bytes());
    }

    qint64 writeData(const char* /*data*/, qint64 /*size*/) override { return -1; }

private:
    std::int16_t next()
    {
        const std::size_t length = order_.sound.size();
        const std::size_t at = position_++;
        if (length == 0 || (at >= length && !order_.repeat)) {
            return 0;
        }
        const auto fade = static_cast<float>(order_.fadeInMs) * kSampleRate / 1000;
        const float risen = fade > 0 ? std::min(1.F, static_cast<float>(at) / fade) : 1.F;
        // Loudness is heard in proportions: the square makes the rise even.
        const float gain = volume_.load(std::memory_order_relaxed) * (0.1F + 0.9F * risen * risen);
        return static_cast<std::int16_t>(std::lround(gain * order_.sound[at % length]));
    }

    SoundPlayer::Order order_;
    const std::atomic<float>& volume_;
    std::size_t position_ = 0;
};

} // namespace

/// One order being played, on the thread.
class SoundPlayer::Playing
{
public:
    Playing(SoundPlayer& player, Order order)
        : player_(player)
        , device_(SoundEnd::Ear)
        , stream_(std::move(order), player.volume_)
    {
        device_.choose(stream_.order().deviceId);
        QObject::connect(&watch_, &QTimer::timeout, &watch_, [this] { watch(); });
        watch_.start(kWatchMs);
        openIfChanged();
    }

    ~Playing() { retire(sink_); }

    Playing(const Playing&) = delete;
    Playing& operator=(const Playing&) = delete;

private:
    void openIfChanged()
    {
        const auto device = device_.change();
        if (!device) {
            return;
        }
        retire(sink_);
        if (!device->isNull()) {
            sink_ = std::make_unique<QAudioSink>(*device, ourFormat());
            sink_->setBufferSize(ourFormat().bytesForDuration(kBufferMs * 1000));
            sink_->start(&stream_);
        }
    }

    void watch()
    {
        if (stream_.isOver()) {
            player_.stop(); // posted: this object is still needed for a moment
            return;
        }
        openIfChanged();
    }

    SoundPlayer& player_;
    DeviceWatch device_;
    OrderStream stream_;
    std::unique_ptr<QAudioSink> sink_;
    QTimer watch_;
};

SoundPlayer::SoundPlayer(const char* threadName)
    : thread_(threadName)
{
}

SoundPlayer::~SoundPlayer()
{
    stop();
}

void SoundPlayer::play(Order order)
{
    thread_.post([this, order = std::move(order)] {
        playing_.reset();
        playing_ = std::make_unique<Playing>(*this, order);
    });
}

void SoundPlayer::stop()
{
    thread_.postIfBegun([this] { playing_.reset(); });
}

} // namespace secondring
