#include "core/adapters/sip/sip_line.h"
#include "tests/adapters/sip/wire_phone.h"
#include "tests/contract/line_contract.h"
#include "tests/support/ports.h"
#include "tests/support/temp_dir.h"

using namespace secondring;
using namespace secondring::test;

namespace {

/// A SIP line and, behind one port, everybody who may call it or be called.
class WireRig final : public LineRig
{
public:
    Line& line() override { return line_; }

    int ring() override { return phone_.ring(); }

    void hangUp(int caller) override { phone_.hangUp(caller); }

    void refuseHolds(int caller) override { phone_.refuseHolds(caller); }

    void hold(int caller, bool on) override { phone_.hold(caller, on); }

    void press(int caller, char digit) override { phone_.press(caller, digit); }

    std::string colleague(Answers how) override
    {
        switch (how) {
        case Answers::AtOnce:
            return phone_.address("at-once");
        case Answers::Never:
            return phone_.address("never");
        case Answers::Busy:
            return phone_.address("busy");
        case Answers::Refuses:
            return phone_.address("refuses");
        case Answers::NotThere:
            return phone_.address("nobody");
        }
        return {};
    }

    void colleagueHangsUp() override { phone_.calledHangsUp(); }

    std::string folder() override { return folder_.path().string(); }

private:
    static SipSettings settings(std::uint16_t port)
    {
        SipSettings settings;
        settings.udpPort = port;
        settings.tcpPort = port;
        return settings;
    }

    TempDir folder_;
    std::uint16_t port_ = freePort();
    WirePhone phone_{port_};
    SipLine line_{settings(port_)};
};

} // namespace

TEST_CASE("the SIP line keeps the contract of a line")
{
    keepsTheContractOfALine([] { return std::make_unique<WireRig>(); });
}
