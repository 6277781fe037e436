#pragma once
#include "core/adapters/media/codec.h"
#include "core/adapters/media/rtp_packet.h"
#include "core/ports/sound_device.h"

#include <cstdint>
#include <memory>
#include <span>

namespace secondring {

/// What became of the packets of a leg, since it began.
struct PlayoutStats
{
    std::uint64_t received = 0;  ///< packets with an agreed payload type
    std::uint64_t foreign = 0;   ///< packets with another one, dropped
    std::uint64_t lost = 0;      ///< never came, or too late to be heard
    std::uint64_t late = 0;      ///< came after their place was concealed
    std::uint64_t concealed = 0; ///< 20 ms frames made up
    double jitterMs = 0;         ///< RFC 3550, 6.4.1; 0 without arrival times
    double delayMs = 0;          ///< from a sample's arrival to the ear, now
};

/// Puts the received packets in order and plays them at the device's pace: the way from the
/// network to the ear.
///
/// The delay is kept as low as the last seconds allow: no clock is asked, the sound left over after
/// each tick tells how early packets come, and the pace is bent by under one percent to keep a
/// small reserve. The same correction absorbs the drift between the far side's clock and ours.
/// Threads: one at a time. Does not allocate after `setCodecs`.
class Playout
{
public:
    Playout();
    ~Playout();

    void setCodecs(std::span<const Codec> codecs);
    void receive(const RtpPacketView& packet);
    /// The next 20 ms; silence while there is nothing.
    void pull(SoundFrame& ear);
    /// Drop everything that waits and start anew.
    void flush();
    PlayoutStats stats() const;

private:
    struct Inner;
    std::unique_ptr<Inner> inner_;
};

} // namespace secondring
