#pragma once
#include <array>
#include <cstdint>
#include <deque>
#include <optional>
#include <span>
#include <string_view>

/// Keys of the keypad as RTP events (RFC 4733), without sockets.
namespace secondring::sip {

/// The four bytes of an event's payload.
using EventPayload = std::array<std::uint8_t, 4>;

/// The event of a key: 0-9 * # A-D, small letters too.
std::optional<std::uint8_t> eventOfDigit(char digit);
std::optional<char> digitOfEvent(std::uint8_t event);

/// Turns digits into packets, one for every 20 ms: 100 ms of key, the end three times, a pause.
class EventSender
{
public:
    struct Packet
    {
        EventPayload payload{};
        bool marker = false;
        std::uint32_t timestamp = 0; ///< of the event's begin, the same for all its packets
    };

    void add(std::string_view digits);

    bool busy() const { return !digits_.empty(); }

    /// What to send instead of sound in the 20 ms that begin at `timestamp`, if anything. `step` is
    /// how far the timestamp goes in 20 ms.
    std::optional<Packet> tick(std::uint32_t timestamp, std::uint32_t step);

private:
    std::deque<std::uint8_t> digits_;
    int tick_ = 0;
    std::uint32_t begin_ = 0;
};

/// Finds each key once among the many packets that tell of it.
class EventReceiver
{
public:
    /// The key, when this packet is the first of its event.
    std::optional<char> take(std::span<const std::uint8_t> payload, std::uint32_t timestamp);

private:
    std::optional<std::uint32_t> last_;
};

} // namespace secondring::sip
