#pragma once
#include "core/adapters/media/codec.h"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>

namespace secondring {

/// Turns RTP payloads into 16 kHz sound, and makes up what was lost.
/// Threads: one at a time. Does not allocate after it was made.
class SoundDecoder
{
public:
    /// The longest sound one payload may carry (RFC 7587: 120 ms), in samples.
    static constexpr std::size_t kMostSamples = 1920;

    virtual ~SoundDecoder() = default;

    /// Decodes into `sound` (at least kMostSamples long). Gives the number of samples, 0 when the
    /// payload makes no sense.
    virtual std::size_t decode(std::span<const std::uint8_t> payload,
                               std::span<std::int16_t> sound) = 0;

    /// Fills `sound` (a multiple of 2.5 ms, at most 60 ms) with what was probably said.
    virtual void conceal(std::span<std::int16_t> sound) = 0;

    /// Fills `sound` with the payload before `next`, which was lost, from what `next` repeats of
    /// it. Codecs that repeat nothing conceal.
    virtual void recover(std::span<const std::uint8_t> next, std::span<std::int16_t> sound);

    /// How many samples a payload carries, without decoding it; 0 for none.
    virtual std::size_t samplesIn(std::span<const std::uint8_t> payload) const = 0;
};

std::unique_ptr<SoundDecoder> makeDecoder(CodecKind kind);

} // namespace secondring
