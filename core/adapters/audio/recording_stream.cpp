#include "core/adapters/audio/recording_stream.h"

#include <algorithm>
#include <cmath>

namespace secondring {

namespace {

/// Five milliseconds from silence to full.
constexpr float kFadeStep = 1000.F / (5 * kSampleRate);
/// To a hundredth within five milliseconds, and inaudible within eleven.
constexpr float kTailFade = 0.98F;
constexpr float kInaudible = 0.5F; ///< of a sample's step

float towards(float now, float wanted)
{
    return now + std::clamp(wanted - now, -kFadeStep, kFadeStep);
}

} // namespace

RecordingStream::RecordingStream(RecordingFeed& feed)
    : feed_(feed)
{
    open(QIODevice::ReadOnly | QIODevice::Unbuffered);
}

void RecordingStream::follow(std::uint32_t order, double speed)
{
    order_ = order;
    speed_ = speed;
    hushed_ = false;
    over_ = false;
}

void RecordingStream::hush()
{
    hushed_ = true;
}

std::optional<Duration> RecordingStream::at() const
{
    if (block_.order != order_) {
        return std::nullopt;
    }
    const double milliseconds = static_cast<double>(position_) * speed_ * 1000 / kSampleRate;
    return block_.at + Duration{std::llround(milliseconds)};
}

/// Is there a sample to be played, of the wanted order or of one that is fading? A fade may need
/// the block after the present one.
bool RecordingStream::hasSound()
{
    if (filled_ && !isWanted() && gain_ == 0) {
        filled_ = false;
    }
    while (!filled_ && !over_ && (!hushed_ || gain_ > 0) && feed_.pop(block_)) {
        const bool fades = gain_ > 0 && block_.order == sounding_;
        filled_ = fades || block_.order == order_;
        if (!fades) {
            breakOff();
        }
        position_ = 0;
    }
    sounding_ = filled_ ? block_.order : sounding_;
    return filled_;
}

/// The sound ends here, because nothing more of it is there: what was heard last fades away.
void RecordingStream::breakOff()
{
    tail_ += last_;
    last_ = 0;
    gain_ = 0;
}

float RecordingStream::mixed()
{
    gain_ = towards(gain_, isWanted() ? 1.F : 0.F);
    volumes_.agent = towards(volumes_.agent, wanted_.agent);
    volumes_.caller = towards(volumes_.caller, wanted_.caller);
    const float agent = volumes_.agent * static_cast<float>(block_.woven.at(2 * position_));
    const float caller = volumes_.caller * static_cast<float>(block_.woven.at(2 * position_ + 1));
    ++position_;
    if (position_ == kFrameSamples) {
        filled_ = false;
        over_ = block_.last && block_.order == order_;
    }
    return gain_ * (agent + caller);
}

std::int16_t RecordingStream::next()
{
    if (hasSound()) {
        last_ = mixed();
    } else {
        breakOff();
    }
    tail_ = std::abs(tail_) < kInaudible ? 0 : tail_ * kTailFade;
    const float all = std::clamp(last_ + tail_, -32768.F, 32767.F);
    return static_cast<std::int16_t>(std::lround(all));
}

qint64 RecordingStream::readData(char* data, qint64 size)
{
    // The sink's memory is aligned for its samples; Qt merely calls it bytes.
    auto* samples = static_cast<std::int16_t*>(static_cast<void*>(data));
    const std::span out(samples, static_cast<std::size_t>(size) / sizeof(std::int16_t));
    std::generate(out.begin(), out.end(), [this] { return next(); });
    ++pulls_;
    return static_cast<qint64>(out.size_bytes());
}

qint64 RecordingStream::writeData(const char* /*data*/, qint64 /*size*/)
{
    return -1;
}

} // namespace secondring
