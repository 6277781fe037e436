#include "core/adapters/sip/sip_line.h"
#include "tests/adapters/sip/wire_phone.h"
#include "tests/contract/line_reports.h"
#include "tests/support/catch.h"
#include "tests/support/ports.h"

using namespace secondring;
using namespace secondring::test;

namespace {

/// A line without an account, and telephones made by hand.
class Office
{
public:
    explicit Office(Duration silenceLimit = Duration{20000})
        : line_(settings(port_, silenceLimit))
    {
        line_.start(reports.sink());
    }

    ~Office()
    {
        line_.stop();
        reports.stopped();
        reports.checkLaws();
    }

    Office(const Office&) = delete;
    Office& operator=(const Office&) = delete;

    LegId talking(bool offer = true)
    {
        phone.ring({}, offer);
        const auto leg = reports.arrived(calls_++);
        REQUIRE(bool(leg));
        perform(AnswerLine{leg});
        REQUIRE(reports.await<LegConnected>(leg));
        return leg;
    }

    void perform(const LineCommand& command) { reports.perform(line_, command); }

    bool ended(LegId leg, EndedBy by, EndReason why)
    {
        const auto end = reports.await<LegEnded>(leg);
        return end && end->by == by && end->why == why;
    }

private:
    static SipSettings settings(std::uint16_t port, Duration silenceLimit)
    {
        SipSettings settings;
        settings.udpPort = port;
        settings.tcpPort = std::nullopt;
        settings.silenceLimit = silenceLimit;
        return settings;
    }

    std::uint16_t port_ = freePort();
    std::size_t calls_ = 0;
    SipLine line_;

public:
    LineReports reports;
    WirePhone phone{port_};
};

/// 20 ms of A-law silence, or a packet of a key.
std::string packet(std::uint8_t type, std::uint16_t sequence, const std::string& payload)
{
    const unsigned time = sequence * 160U;
    std::string bytes;
    for (const unsigned byte : {0x80U,
                                unsigned{type},
                                sequence / 256U,
                                sequence % 256U,
                                time >> 24U,
                                time >> 16U & 255U,
                                time >> 8U & 255U,
                                time & 255U,
                                9U,
                                9U,
                                9U,
                                9U}) {
        bytes += static_cast<char>(byte);
    }
    return bytes + payload;
}

std::string sound(std::uint16_t sequence)
{
    return packet(8, sequence, std::string(160, '\xD5'));
}

std::string key(std::uint16_t sequence, char event)
{
    return packet(101, sequence, std::string{event, '\x0A', '\x00', '\xA0'});
}

} // namespace

TEST_CASE("a hold says sendonly to the far side, and the return sendrecv")
{
    Office office;
    const auto leg = office.talking();
    office.perform(HoldLine{leg});
    REQUIRE(office.reports.await<LegHeld>(leg));
    CHECK(office.phone.lastDirection(0) == "sendonly");
    office.perform(ResumeLine{leg});
    REQUIRE(office.reports.await<LegResumed>(leg));
    CHECK(office.phone.lastDirection(0) == "sendrecv");
    CHECK(office.reports.count<LegRemoteHold>(leg) == 0);
}

TEST_CASE("a hold that meets another request is tried again")
{
    Office office;
    const auto leg = office.talking();
    office.phone.answersNext(0, "INVITE", "491 Request Pending");
    office.perform(HoldLine{leg});
    CHECK(office.reports.await<LegHeld>(leg));
    CHECK(office.reports.count<LegHoldFailed>(leg) == 0);
}

TEST_CASE("a hold nobody answers fails within six seconds")
{
    Office office;
    const auto leg = office.talking();
    office.phone.fallSilent(0);
    office.perform(HoldLine{leg});
    CHECK(office.reports.await<LegHoldFailed>(leg, 0, 7s));
    CHECK(office.reports.count<LegHeld>(leg) == 0);
}

TEST_CASE("both sides may hold at once")
{
    Office office;
    const auto leg = office.talking();
    office.phone.hold(0, true);
    REQUIRE(office.reports.await<LegRemoteHold>(leg));
    office.perform(HoldLine{leg});
    REQUIRE(office.reports.await<LegHeld>(leg));
    office.perform(ResumeLine{leg});
    REQUIRE(office.reports.await<LegResumed>(leg));
}

TEST_CASE("a caller who leaves as soon as he was sent on has been transferred")
{
    Office office;
    const auto leg = office.talking();
    office.phone.leavesWhenReferred(0);
    office.perform(TransferLine{leg, office.phone.address("at-once"), "the notes: \xC3\xA4"});
    CHECK(office.reports.await<LegTransferred>(leg));
    CHECK(office.ended(leg, EndedBy::Agent, EndReason::Transferred));
    CHECK(office.phone.waitFor("X-Second-Ring-Notes: the%20notes%3A%20%C3%A4\r\n"));
}

