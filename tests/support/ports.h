#pragma once
#include <cstdint>

namespace secondring::test {

/// Ports on 127.0.0.1 that nobody listens on at this moment. They lie below the kernel's range for
/// outgoing connections, so that only another test could take one before it is used; the choice
/// differs from process to process.
std::uint16_t freeUdpPort();
std::uint16_t freeTcpPort();
/// Free for UDP and TCP, as a SIP server wants it, and so are the `count - 1` ports after it.
std::uint16_t freePorts(int count);

inline std::uint16_t freePort()
{
    return freePorts(1);
}

} // namespace secondring::test
