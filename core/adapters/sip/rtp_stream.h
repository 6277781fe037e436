#pragma once
#include "core/adapters/media/rtp_packet.h"
#include "core/adapters/sip/libre.h"
#include "core/adapters/sip/sdp_talk.h"
#include "core/adapters/sip/telephone_event.h"
#include "core/base/result.h"

#include <cstdint>
#include <functional>
#include <memory>
#include <span>

namespace secondring::sip {

struct RtpCounts
{
    std::uint64_t received = 0;
    std::uint64_t sent = 0;
    std::uint64_t foreign = 0; ///< from addresses that are not the far side's, dropped
};

/// The packets of one dialog: a pair of sockets (RTP, RTCP) and who is at their other end.
///
/// Only the agreed address is listened to. When nothing comes from there but a steady stream from
/// one other place does, the far side is behind an address translation: the stream then sticks to
/// that place (and sends there) until a new agreement.
class RtpStream
{
public:
    using OnPacket = std::function<void(const RtpPacketView&)>;
    using OnDigit = std::function<void(char)>;

    static Result<std::unique_ptr<RtpStream>>
    open(const sa& address, std::uint16_t first, std::uint16_t last);

    RtpStream(const RtpStream&) = delete;
    RtpStream& operator=(const RtpStream&) = delete;

    const sa& local() const { return *rtp_local(socket_.get()); }

    void onPacket(OnPacket then) { onPacket_ = std::move(then); }

    void onDigit(OnDigit then) { onDigit_ = std::move(then); }

    void agree(const Agreement& agreed);

    /// Sends 20 ms of sound, or the key that is being pressed instead. Without a payload only time
    /// passes.
    void send(std::span<const std::uint8_t> payload, std::uint8_t type, std::uint32_t step);
    /// False when keys were not agreed.
    bool press(std::string_view digits);

    /// The time (tmr_jiffies, ms) the far side was last heard, in RTP or RTCP.
    std::uint64_t lastHeard() const { return lastHeard_; }

    void heardNow() { lastHeard_ = tmr_jiffies(); }

    const RtpCounts& counts() const { return counts_; }

private:
    RtpStream() = default;

    static void onRtp(const sa* from, const rtp_header* header, mbuf* packet, void* self);
    static void onRtcp(const sa* from, rtcp_msg* message, void* self);
    void take(const rtp_header& header, std::span<const std::uint8_t> payload);
    bool isFarSide(const sa& from, const rtp_header& header);
    void transmit(std::span<const std::uint8_t> payload,
                  std::uint8_t type,
                  std::uint32_t timestamp,
                  bool marker);

    /// Somebody else who sends, and who may turn out to be the far side.
    struct Stranger
    {
        sa from{};
        std::uint32_t ssrc = 0;
        std::uint16_t sequence = 0;
        int inOrder = 0;
    };

    Ref<struct rtp_sock> socket_;
    Ref<mbuf> outgoing_;
    Agreement agreed_;
    bool agreedYet_ = false;
    sa peer_{};
    bool pinned_ = false;
    Stranger stranger_;
    EventSender keysOut_;
    EventReceiver keysIn_;
    OnPacket onPacket_;
    OnDigit onDigit_;
    std::uint32_t timestamp_ = 0;
    bool marker_ = true;
    std::uint64_t lastHeard_ = 0;
    RtpCounts counts_;
};

} // namespace secondring::sip
