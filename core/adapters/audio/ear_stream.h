#pragma once
#include "core/adapters/audio/agent_sound.h"
#include "core/adapters/media/elastic_buffer.h"
#include "core/adapters/media/spsc_ring.h"
#include "core/adapters/media/tones.h"
#include "core/ports/sound_device.h"

#include <QIODevice>

#include <array>
#include <atomic>
#include <cstdint>

namespace secondring {

/// Where a sink takes the ear's sound from: the line's frames, brought to the sink's pace, and the
/// agent's own sounds on top.
///
/// Threads: `write` on the line's, `play` on any, the rest on the sink's. None of them locks.
class EarStream final : public QIODevice
{
public:
    EarStream();

    void write(const SoundFrame& frame) { ring_.push(frame); }

    void play(AgentSound sound);
    /// Drop what waits, as for a new sink.
    void flush();

    /// How often the sink asked, ever.
    std::uint64_t pulls() const { return pulls_; }

    /// 20 ms frames of silence it got because the line had nothing.
    std::uint64_t gaps() const { return gapSamples_ / kFrameSamples; }

    /// What waits here, in milliseconds.
    double delayMs() const { return static_cast<double>(waiting_) * 1000 / kSampleRate; }

    bool isSequential() const override { return true; }

    qint64 bytesAvailable() const override;

protected:
    qint64 readData(char* data, qint64 size) override;
    qint64 writeData(const char* data, qint64 size) override;

private:
    void mixAgentSounds(std::span<std::int16_t> sound);

    struct Mixed
    {
        Samples samples;
        std::size_t position = 0;
        std::atomic<bool> wanted{false};
    };

    SpscRing<SoundFrame, 16> ring_;
    ElasticBuffer buffer_;
    std::array<Mixed, kAgentSounds> agentSounds_;
    std::atomic<std::uint64_t> pulls_{0};
    std::atomic<std::uint64_t> gapSamples_{0};
    std::atomic<std::size_t> waiting_{0};
    bool begun_ = false;
};

} // namespace secondring
