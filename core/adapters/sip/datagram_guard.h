#pragma once
#include "core/adapters/sip/libre.h"

#include <cstdint>

namespace secondring::sip {

/// Looks at datagrams before libre's SIP does. What cannot be read at all is counted and dropped:
/// libre would write about each to stderr. A request of another version of SIP, which libre cannot
/// tell from rubbish, is answered (RFC 3261, 21.5.6).
/// Threads: the line's only.
class DatagramGuard
{
public:
    DatagramGuard(::sip* stack, udp_sock* socket, const sa& local);
    DatagramGuard(const DatagramGuard&) = delete;
    DatagramGuard& operator=(const DatagramGuard&) = delete;

    std::uint64_t dropped() const { return dropped_; }

private:
    static bool onDatagram(sa* from, mbuf* datagram, void* self);
    bool isForSip(const sa& from, mbuf& datagram);
    bool answerOtherVersion(const sa& from, const mbuf& datagram);

    ::sip* stack_;
    sa local_;
    Ref<udp_sock> socket_; ///< outlives the helper that hangs on it
    Ref<udp_helper> helper_;
    std::uint64_t dropped_ = 0;
};

} // namespace secondring::sip
