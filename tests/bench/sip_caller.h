#pragma once
#include "tests/support/udp_socket.h"

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>

namespace secondring::bench {

using Microseconds = std::chrono::microseconds;

/// A caller that talks SIP by hand over one UDP socket, with a clock finer than any test tool's.
/// One call at a time. It promises PCMU on `rtpPort`, or Opus.
class SipCaller
{
public:
    SipCaller(std::uint16_t deskPort, std::uint16_t rtpPort, bool opus = false);

    /// Sends INVITE.
    void invite();
    /// Waits for the 180 of the call; how long after the INVITE it came.
    std::optional<Microseconds> untilRinging();
    /// Waits for the 200 of the call, acknowledges it, and says when it came.
    std::optional<std::chrono::steady_clock::time_point> untilAnswered();
    /// Sends BYE and waits for its 200.
    bool hangUp();

    /// Where the desk wants its RTP, as its answer said.
    std::uint16_t deskRtpPort() const { return deskRtpPort_; }

private:
    std::string request(const std::string& method, int sequence, const std::string& body) const;
    std::optional<std::string> response(int code, const std::string& method);

    test::UdpSocket socket_;
    std::uint16_t deskPort_;
    std::uint16_t rtpPort_;
    bool opus_;
    int calls_ = 0;
    std::string remoteTag_;
    std::uint16_t deskRtpPort_ = 0;
    std::chrono::steady_clock::time_point invitedAt_;
};

} // namespace secondring::bench
