#include "core/adapters/sip/sip_line.h"
#include "tests/adapters/sip/wire_phone.h"
#include "tests/contract/line_reports.h"
#include "tests/support/catch.h"
#include "tests/support/ports.h"

#include <algorithm>
#include <cstdlib>
#include <random>

using namespace secondring;
using namespace secondring::test;

namespace {

unsigned seed()
{
    const char* given = std::getenv("SECONDRING_SEED");
    return given != nullptr ? static_cast<unsigned>(std::strtoul(given, nullptr, 10))
                            : std::random_device{}();
}

/// Spoils messages as a bad network, a bad telephone or a bad person would.
class Mutator
{
public:
    explicit Mutator(unsigned seed)
        : random_(seed)
    {
    }

    std::size_t below(std::size_t limit)
    {
        return std::uniform_int_distribution<std::size_t>(0, limit - 1)(random_);
    }

    template <class Choices> auto oneOf(const Choices& choices)
    {
        return *(std::begin(choices) + static_cast<std::ptrdiff_t>(below(std::size(choices))));
    }

    std::string spoil(std::string text)
    {
        for (auto times = below(4); times > 0 && !text.empty(); --times) {
            spoilOnce(text);
        }
        return text.substr(0, 8000);
    }

private:
    void spoilOnce(std::string& text)
    {
        const auto at = below(text.size());
        switch (below(8)) {
        case 0:
            text[at] = static_cast<char>(below(256));
            break;
        case 1:
            text.erase(at, oneOf(std::initializer_list<std::size_t>{1, 2, 5, 50, 300}));
            break;
        case 2:
            text.insert(at, below(3000), oneOf(std::string("<>\";:@=,%\r\n \0A", 14)));
            break;
        case 3:
            text.insert(at, text.substr(below(text.size()), below(2000)));
            break;
        case 4:
            text.resize(at);
            break;
        case 5:
            spoilNumber(text, at);
            break;
        case 6:
            spoilLine(text, at);
            break;
        default:
            spoilHeader(text, at);
        }
    }

    void spoilNumber(std::string& text, std::size_t at)
    {
        const auto begin = text.find_first_of("0123456789", at);
        if (begin != std::string::npos) {
            const auto end = std::min(text.find_first_not_of("0123456789", begin), text.size());
            text.replace(begin,
                         end - begin,
                         oneOf(std::initializer_list<const char*>{
                             "-1", "0", "4294967296", "99999999999999999999", "65536", "%n", ""}));
        }
    }

    void spoilLine(std::string& text, std::size_t at)
    {
        const auto begin = text.rfind("\r\n", at);
        const auto end = text.find("\r\n", at);
        if (begin == std::string::npos || end == std::string::npos) {
            return;
        }
        const auto line = text.substr(begin, end - begin);
        below(2) == 0 ? text.erase(begin, line.size()) : text.insert(end, line);
    }

    void spoilHeader(std::string& text, std::size_t at)
    {
        const auto colon = text.find(": ", at);
        const auto end = text.find("\r\n", colon);
        if (colon != std::string::npos && end != std::string::npos) {
            text.replace(colon + 2,
                         end - colon - 2,
                         oneOf(std::initializer_list<const char*>{"",
                                                                  " <",
                                                                  " \"\\",
                                                                  "<sip:>",
                                                                  "sip:",
                                                                  "<sip:@;;>",
                                                                  "<sip:[::1>",
                                                                  "%00%",
                                                                  ",,,,",
                                                                  "\xFF\xFE",
                                                                  "abc;to-tag=1",
                                                                  "z9hG4bK"}));
        }
    }

