#include "core/adapters/sip/sip_text.h"
#include "core/adapters/sip/status_reason.h"
#include "core/adapters/sip/telephone_event.h"
#include "tests/support/catch.h"

#include <vector>

using namespace secondring;
using namespace secondring::sip;

TEST_CASE("text of the wire becomes valid UTF-8 without control characters")
{
    CHECK(cleaned("J\xC3\xBCrgen") == "J\xC3\xBCrgen");
    CHECK(cleaned("a\x01\r\nb\x7F") == "ab");
    CHECK(cleaned("\xFF\xC3") == "??");
    CHECK(cleaned("\xC0\xAF") == "??");      // overlong
    CHECK(cleaned("\xED\xA0\x80") == "???"); // a surrogate
    CHECK(cleaned("\xF0\x9F\x93\x9E") == "\xF0\x9F\x93\x9E");
    CHECK(cleaned(std::string(300, 'x')).size() == 200);
}

TEST_CASE("nothing that could end a header early is a token")
{
    CHECK(isToken("abc@127.0.0.1"));
    for (const auto* bad : {"", "a b", "a\r\nb", "a<b", "a>b", "a\"b", "\xC3\xBC"}) {
        INFO(bad);
        CHECK_FALSE(isToken(bad));
    }
}

TEST_CASE("escaping and unescaping are each other's inverse")
{
    CHECK(escaped("a@b;to-tag=1") == "a%40b%3Bto-tag%3D1");
    CHECK(unescaped(escaped("a@b;to-tag=1")) == "a@b;to-tag=1");
    CHECK_FALSE(unescaped("%0D%0A"));
    CHECK_FALSE(unescaped("%4"));
    CHECK_FALSE(unescaped("%zz"));
}

TEST_CASE("notes are shortened between characters, not within them")
{
    CHECK(shortened("abc", 5) == "abc");
    CHECK(shortened("a\xC3\xBC"
                    "b",
                    2) == "a");
    CHECK(shortened("a\xC3\xBC"
                    "b",
                    3) == "a\xC3\xBC");
}

TEST_CASE("hosts and ports come apart, brackets or not")
{
    CHECK(splitHostPort("pbx.test:5070").host == "pbx.test");
    CHECK(splitHostPort("pbx.test:5070").port == 5070);
    CHECK(splitHostPort("pbx.test").port == 0);
    CHECK(splitHostPort("[::1]").host == "[::1]");
    CHECK(splitHostPort("[::1]:5070").port == 5070);
}

TEST_CASE("answers of the network mean something to people")
{
    CHECK(reasonOfStatus(486) == EndReason::Busy);
    CHECK(reasonOfStatus(600) == EndReason::Busy);
    CHECK(reasonOfStatus(480) == EndReason::NoAnswer);
    CHECK(reasonOfStatus(603) == EndReason::Refused);
    CHECK(reasonOfStatus(404) == EndReason::Unreachable);
    CHECK(reasonOfStatus(503) == EndReason::Unreachable);
    CHECK(reasonOfStatus(488) == EndReason::Failed);
}

TEST_CASE("a digit is five packets of key, the end three times, and a pause")
{
    EventSender sender;
    sender.add("5x#");
    std::vector<EventSender::Packet> packets;
    int silent = 0;
    for (std::uint32_t tick = 0; tick < 22; ++tick) {
        if (const auto packet = sender.tick(1000 + tick * 160, 160)) {
            packets.push_back(*packet);
        } else {
            ++silent;
        }
    }
    REQUIRE(packets.size() == 16); // what is no key is left out
    CHECK(silent == 6);
    CHECK_FALSE(sender.busy());
    CHECK(packets[0].marker);
    CHECK_FALSE(packets[1].marker);
    CHECK(packets[7].timestamp == 1000);
    CHECK(packets[7].payload == EventPayload{5, 0x8A, 3, 0x20}); // 800 units are 100 ms
    CHECK(packets[4].payload == EventPayload{5, 0x0A, 3, 0x20});
    CHECK(packets[8].payload[0] == 11);
    CHECK(packets[8].timestamp == 1000 + 11 * 160);
}

TEST_CASE("each key is told once, however many of its packets come")
{
    EventReceiver receiver;
    const EventPayload key{7, 0x0A, 0, 160};
    const EventPayload end{7, 0x8A, 3, 32};
    CHECK(receiver.take(key, 100) == '7');
    CHECK_FALSE(receiver.take(key, 100));
    CHECK_FALSE(receiver.take(end, 100));
    CHECK(receiver.take(end, 2000) == '7'); // only its end has come through
    CHECK_FALSE(receiver.take(EventPayload{99, 0, 0, 0}, 3000));
    CHECK_FALSE(receiver.take(std::span(key).first(3), 4000));
}
