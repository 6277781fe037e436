#include "core/adapters/sip/telephone_event.h"

#include <algorithm>

namespace secondring::sip {
namespace {

constexpr std::string_view kKeys = "0123456789*#ABCD";

// In ticks of 20 ms. RFC 4733, 2.5.1.4: the last packet is sent three times.
constexpr int kKeyTicks = 5;
constexpr int kEndTicks = 3;
constexpr int kPauseTicks = 3;

constexpr std::uint8_t kVolume = 10; // −10 dBm0

} // namespace

std::optional<std::uint8_t> eventOfDigit(char digit)
{
    const char key = digit >= 'a' && digit <= 'd' ? static_cast<char>(digit - 'a' + 'A') : digit;
    const auto at = kKeys.find(key);
    return at == std::string_view::npos ? std::nullopt
                                        : std::optional(static_cast<std::uint8_t>(at));
}

std::optional<char> digitOfEvent(std::uint8_t event)
{
    return event < kKeys.size() ? std::optional(kKeys[event]) : std::nullopt;
}

void EventSender::add(std::string_view digits)
{
    for (const char digit : digits) {
        if (const auto event = eventOfDigit(digit)) {
            digits_.push_back(*event);
        }
    }
}

std::optional<EventSender::Packet> EventSender::tick(std::uint32_t timestamp, std::uint32_t step)
{
    if (digits_.empty()) {
        return std::nullopt;
    }
    if (tick_ == 0) {
        begin_ = timestamp;
    }
    const int now = tick_++;
    if (now >= kKeyTicks + kEndTicks) {
        if (tick_ == kKeyTicks + kEndTicks + kPauseTicks) {
            digits_.pop_front();
            tick_ = 0;
        }
        return std::nullopt;
    }
    const bool end = now >= kKeyTicks;
    const auto length = static_cast<std::uint32_t>(std::min(now + 1, kKeyTicks)) * step;
    Packet packet;
    packet.payload = {digits_.front(),
                      static_cast<std::uint8_t>((end ? 0x80U : 0U) | kVolume),
                      static_cast<std::uint8_t>(length >> 8U),
                      static_cast<std::uint8_t>(length & 0xFFU)};
    packet.marker = now == 0;
    packet.timestamp = begin_;
    return packet;
}

std::optional<char> EventReceiver::take(std::span<const std::uint8_t> payload,
                                        std::uint32_t timestamp)
{
    if (payload.size() < std::tuple_size_v<EventPayload> || last_ == timestamp) {
        return std::nullopt;
    }
    last_ = timestamp;
    return digitOfEvent(payload[0]);
}

} // namespace secondring::sip
