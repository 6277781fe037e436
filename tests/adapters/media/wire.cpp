#include "tests/adapters/media/wire.h"

#include <algorithm>
#include <cmath>
#include <map>

namespace secondring::test {

namespace {

struct Underway
{
    std::uint16_t sequence = 0;
    std::uint32_t timestamp = 0;
    std::vector<std::uint8_t> payload;
};

/// Packets by the time they arrive, in microseconds.
using Wire = std::multimap<std::int64_t, Underway>;

constexpr std::int64_t kFrameUs = 20000;

class Exchange
{
public:
    Exchange(const Codec& codec, const WireTroubles& troubles)
        : codec_(codec)
        , troubles_(troubles)
        , random_(troubles.seed)
        , frameUs_(kFrameUs * (1 + troubles.receiverDrift))
    {
        speaker_.setSendCodec(codec);
        hearer_.setReceiveCodecs(std::span(&codec, 1));
    }

    void speak(const SoundFrame& frame, const Meanwhile& meanwhile)
    {
        if (meanwhile) {
            meanwhile(sent_, speaker_, hearer_);
        }
        SoundFrame unused;
        const auto payload = speaker_.tick(frame, unused);
        const std::int64_t now = sent_ * kFrameUs;
        const double late = std::uniform_real_distribution<>(0, 1)(random_) * troubles_.jitterMs;
        if (std::uniform_real_distribution<>(0, 1)(random_) >= troubles_.loss) {
            wire_.emplace(now + static_cast<std::int64_t>(late * 1000),
                          Underway{static_cast<std::uint16_t>(65500 + sent_),
                                   static_cast<std::uint32_t>(sent_) * speaker_.timestampStep(),
                                   {payload.begin(), payload.end()}});
        }
        ++sent_;
    }

    /// Lets the hearing side live until `until`.
    void hear(std::int64_t until, Carried& carried, std::vector<SoundFrame>& heard)
    {
        // Half a frame off, so that sending and hearing do not fall together.
        for (std::int64_t now = nextTick(); now < until; now = nextTick()) {
            ++ticks_;
            deliver(now);
            SoundFrame frame;
            hearer_.tick(SoundFrame{}, frame);
            heard.push_back(frame);
            carried.delayMs.push_back(hearer_.stats().delayMs);
        }
        carried.stats = hearer_.stats();
    }

private:
    std::int64_t nextTick() const { return std::llround((ticks_ + 0.5) * frameUs_); }

    void deliver(std::int64_t now)
    {
        while (!wire_.empty() && wire_.begin()->first <= now) {
            const auto& [at, packet] = *wire_.begin();
            hearer_.receive({codec_.payloadType,
                             packet.sequence,
                             packet.timestamp,
                             7,
                             false,
                             packet.payload,
                             std::chrono::microseconds(at + 1)});
            wire_.erase(wire_.begin());
        }
    }

    Codec codec_;
    WireTroubles troubles_;
    std::mt19937 random_;
    double frameUs_;
    LegMedia speaker_;
    LegMedia hearer_;
    Wire wire_;
    int sent_ = 0;
    int ticks_ = 0;
};

} // namespace

std::vector<SoundFrame> framesOf(const Sound& sound)
{
    std::vector<SoundFrame> frames((sound.samples.size() + kFrameSamples - 1) / kFrameSamples);
    for (std::size_t i = 0; i < sound.samples.size(); ++i) {
        frames[i / kFrameSamples].at(i % kFrameSamples) =
            static_cast<std::int16_t>(std::lround(sound.samples[i] * 32767));
    }
    return frames;
}

Sound soundOf(const std::vector<SoundFrame>& frames)
{
    Sound sound;
    sound.samples.reserve(frames.size() * kFrameSamples);
    for (const SoundFrame& frame : frames) {
        for (const std::int16_t sample : frame) {
            sound.samples.push_back(static_cast<float>(sample) / 32768);
        }
    }
    return sound;
}

Carried carry(const Sound& sound,
              const Codec& codec,
              const WireTroubles& troubles,
              const Meanwhile& meanwhile)
{
    Exchange exchange(codec, troubles);
    Carried carried;
    std::vector<SoundFrame> heard;
    std::int64_t now = 0;
    for (const SoundFrame& frame : framesOf(sound)) {
        exchange.speak(frame, meanwhile);
        exchange.hear(now += kFrameUs, carried, heard);
    }
    exchange.hear(now + 20 * kFrameUs, carried, heard);
    carried.heard = soundOf(heard);
    return carried;
}

} // namespace secondring::test