TEST_CASE("a telephone that will not be sent on keeps the call")
{
    Office office;
    const auto leg = office.talking();
    office.phone.answersNext(0, "REFER", "603 Decline");
    office.perform(TransferLine{leg, office.phone.address("at-once"), {}});
    const auto failed = office.reports.await<LegTransferFailed>(leg);
    REQUIRE(failed);
    CHECK(failed->why == EndReason::Refused);
    CHECK(failed->detail == "603 Decline");
    CHECK(office.reports.count<LegEnded>(leg) == 0);
}

TEST_CASE("keys that come as SIP INFO are keys too")
{
    Office office;
    const auto leg = office.talking();
    office.phone.press(0, '7', true);
    const auto digit = office.reports.await<LegDigit>(leg);
    REQUIRE(digit);
    CHECK(digit->digit == '7');
}

TEST_CASE("packets from anywhere else than agreed are not listened to")
{
    Office office;
    const auto leg = office.talking();
    office.phone.press(0, '1');
    REQUIRE(office.reports.await<LegDigit>(leg));
    UdpSocket stranger;
    for (std::uint16_t n = 1; n < 40; ++n) {
        stranger.send(n % 2 == 0 ? sound(n) : key(n, 9), office.phone.soundPort(0));
    }
    office.phone.press(0, '2');
    const auto second = office.reports.await<LegDigit>(leg, 1);
    REQUIRE(second);
    CHECK(second->digit == '2');
    CHECK(office.reports.count<LegDigit>(leg) == 2);
}

TEST_CASE("a far side behind an address translation is found by its steady stream")
{
    Office office;
    const auto leg = office.talking();
    UdpSocket translated;
    for (std::uint16_t n = 1; n <= 12; ++n) {
        translated.send(sound(n), office.phone.soundPort(0));
    }
    translated.send(key(13, 5), office.phone.soundPort(0));
    const auto digit = office.reports.await<LegDigit>(leg);
    REQUIRE(digit);
    CHECK(digit->digit == '5');
}

TEST_CASE("a call whose far side died without a word is lost, one that only says nothing is not")
{
    Office office(Duration{500});
    const auto quiet = office.talking();
    const auto dead = office.talking();
    office.phone.fallSilent(1);
    CHECK(office.ended(dead, EndedBy::Network, EndReason::ConnectionLost));
    CHECK(office.phone.waitFor("OPTIONS "));
    CHECK(office.reports.count<LegEnded>(quiet) == 0);
}

TEST_CASE("an INVITE that replaces a call goes on as the same leg")
{
    Office office;
    const auto leg = office.talking();
    office.phone.ring(office.phone.replacesHeader(0));
    REQUIRE(waitUntil([&] { return office.phone.isOver(0); }, 10s));
    CHECK(office.reports.count<LegArrived>(leg) == 1);
    office.perform(HoldLine{leg});
    REQUIRE(office.reports.await<LegHeld>(leg));
    CHECK(office.phone.lastDirection(1) == "sendonly");
    office.phone.hangUp(1);
    CHECK(office.ended(leg, EndedBy::Caller, EndReason::HungUp));
}

TEST_CASE("who sends us elsewhere is told how that went, and the leg goes on there")
{
    Office office;
    const auto leg = office.talking();
    office.phone.refer(0, office.phone.address("at-once"));
    CHECK(office.phone.waitFor("SIP/2.0 202 Accepted"));
    REQUIRE(waitUntil([&] { return office.phone.isOver(0); }, 10s));
    CHECK(office.phone.waitFor("SIP/2.0 200 OK\r\n"));
    CHECK(office.reports.count<LegEnded>(leg) == 0);
    office.phone.calledHangsUp();
    CHECK(office.ended(leg, EndedBy::Caller, EndReason::HungUp));
}

TEST_CASE("who sends us to somebody busy keeps us")
{
    Office office;
    const auto leg = office.talking();
    office.phone.refer(0, office.phone.address("busy"));
    CHECK(office.phone.waitFor("SIP/2.0 486 "));
    CHECK_FALSE(office.phone.isOver(0));
    office.phone.press(0, '3');
    CHECK(office.reports.await<LegDigit>(leg));
}

TEST_CASE("a caller who leaves the offer to us is answered all the same")
{
    Office office;
    const auto leg = office.talking(false);
    office.phone.press(0, '8');
    CHECK(office.reports.await<LegDigit>(leg));
}

TEST_CASE("a port that is taken gives way to the next one, and the line says which")
{
    SipSettings settings;
    settings.udpPort = freePorts(2);
    settings.tcpPort = std::nullopt;
    LineReports first;
    LineReports second;
    SipLine one(settings);
    SipLine two(settings);
    one.start(first.sink());
    two.start(second.sink());
    const auto next = "127.0.0.1:" + std::to_string(*settings.udpPort + 1);
    const auto said = second.await<LineStatusReport>(LegId{});
    REQUIRE(said);
    CHECK(said->status == LineStatus::NoAccount);
    CHECK(said->detail.find(next) != std::string::npos);
}
