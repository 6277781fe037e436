#pragma once
#include <array>
#include <cstdint>
#include <functional>

namespace secondring {

/// 20 ms of sound: 16 kHz, mono, 16 bit, native byte order. The one format inside the program.
inline constexpr int kSampleRate = 16000;
inline constexpr int kFrameSamples = 320;
using SoundFrame = std::array<std::int16_t, kFrameSamples>;

/// A microphone and an ear: where a line's sound comes from and goes to.
///
/// Contract:
/// - While started, `onTick` is called once for every 20 ms of the device's clock, on the device's
/// own thread; it must not block.
///   The receiver then calls `readMicrophone` and `writeEar` once each, from one thread of its own
///   (the line's).
/// - `readMicrophone` and `writeEar` neither lock nor allocate nor block. A missing frame reads as
/// silence and returns false; a
///   frame too many is dropped.
/// - A device that disappears keeps ticking with silence; it never stops the call.
class SoundDevice
{
public:
    virtual ~SoundDevice() = default;

    virtual void start(std::function<void()> onTick) = 0;
    virtual void stop() = 0;
    virtual bool readMicrophone(SoundFrame& frame) = 0;
    virtual void writeEar(const SoundFrame& frame) = 0;
};

} // namespace secondring
