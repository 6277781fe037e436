#include "tests/bench/rtp_mirror.h"

#include "tests/support/ports.h"

#include <arpa/inet.h>
#include <netinet/in.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <array>
#include <stdexcept>

namespace secondring::bench {

RtpMirror::RtpMirror()
    : fd_(socket(AF_INET, SOCK_DGRAM | SOCK_CLOEXEC, 0))
    , port_(static_cast<std::uint16_t>(test::freePorts(3) / 2 * 2 + 2))
{
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(port_);
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    if (bind(fd_, reinterpret_cast<const sockaddr*>(&address), sizeof address) != 0) {
        throw std::runtime_error("no port for RTP");
    }
    thread_ = std::jthread([this](const std::stop_token& stopped) { run(stopped); });
}

RtpMirror::~RtpMirror()
{
    thread_.request_stop();
    thread_.join();
    close(fd_);
}

void RtpMirror::run(const std::stop_token& stopped)
{
    std::array<unsigned char, 2048> packet{};
    while (!stopped.stop_requested()) {
        pollfd waiting{fd_, POLLIN, 0};
        if (poll(&waiting, 1, 100) <= 0) {
            continue;
        }
        sockaddr_in from{};
        socklen_t size = sizeof from;
        const auto length = recvfrom(
            fd_, packet.data(), packet.size(), 0, reinterpret_cast<sockaddr*>(&from), &size);
        if (length < 12) {
            continue;
        }
        packet[11] ^= 0x55U; // another SSRC than the one it came with
        sendto(fd_,
               packet.data(),
               static_cast<std::size_t>(length),
               0,
               reinterpret_cast<const sockaddr*>(&from),
               size);
        ++packets_;
    }
}

} // namespace secondring::bench
