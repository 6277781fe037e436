#pragma once
#include <atomic>
#include <cstdint>
#include <thread>

namespace secondring::bench {

/// A far side that sends every RTP packet straight back, as a source of its own: what the
/// microphone says comes to the ear through the whole way of the sound, once. Threads: a thread of
/// its own; everything else from one.
class RtpMirror
{
public:
    RtpMirror();
    ~RtpMirror();
    RtpMirror(const RtpMirror&) = delete;
    RtpMirror& operator=(const RtpMirror&) = delete;

    std::uint16_t port() const { return port_; }

    long packets() const { return packets_; }

private:
    void run(const std::stop_token& stopped);

    int fd_ = -1;
    std::uint16_t port_ = 0;
    std::atomic<long> packets_{0};
    std::jthread thread_;
};

} // namespace secondring::bench
