#include "core/adapters/media/wav_sound_device.h"
#include "core/adapters/sip/sip_line.h"
#include "tests/e2e/phone_house.h"
#include "tests/support/catch.h"
#include "tests/support/ports.h"

using namespace secondring;
using namespace secondring::test;

namespace {

SipSettings registering(const Kamailio& proxy, const Certificates& certificates, SipTransport over)
{
    SipSettings settings;
    settings.udpPort = freePort();
    settings.tcpPort = settings.udpPort;
    settings.trust.caFile = certificates.authority();
    settings.checkInterval = Duration{500};
    SipAccount account;
    account.user = "agent7";
    account.password = Kamailio::kPassword;
    account.domain = over == SipTransport::Tls ? "127.0.0.1:" + std::to_string(proxy.tlsPort())
                                               : proxy.address();
    account.transport = over;
    settings.account = account;
    return settings;
}

/// A desk with nothing but a line.
class Registrant
{
public:
    explicit Registrant(const SipSettings& settings)
        : desk_([&](Inbox&) {
            DeskParts parts;
            parts.sound = std::make_unique<WavSoundDevice>(WavSoundDevice::Settings{});
            parts.line = std::make_unique<SipLine>(settings, *parts.sound, levels_);
            return parts;
        })
    {
    }

    bool becomes(LineStatus status, Limit limit = kPatience)
    {
        return desk_.waitFor([&] { return desk_.state().line.status == status; }, limit);
    }

    LineStatus status() const { return desk_.state().line.status; }

    void run(Limit time) { desk_.run(time); }

private:
    SoundLevels levels_;
    LiveDesk desk_;
};

} // namespace

TEST_CASE("the line registers over UDP, TCP and TLS with digest authentication", "[e2e]")
{
    const auto over = GENERATE(SipTransport::Udp, SipTransport::Tcp, SipTransport::Tls);
    const Certificates certificates;
    Kamailio proxy({certificates.good()});
    Registrant desk(registering(proxy, certificates, over));
    CHECK(desk.becomes(LineStatus::Ready));
    CHECK(proxy.waitForRegistration("agent7", 1s));
}

TEST_CASE("a wrong password is refused, and said so", "[e2e]")
{
    const Certificates certificates;
    Kamailio proxy;
    auto settings = registering(proxy, certificates, SipTransport::Udp);
    settings.account->password = "guess";
    Registrant desk(settings);
    CHECK(desk.becomes(LineStatus::Refused));
    CHECK_FALSE(proxy.waitForRegistration("agent7", 0ms));
}

TEST_CASE("a server that cannot prove who it is gets no registration over TLS", "[e2e]")
{
    const Certificates certificates;
    const auto [what, pairOf] = GENERATE(std::pair{"foreign authority", &Certificates::foreign},
                                         std::pair{"wrong name", &Certificates::wrongName},
                                         std::pair{"expired", &Certificates::expired});
    INFO(what);
    Kamailio proxy({(certificates.*pairOf)()});
    Registrant desk(registering(proxy, certificates, SipTransport::Tls));
    CHECK(desk.becomes(LineStatus::Unreachable));
    desk.run(1500ms);
    CHECK(desk.status() != LineStatus::Ready);
    CHECK_FALSE(proxy.waitForRegistration("agent7", 0ms));
}

TEST_CASE("the line says when its server is gone and comes back with it", "[e2e]")
{
    const auto over = GENERATE(SipTransport::Udp, SipTransport::Tcp, SipTransport::Tls);
    const Certificates certificates;
    Kamailio proxy({certificates.good()});
    Registrant desk(registering(proxy, certificates, over));
    REQUIRE(desk.becomes(LineStatus::Ready));
    proxy.stop();
    CHECK(desk.becomes(LineStatus::Unreachable));
    proxy.start();
    CHECK(desk.becomes(LineStatus::Ready));
    CHECK(proxy.waitForRegistration("agent7", 1s));
}
