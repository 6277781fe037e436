#include "tests/support/udp_socket.h"

#include <arpa/inet.h>
#include <netinet/in.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <array>
#include <stdexcept>

namespace secondring::test {

namespace {

sockaddr_in loopback(std::uint16_t port)
{
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(port);
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    return address;
}

} // namespace

UdpSocket::UdpSocket()
    : fd_(socket(AF_INET, SOCK_DGRAM | SOCK_CLOEXEC, 0))
{
    sockaddr_in address = loopback(0);
    socklen_t size = sizeof address;
    if (bind(fd_, reinterpret_cast<const sockaddr*>(&address), size) != 0 ||
        getsockname(fd_, reinterpret_cast<sockaddr*>(&address), &size) != 0) {
        throw std::runtime_error("no UDP socket");
    }
    port_ = ntohs(address.sin_port);
}

UdpSocket::~UdpSocket()
{
    close(fd_);
}

void UdpSocket::send(std::string_view datagram, std::uint16_t toPort)
{
    const sockaddr_in address = loopback(toPort);
    sendto(fd_,
           datagram.data(),
           datagram.size(),
           0,
           reinterpret_cast<const sockaddr*>(&address),
           sizeof address);
}

std::optional<std::string> UdpSocket::receive(Limit limit)
{
    pollfd waiting{fd_, POLLIN, 0};
    if (poll(&waiting, 1, static_cast<int>(limit.count())) <= 0) {
        return std::nullopt;
    }
    std::array<char, 65536> buffer{};
    const auto size = recv(fd_, buffer.data(), buffer.size(), 0);
    if (size < 0) {
        return std::nullopt; // the other side refused an earlier datagram
    }
    return std::string(buffer.data(), static_cast<std::size_t>(size));
}

bool answersSip(std::uint16_t port, Limit limit)
{
    static int count = 0;
    UdpSocket socket;
    const auto self = std::to_string(socket.port());
    const auto id = self + "-" + std::to_string(++count);
    socket.send("OPTIONS sip:127.0.0.1:" + std::to_string(port) +
                    " SIP/2.0\r\nVia: SIP/2.0/UDP 127.0.0.1:" + self + ";branch=z9hG4bK" + id +
                    "\r\nFrom: <sip:probe@127.0.0.1>;tag=" + id +
                    "\r\nTo: <sip:127.0.0.1>\r\nCall-ID: " + id +
                    "\r\nCSeq: 1 OPTIONS\r\nMax-Forwards: 5\r\nContent-Length: 0\r\n\r\n",
                port);
    return socket.receive(limit).has_value();
}

} // namespace secondring::test
