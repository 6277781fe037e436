#include "core/adapters/audio/ear_stream.h"

#include <algorithm>

namespace secondring {

EarStream::EarStream()
{
    agentSounds_[0].samples = waitingBeep();
    agentSounds_[1].samples = touchBaseCue();
    for (Mixed& each : agentSounds_) {
        each.position = each.samples.size();
    }
    open(QIODevice::ReadOnly | QIODevice::Unbuffered);
}

void EarStream::play(AgentSound sound)
{
    agentSounds_.at(static_cast<std::size_t>(sound)).wanted = true;
}

void EarStream::flush()
{
    ring_.clear();
    buffer_.reset();
    begun_ = false;
}

qint64 EarStream::bytesAvailable() const
{
    return 1 << 20; // there is always silence
}

qint64 EarStream::readData(char* data, qint64 size)
{
    // The sink's memory is aligned for its samples; Qt merely calls it bytes.
    auto* samples = static_cast<std::int16_t*>(static_cast<void*>(data));
    const std::span<std::int16_t> out(samples,
                                      static_cast<std::size_t>(size) / sizeof(std::int16_t));
    SoundFrame frame;
    while (!buffer_.has(out.size()) && ring_.pop(frame)) {
        buffer_.push(frame);
        begun_ = true;
    }
    if (begun_ && !buffer_.has(out.size())) {
        gapSamples_ += out.size() - std::min(buffer_.level(), out.size());
    }
    buffer_.pull(out);
    if (begun_) {
        buffer_.settle(ring_.size() * kFrameSamples);
    }
    mixAgentSounds(out);
    waiting_ = buffer_.level() + ring_.size() * kFrameSamples;
    ++pulls_;
    return static_cast<qint64>(out.size_bytes());
}

qint64 EarStream::writeData(const char* /*data*/, qint64 /*size*/)
{
    return -1;
}

void EarStream::mixAgentSounds(std::span<std::int16_t> sound)
{
    for (Mixed& each : agentSounds_) {
        if (each.wanted.exchange(false)) {
            each.position = 0;
        }
        const std::size_t count = std::min(sound.size(), each.samples.size() - each.position);
        for (std::size_t i = 0; i < count; ++i) {
            const int mixed = sound[i] + each.samples[each.position + i];
            sound[i] = static_cast<std::int16_t>(std::clamp(mixed, -32768, 32767));
        }
        each.position += count;
    }
}

} // namespace secondring
