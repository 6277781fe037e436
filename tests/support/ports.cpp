#include "tests/support/ports.h"

#include <arpa/inet.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

#include <random>
#include <stdexcept>

namespace secondring::test {

namespace {

constexpr int kFirst = 20000;
constexpr int kLast = 32000;

bool isFree(int kind, int port)
{
    const int fd = socket(AF_INET, kind | SOCK_CLOEXEC, 0);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(static_cast<std::uint16_t>(port));
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    const bool bound = bind(fd, reinterpret_cast<const sockaddr*>(&address), sizeof address) == 0;
    close(fd);
    return bound;
}

int randomPort()
{
    static std::mt19937 random{std::random_device{}()};
    return std::uniform_int_distribution<int>{kFirst, kLast}(random);
}

template <class Good> std::uint16_t search(Good good)
{
    for (int attempt = 0; attempt < 1000; ++attempt) {
        const int port = randomPort();
        if (good(port)) {
            return static_cast<std::uint16_t>(port);
        }
    }
    throw std::runtime_error("no free port");
}

} // namespace

std::uint16_t freeUdpPort()
{
    return search([](int port) { return isFree(SOCK_DGRAM, port); });
}

std::uint16_t freeTcpPort()
{
    return search([](int port) { return isFree(SOCK_STREAM, port); });
}

std::uint16_t freePorts(int count)
{
    return search([count](int first) {
        for (int port = first; port < first + count; ++port) {
            if (!isFree(SOCK_DGRAM, port) || !isFree(SOCK_STREAM, port)) {
                return false;
            }
        }
        return true;
    });
}

} // namespace secondring::test
