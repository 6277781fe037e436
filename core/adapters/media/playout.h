#pragma once
#include "core/adapters/media/codec.h"
#include "core/adapters/media/elastic_buffer.h"
#include "core/adapters/media/packet_queue.h"
#include "core/adapters/media/rtp_packet.h"
#include "core/adapters/media/sound_decoder.h"
#include "core/ports/sound_device.h"

#include <array>
#include <cstdint>
#include <memory>
#include <span>
#include <vector>

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
/// each tick tells how early packets come. What waits for nothing is left out in quiet moments; the
/// drift between the far side's clock and ours is corrected by a slightly bent pace.
/// Threads: one at a time. Does not allocate after `setCodecs`.
class Playout
{
public:
    void setCodecs(std::span<const Codec> codecs);
    void receive(const RtpPacketView& packet);
    /// The next 20 ms; silence while there is nothing.
    void pull(SoundFrame& ear);
    /// Drop everything that waits and start anew.
    void flush();
    PlayoutStats stats() const;

private:
    struct Received
    {
        std::uint8_t payloadType = 0;
        std::unique_ptr<SoundDecoder> decoder;
    };

    SoundDecoder* decoderFor(std::uint8_t payloadType) const;
    void measureJitter(const RtpPacketView& packet);
    bool readyToBegin();
    void feed();
    void playFront(const PacketQueue::Packet& packet);
    void makeUpLost();
    void makeUpDry();
    void runDry();
    std::size_t waiting() const;

    std::vector<Received> received_;
    SoundDecoder* current_ = nullptr; ///< of the last packet played
    std::uint32_t clock_ = 8000;
    PacketQueue queue_;
    ElasticBuffer buffer_;
    PlayoutStats stats_;
    std::array<std::int16_t, SoundDecoder::kMostSamples> sound_{};
    std::size_t packetSamples_ = kFrameSamples; ///< of the last packet played
    std::size_t madeUpDry_ = 0;                 ///< samples made up since the queue ran dry
    std::uint64_t madeUp_ = 0;                  ///< samples, altogether
    bool playing_ = false;
    int framesWaited_ = 0;
    std::int64_t lastTransit_ = 0;
    double jitter_ = 0; ///< in units of the RTP clock
};

} // namespace secondring