    std::mt19937 random_;
};

/// What somebody may send: requests of all kinds, within calls and outside, and answers.
std::string message(Mutator& mutator, int count, std::uint16_t from, std::uint16_t to)
{
    const auto n = std::to_string(count);
    const auto here = "127.0.0.1:" + std::to_string(from);
    const auto desk = "sip:desk@127.0.0.1:" + std::to_string(to);
    const std::string method = mutator.oneOf(std::initializer_list<const char*>{"INVITE",
                                                                                "INVITE",
                                                                                "INVITE",
                                                                                "OPTIONS",
                                                                                "BYE",
                                                                                "NOTIFY",
                                                                                "REFER",
                                                                                "ACK",
                                                                                "CANCEL",
                                                                                "INFO",
                                                                                "UPDATE",
                                                                                "FOO"});
    const std::string sdp = "v=0\r\no=- 1 1 IN IP4 127.0.0.1\r\ns=-\r\nc=IN IP4 127.0.0.1\r\n"
                            "t=0 0\r\nm=audio 40000 RTP/AVP 0 8 96 101\r\n"
                            "a=rtpmap:96 opus/48000/2\r\na=fmtp:96 useinbandfec=1\r\n"
                            "a=rtpmap:101 telephone-event/8000\r\na=rtcp:40001\r\na=sendonly\r\n";
    const auto first =
        mutator.below(8) == 0
            ? "SIP/2.0 " + std::string(mutator.oneOf(std::initializer_list<const char*>{
                               "180 R", "200 OK", "302 M", "401 U", "491 P", "999 X"}))
            : method + " " + desk + " SIP/2.0";
    const std::string more =
        mutator.below(3) == 0 ? "Replaces: x;to-tag=1;from-tag=2\r\nRequire: replaces\r\n" : "";
    return first + "\r\nVia: SIP/2.0/UDP " + here + ";branch=z9hG4bKm" + n +
           ";rport\r\nFrom: \"M\" <sip:m@" + here + ">;tag=t" + n + "\r\nTo: <" + desk +
           (mutator.below(4) == 0 ? ">;tag=zz" : ">") + "\r\nCall-ID: m" + n + "\r\nCSeq: 1 " +
           method + "\r\nContact: <sip:m@" + here + ">\r\nMax-Forwards: 70\r\n" +
           "Event: refer\r\nSubscription-State: active;expires=60\r\nRefer-To: <sip:x@" + here +
           "?Replaces=a%3Bto-tag%3D1>\r\n" + more + "Content-Type: application/sdp\r\n" +
           "Content-Length: " + std::to_string(sdp.size()) + "\r\n\r\n" + sdp;
}

} // namespace

TEST_CASE("thousands of spoilt messages neither break the line nor keep it from its work")
{
    constexpr int kMessages = 5000;
    const auto chosen = seed();
    INFO("SECONDRING_SEED=" << chosen);
    SipSettings settings;
    settings.udpPort = freePort();
    settings.tcpPort = std::nullopt;
    LineReports reports;
    SipLine line(settings);
    line.start(reports.sink());
    WirePhone phone(*settings.udpPort);
    UdpSocket attacker;
    Mutator mutator(chosen);

    // A real call goes on meanwhile.
    phone.ring();
    const auto talking = reports.arrived();
    line.perform(AnswerLine{talking});
    REQUIRE(reports.await<LegConnected>(talking));
    for (int count = 0; count < kMessages; ++count) {
        attacker.send(mutator.spoil(message(mutator, count, attacker.port(), *settings.udpPort)),
                      *settings.udpPort);
        while (attacker.receive(0ms)) {
        }
        if (count % 10 == 9) { // in step with the line, so that nothing is lost in its socket
            REQUIRE(answersSip(*settings.udpPort, 10s));
        }
        if (count % 50 == 49) {
            for (const auto& each : reports.all()) {
                if (each.leg != talking && std::holds_alternative<LegArrived>(each.body)) {
                    line.perform(count % 100 == 99 ? LineCommand(AnswerLine{each.leg})
                                                   : LineCommand(HangUpLine{each.leg}));
                }
            }
        }
    }
    line.perform(HoldLine{talking});
    CHECK(reports.await<LegHeld>(talking));
    CHECK(reports.count<LegEnded>(talking) == 0);
    line.stop();
    reports.stopped();
    reports.checkLaws();
}
