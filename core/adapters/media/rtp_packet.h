#pragma once
#include <chrono>
#include <cstdint>
#include <span>

namespace secondring {

/// A received RTP packet, without its header bytes. Valid only during the call it is passed to.
struct RtpPacketView
{
    std::uint8_t payloadType = 0;
    std::uint16_t sequence = 0;
    std::uint32_t timestamp = 0;
    std::uint32_t ssrc = 0;
    bool marker = false;
    std::span<const std::uint8_t> payload;
    /// When it arrived, on a clock that never jumps. Only the jitter figure needs it (RFC 3550,
    /// 6.4.1); leave it zero to do without.
    std::chrono::microseconds arrival{};
};

} // namespace secondring
