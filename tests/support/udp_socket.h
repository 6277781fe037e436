#pragma once
#include "tests/support/wait.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace secondring::test {

/// A UDP socket on 127.0.0.1 with a port of its own, for talking SIP by hand.
class UdpSocket
{
public:
    UdpSocket();
    ~UdpSocket();
    UdpSocket(const UdpSocket&) = delete;
    UdpSocket& operator=(const UdpSocket&) = delete;

    std::uint16_t port() const { return port_; }

    void send(std::string_view datagram, std::uint16_t toPort);
    /// The next datagram, or nothing within `limit`.
    std::optional<std::string> receive(Limit limit);

private:
    int fd_ = -1;
    std::uint16_t port_ = 0;
};

/// Sends OPTIONS to 127.0.0.1:`port` and says whether anything answered.
bool answersSip(std::uint16_t port, Limit limit = 200ms);

} // namespace secondring::test
