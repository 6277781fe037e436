#include "core/adapters/media/packet_queue.h"

#include <algorithm>

namespace secondring {

namespace {

/// A number this far behind is no late packet but a sender that started over (RFC 3550, A.1).
constexpr int kMostBehind = 1000;

} // namespace

PacketQueue::Put PacketQueue::put(const RtpPacketView& packet)
{
    if (packet.payload.size() > kMostBytes) {
        return Put::TooBig;
    }
    const int ahead = static_cast<std::int16_t>(packet.sequence - expected_);
    const bool jumped = begun_ && (packet.ssrc != ssrc_ || ahead < -kMostBehind ||
                                   ahead >= static_cast<int>(kPlaces));
    if (!begun_ || jumped) {
        clear();
        begun_ = true;
        ssrc_ = packet.ssrc;
        expected_ = packet.sequence;
    } else if (ahead < 0) {
        return Put::Late;
    }
    Packet& kept = place(packet.sequence);
    if (kept.here) {
        return Put::Twice;
    }
    kept.here = true;
    kept.payloadType = packet.payloadType;
    kept.size = packet.payload.size();
    std::copy(packet.payload.begin(), packet.payload.end(), kept.bytes.begin());
    ++count_;
    return jumped ? Put::Anew : Put::Taken;
}

std::size_t PacketQueue::gap() const
{
    std::size_t missing = 0;
    while (missing < kPlaces && !place(static_cast<std::uint16_t>(expected_ + missing)).here) {
        ++missing;
    }
    return missing;
}

const PacketQueue::Packet* PacketQueue::front() const
{
    const Packet& first = place(expected_);
    return first.here ? &first : nullptr;
}

const PacketQueue::Packet* PacketQueue::second() const
{
    const Packet& next = place(static_cast<std::uint16_t>(expected_ + 1));
    return next.here ? &next : nullptr;
}

void PacketQueue::advance()
{
    Packet& first = place(expected_);
    if (first.here) {
        first.here = false;
        --count_;
    }
    ++expected_;
}

void PacketQueue::clear()
{
    for (Packet& each : places_) {
        each.here = false;
    }
    count_ = 0;
    begun_ = false;
}

} // namespace secondring
