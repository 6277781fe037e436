#pragma once
#include "core/adapters/media/rtp_packet.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>

namespace secondring {

/// The received packets of a leg that wait for their turn, in the order of their numbers.
///
/// Invariants: every packet held has a number from `expected` to `expected` + kPlaces − 1.
/// Threads: one at a time. Never allocates.
class PacketQueue
{
public:
    static constexpr std::size_t kPlaces = 64;
    static constexpr std::size_t kMostBytes = 1500;

    enum class Put
    {
        Taken,
        Late,   ///< its turn is over
        Twice,  ///< already here
        TooBig, ///< dropped
        Anew    ///< taken, but the numbers jumped: what waited is gone
    };

    struct Packet
    {
        bool here = false;
        std::uint8_t payloadType = 0;
        std::size_t size = 0;
        std::array<std::uint8_t, kMostBytes> bytes{};

        std::span<const std::uint8_t> payload() const { return std::span(bytes).first(size); }
    };

    Put put(const RtpPacketView& packet);

    bool empty() const { return count_ == 0; }

    std::size_t count() const { return count_; }

    /// How many numbers are missing before the first packet held. Not to be asked when empty.
    std::size_t gap() const;
    /// The packet whose turn it is, or null if it is not here.
    const Packet* front() const;
    /// The packet after the one whose turn it is, or null.
    const Packet* second() const;
    /// The turn goes to the next number.
    void advance();
    void clear();

private:
    Packet& place(std::uint16_t sequence) { return places_[sequence % kPlaces]; }

    const Packet& place(std::uint16_t sequence) const { return places_[sequence % kPlaces]; }

    std::array<Packet, kPlaces> places_{};
    std::size_t count_ = 0;
    std::uint16_t expected_ = 0;
    std::uint32_t ssrc_ = 0;
    bool begun_ = false;
};

} // namespace secondring
