#pragma once
#include "core/adapters/media/codec.h"
#include "core/ports/sound_device.h"

#include <cstdint>
#include <memory>
#include <span>

namespace secondring {

/// Turns 20 ms of sound into one RTP payload.
/// Threads: one at a time. Does not allocate after it was made.
class SoundEncoder
{
public:
    virtual ~SoundEncoder() = default;

    /// The bytes stay valid until the next call. Empty when the codec failed.
    virtual std::span<const std::uint8_t> encode(const SoundFrame& sound) = 0;

    /// A payload of silence, and of nothing that was encoded before: what went in last cannot be
    /// heard in it.
    virtual std::span<const std::uint8_t> silence() = 0;
};

std::unique_ptr<SoundEncoder> makeEncoder(CodecKind kind);

} // namespace secondring
