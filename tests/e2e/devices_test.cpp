#include "core/adapters/audio/qt_sound_device.h"
#include "tests/e2e/phone_house.h"
#include "tests/support/catch.h"
#include "tests/support/pulse_server.h"

#include <QCoreApplication>

using namespace secondring;
using namespace secondring::test;

namespace {

/// While the playout buffer looks for its delay it takes whole pitch periods out of the sound, or
/// puts them in, and each spoils the half second of the comparison that it falls into. Unrelated
/// speech gives 0.2 to 0.4.
constexpr double kGood = 0.75;

/// The agent's sound server. It is there before Qt first asks for one, and Qt's devices need an
/// application.
PulseServer& headset()
{
    static PulseServer server;
    static const bool ready = [] {
        server.useHere();
        static int count = 1;
        static char name[] = "e2e_devices_test";
        static char* arguments[] = {name, nullptr};
        static const QCoreApplication application(count, arguments);
        return true;
    }();
    static_cast<void>(ready);
    return server;
}

HouseOptions asTheProgramIsMade()
{
    headset();
    HouseOptions options;
    options.keepsLog = true;
    options.records = true;
    options.device = [] {
        return std::make_unique<QtSoundDevice>(QtSoundDevice::Choice{"mic", "ear"});
    };
    return options;
}

} // namespace

TEST_CASE("a call over real devices is heard at both ends, recorded, and kept event by event",
          "[e2e]")
{
    PhoneHouse house(asTheProgramIsMade());
    auto& desk = house.desk();
    auto phone = house.phone("caller");
    phone.says = callerSpeech();
    Baresip caller(phone);
    const auto ear = headset().record("ear");
    REQUIRE(house.talk(caller));
    const auto mouth = headset().play(repeated(agentSpeech(), 4 * agentSpeech().seconds()));
    desk.run(Limit(static_cast<int>(agentSpeech().seconds() * 4000) + 1500));
    caller.hangUp();
    REQUIRE(desk.waitForEvent<CallEnded>(1));
    REQUIRE(house.sees(caller, "CALL_CLOSED"));
    desk.act(1, WrapUpSaved{});
    REQUIRE(desk.waitFor([&] { return desk.call(1) == nullptr; }));
    CHECK(correlation(agentSpeech(), caller.heard()) > kGood);
    CHECK(correlation(callerSpeech(), ear->stop()) > kGood);
    CHECK(correlation(agentSpeech(), readWav(house.recording(1), 0)) > kGood);
    CHECK(correlation(callerSpeech(), readWav(house.recording(1), 1)) > kGood);
    const auto seen = desk.recorded();
    CHECK(house.logged(1) == seen);
}
