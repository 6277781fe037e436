#include "core/adapters/sip/sip_line.h"
#include "tests/contract/line_reports.h"
#include "tests/support/baresip.h"
#include "tests/support/catch.h"
#include "tests/support/certificates.h"
#include "tests/support/kamailio.h"
#include "tests/support/ports.h"

#include <algorithm>

using namespace secondring;
using namespace secondring::test;

namespace {

SipSettings registering(const Kamailio& server, SipTransport over)
{
    SipSettings settings;
    settings.udpPort = 0;
    settings.tcpPort = std::nullopt;
    settings.checkInterval = Duration{300};
    settings.codecs = {CodecKind::Pcmu}; // the telephones' voice is recorded at 8 kHz
    SipAccount account;
    account.user = "anna";
    account.password = Kamailio::kPassword;
    const auto port = over == SipTransport::Tls ? server.tlsPort() : server.port();
    account.domain = "127.0.0.1:" + std::to_string(port);
    account.transport = over;
    settings.account = account;
    return settings;
}

/// A line with an account, and what it tells of itself.
class Registrant
{
public:
    explicit Registrant(const SipSettings& settings)
        : line_(settings)
    {
        line_.start(reports_.sink());
    }

    ~Registrant() { line_.stop(); }

    Registrant(const Registrant&) = delete;
    Registrant& operator=(const Registrant&) = delete;

    /// Waits until the last word is `status`.
    bool becomes(LineStatus status, Limit limit = 15s)
    {
        return waitUntil([&] { return last().status == status; }, limit);
    }

    LineStatusReport last()
    {
        LineStatusReport found;
        for (const auto& each : reports_.all()) {
            if (const auto* status = std::get_if<LineStatusReport>(&each.body)) {
                found = *status;
            }
        }
        return found;
    }

    LineReports& reports() { return reports_; }

    void perform(const LineCommand& command) { line_.perform(command); }

private:
    LineReports reports_;
    SipLine line_;
};

bool mentions(const std::string& text, const std::string& word)
{
    return text.find(word) != std::string::npos;
}

const Certificates& certificates()
{
    static const Certificates made;
    return made;
}

SipSettings trusting(SipSettings settings)
{
    settings.trust.caFile = certificates().authority().string();
    return settings;
}

} // namespace

TEST_CASE("a line registers over every transport, and calls reach it there")
{
    const auto over = GENERATE(SipTransport::Udp, SipTransport::Tcp, SipTransport::Tls);
    Kamailio server({certificates().good()});
    Registrant line(trusting(registering(server, over)));
    REQUIRE(line.becomes(LineStatus::Ready));
    CHECK(server.waitForRegistration("anna", 2s));

    BaresipOptions phone;
    phone.server = server.address();
    Baresip caller(phone);
    REQUIRE(server.waitForRegistration("caller", 10s));
    caller.dial(server.uri("anna"));
    const auto leg = line.reports().arrived();
    REQUIRE(bool(leg));
    line.perform(AnswerLine{leg});
    REQUIRE(line.reports().await<LegConnected>(leg));
    // The far side's requests within the call find their way back as well.
    line.perform(HoldLine{leg});
    REQUIRE(line.reports().await<LegHeld>(leg));
    caller.hangUp();
    const auto end = line.reports().await<LegEnded>(leg);
    REQUIRE(end);
    CHECK(end->by == EndedBy::Caller);
}

TEST_CASE("a registered line dials digits at its own server, and proves who it is")
{
    const auto over = GENERATE(SipTransport::Udp, SipTransport::Tcp, SipTransport::Tls);
    Kamailio server({certificates().good()});
    BaresipOptions phone;
    phone.user = "4711";
    phone.server = server.address();
    Baresip colleague(phone);
    REQUIRE(server.waitForRegistration("4711", 10s));
    auto settings = trusting(registering(server, over));
    settings.account->user = "agent7";
    Registrant line(settings);
    REQUIRE(line.becomes(LineStatus::Ready));
    line.perform(DialLine{LegId{-1}, "47 11"});
    REQUIRE(line.reports().await<LegRinging>(LegId{-1}));
    colleague.accept();
    REQUIRE(line.reports().await<LegConnected>(LegId{-1}));
    colleague.hangUp();
    REQUIRE(line.reports().await<LegEnded>(LegId{-1}));
}

TEST_CASE("a wrong password is refused, and the line says why")
{
    Kamailio server;
    auto settings = registering(server, SipTransport::Udp);
    settings.account->password = "guess";
    Registrant line(settings);
    REQUIRE(line.becomes(LineStatus::Refused));
    CHECK(mentions(line.last().detail, "password"));
    CHECK_FALSE(server.waitForRegistration("anna", 0ms));
}

TEST_CASE("no server means unreachable, not refused")
{
    const auto over = GENERATE(SipTransport::Udp, SipTransport::Tcp);
    Kamailio server;
    server.stop();
    Registrant line(registering(server, over));
    REQUIRE(line.becomes(LineStatus::Unreachable));
    CHECK_FALSE(line.last().detail.empty());
}

TEST_CASE("a server whose certificate proves nothing is not believed")
{
    const auto which =
        GENERATE(&Certificates::foreign, &Certificates::wrongName, &Certificates::expired);
    Kamailio server({(certificates().*which)()});
    Registrant line(trusting(registering(server, SipTransport::Tls)));
    REQUIRE(line.becomes(LineStatus::Unreachable));
    INFO(line.last().detail);
    CHECK(mentions(line.last().detail, "certificate"));
    CHECK_FALSE(server.waitForRegistration("anna", 0ms));
}

TEST_CASE("the certificate must be for the name that was told, not for any that is true")
{
    Kamailio server({certificates().good()});
    auto settings = trusting(registering(server, SipTransport::Tls));
    settings.trust.serverName = "pbx.test";
    {
        Registrant line(settings);
        CHECK(line.becomes(LineStatus::Ready));
    }
    settings.trust.serverName = "other.test";
    Registrant line(settings);
    CHECK(line.becomes(LineStatus::Unreachable));
}

TEST_CASE("a server that goes away is missed, and found again when it is back")
{
    const auto over = GENERATE(SipTransport::Udp, SipTransport::Tcp, SipTransport::Tls);
    Kamailio server({certificates().good()});
    Registrant line(trusting(registering(server, over)));
    REQUIRE(line.becomes(LineStatus::Ready));
    server.stop();
    REQUIRE(line.becomes(LineStatus::Unreachable, 20s));
    server.start();
    REQUIRE(line.becomes(LineStatus::Ready, 30s));
    CHECK(server.waitForRegistration("anna", 2s));
}

TEST_CASE("a line that stops takes itself out of the server's book")
{
    Kamailio server;
    {
        Registrant line(registering(server, SipTransport::Tcp));
        REQUIRE(line.becomes(LineStatus::Ready));
    }
    BaresipOptions phone;
    phone.server = server.address();
    Baresip caller(phone);
    REQUIRE(server.waitForRegistration("caller", 10s));
    caller.dial(server.uri("anna"));
    CHECK(caller.waitFor("CALL_CLOSED", 10s, "404"));
}
