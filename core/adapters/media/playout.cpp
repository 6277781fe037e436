#include "core/adapters/media/playout.h"

#include <algorithm>
#include <cmath>

namespace secondring {

namespace {

constexpr std::size_t kSamplesPerMs = kSampleRate / 1000;
/// Made up at a time while nothing comes: as little as possible, for it adds to the delay.
constexpr std::size_t kDryStep = 10 * kSamplesPerMs;
/// After so much of nothing the far side has paused; what comes next starts anew.
constexpr std::size_t kPause = 100 * kSamplesPerMs;
/// A start waits for a packet and this reserve, or the jitter seen, but only for so many frames.
constexpr std::size_t kStartReserve = 10 * kSamplesPerMs;
constexpr std::size_t kMostStartReserve = 80 * kSamplesPerMs;
constexpr int kMostFramesWaited = 4;
} // namespace

void Playout::setCodecs(std::span<const Codec> codecs)
{
    received_.clear();
    current_ = nullptr;
    for (const Codec& each : codecs) {
        received_.push_back({each.payloadType, makeDecoder(each.kind)});
    }
    if (!codecs.empty()) {
        clock_ = rtpClock(codecs.front().kind);
    }
    flush();
}

SoundDecoder* Playout::decoderFor(std::uint8_t payloadType) const
{
    for (const Received& each : received_) {
        if (each.payloadType == payloadType) {
            return each.decoder.get();
        }
    }
    return nullptr;
}

void Playout::receive(const RtpPacketView& packet)
{
    if (decoderFor(packet.payloadType) == nullptr) {
        ++stats_.foreign;
        return;
    }
    ++stats_.received;
    measureJitter(packet);
    switch (queue_.put(packet)) {
    case PacketQueue::Put::Late:
        ++stats_.late;
        break;
    case PacketQueue::Put::Anew:
        runDry();
        break;
    case PacketQueue::Put::Taken:
    case PacketQueue::Put::Twice:
    case PacketQueue::Put::TooBig:
        break;
    }
}

void Playout::measureJitter(const RtpPacketView& packet)
{
    if (packet.arrival.count() == 0) {
        return;
    }
    const std::int64_t arrived = packet.arrival.count() * clock_ / 1'000'000;
    const auto transit =
        static_cast<std::int32_t>(static_cast<std::uint32_t>(arrived) - packet.timestamp);
    if (stats_.received > 1) {
        const auto change = static_cast<std::int32_t>(static_cast<std::uint32_t>(transit) -
                                                      static_cast<std::uint32_t>(lastTransit_));
        // A jump of more than a second is a new clock, not jitter.
        if (std::abs(static_cast<double>(change)) < clock_) {
            jitter_ += (std::abs(static_cast<double>(change)) - jitter_) / 16;
        }
    }
    lastTransit_ = transit;
}

void Playout::pull(SoundFrame& ear)
{
    if (!playing_ && !readyToBegin()) {
        ear.fill(0);
        return;
    }
    while (playing_ && !buffer_.has(kFrameSamples)) {
        feed();
    }
    buffer_.pull(ear);
    if (playing_) {
        buffer_.settle(queue_.count() * packetSamples_);
    }
}

bool Playout::readyToBegin()
{
    if (queue_.empty()) {
        return false;
    }
    const std::size_t reserve =
        std::clamp(buffer_.unsteadiness(), kStartReserve, kMostStartReserve);
    if (waiting() < packetSamples_ + reserve && ++framesWaited_ < kMostFramesWaited) {
        return false;
    }
    for (std::size_t missing = queue_.gap(); missing > 0; --missing) {
        queue_.advance();
        ++stats_.lost;
    }
    framesWaited_ = 0;
    madeUpDry_ = 0;
    playing_ = true;
    return true;
}

void Playout::feed()
{
    if (queue_.empty()) {
        makeUpDry();
    } else if (const auto* packet = queue_.front()) {
        playFront(*packet);
    } else {
        makeUpLost();
    }
}

void Playout::playFront(const PacketQueue::Packet& packet)
{
    current_ = decoderFor(packet.payloadType);
    const std::size_t samples =
        current_ != nullptr ? current_->decode(packet.payload(), sound_) : 0;
    queue_.advance();
    madeUpDry_ = 0;
    if (samples == 0) {
        return;
    }
    packetSamples_ = samples;
    buffer_.push(std::span(sound_).first(samples));
}

void Playout::makeUpLost()
{
    const auto* next = queue_.second();
    queue_.advance();
    ++stats_.lost;
    if (madeUpDry_ >= packetSamples_) {
        madeUpDry_ -= packetSamples_; // its place was filled while we waited for it
        return;
    }
    const auto sound = std::span(sound_).first(packetSamples_ - madeUpDry_);
    madeUpDry_ = 0;
    if (current_ == nullptr) {
        std::fill(sound.begin(), sound.end(), std::int16_t{0});
    } else if (next != nullptr && sound.size() == packetSamples_) {
        current_->recover(next->payload(), sound);
    } else {
        current_->conceal(sound);
    }
    madeUp_ += sound.size();
    buffer_.push(sound);
}

void Playout::makeUpDry()
{
    if (current_ == nullptr || madeUpDry_ >= kPause) {
        runDry();
        return;
    }
    const auto sound = std::span(sound_).first(kDryStep);
    current_->conceal(sound);
    madeUpDry_ += kDryStep;
    madeUp_ += kDryStep;
    buffer_.push(sound);
}

void Playout::runDry()
{
    playing_ = false;
    framesWaited_ = 0;
    buffer_.clear();
}

std::size_t Playout::waiting() const
{
    return buffer_.level() + queue_.count() * packetSamples_;
}

void Playout::flush()
{
    queue_.clear();
    runDry();
    buffer_.reset();
}

PlayoutStats Playout::stats() const
{
    PlayoutStats now = stats_;
    now.concealed = madeUp_ / kFrameSamples;
    now.jitterMs = jitter_ * 1000 / clock_;
    now.delayMs = static_cast<double>(waiting()) / kSamplesPerMs;
    return now;
}

} // namespace secondring
