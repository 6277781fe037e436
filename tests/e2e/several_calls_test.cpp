#include "tests/e2e/phone_house.h"
#include "tests/support/catch.h"

using namespace secondring;
using namespace secondring::test;

namespace {

const std::filesystem::path kScenarios = SECONDRING_SCENARIOS;

} // namespace

TEST_CASE("a second caller is taken after the first agreed to hold, and back again", "[e2e]")
{
    HouseOptions options;
    options.microphone.toneHz = 440;
    PhoneHouse house(options);
    auto& desk = house.desk();
    auto firstPhone = house.phone("first");
    auto secondPhone = house.phone("second");
    firstPhone.soundServer = &phoneSound();
    secondPhone.soundServer = &phoneSound();
    secondPhone.speaker = "ring";
    Baresip first(firstPhone);
    Baresip second(secondPhone);
    const auto firstEar = phoneSound().record("ear");
    const auto secondEar = phoneSound().record("ring");
    REQUIRE(house.talk(first, 1));
    desk.run(1s);
    second.dial(house.deskUri());
    REQUIRE(desk.waitForPhase<Ringing>(2));
    desk.act(1, HoldAsked{"another caller", 2, CallId{2}});
    desk.act(1, AskGranted{});
    REQUIRE(desk.waitForPhase<OnHold>(1));
    REQUIRE(desk.waitForPhase<Talking>(2));
    REQUIRE(house.sees(second, "CALL_ESTABLISHED"));
    desk.run(1500ms);
    desk.act(2, HoldAsked{"the first caller", 2, CallId{1}});
    desk.act(2, AskGranted{});
    REQUIRE(desk.waitForPhase<OnHold>(2));
    REQUIRE(desk.waitForPhase<Talking>(1));
    desk.run(1500ms);
    first.hangUp();
    second.hangUp();
    REQUIRE(desk.waitForEvent<CallEnded>(1));
    REQUIRE(desk.waitForEvent<CallEnded>(2));
    const auto firstHeard = soundingPart(firstEar->stop());
    const auto secondHeard = soundingPart(secondEar->stop());
    CHECK(firstHeard.seconds() > 3.0); // the tone, a silence, and the tone again
    CHECK(longestSilence(firstHeard) > 1.3);
    CHECK(secondHeard.seconds() > 1.0); // the tone, and then silence to the end
    CHECK(longestSilence(secondHeard) < 0.5);
}

TEST_CASE("the same caller may call twice, and each call is its own", "[e2e]")
{
    PhoneHouse house;
    auto& desk = house.desk();
    Baresip caller(house.phone("caller"));
    REQUIRE(house.talk(caller, 1));
    caller.dial(house.deskUri());
    REQUIRE(desk.waitForPhase<Ringing>(2));
    CHECK(desk.call(1)->party.number == desk.call(2)->party.number);
    desk.act(2, DeclineRequested{});
    REQUIRE(desk.waitForEvent<CallEnded>(2));
    CHECK(is<Talking>(desk.call(1)->phase));
}

TEST_CASE("twenty calls one after the other are each taken and ended by the caller", "[e2e]")
{
    HouseOptions options;
    options.registersOver = std::nullopt;
    PhoneHouse house(options);
    auto& desk = house.desk();
    SippOptions sipp;
    sipp.scenario = kScenarios / "caller_hangs_up.xml";
    sipp.remote = house.deskUri().substr(house.deskUri().find('@') + 1);
    sipp.calls = 20;
    sipp.atOnce = 1;
    Sipp caller(sipp);
    for (std::int64_t number = 1; number <= 20; ++number) {
        REQUIRE(desk.waitForPhase<Ringing>(number));
        desk.act(number, AnswerRequested{});
        const auto end = desk.waitForEvent<CallEnded>(number);
        REQUIRE(end);
        CHECK(end->by == EndedBy::Caller);
        CHECK(end->why == EndReason::HungUp);
        desk.act(number, WrapUpSaved{});
    }
    CHECK(caller.succeeded(kPatience));
}

TEST_CASE("a caller who gives up before the answer has abandoned", "[e2e]")
{
    HouseOptions options;
    options.registersOver = std::nullopt;
    PhoneHouse house(options);
    SippOptions sipp;
    sipp.scenario = kScenarios / "caller_gives_up.xml";
    sipp.remote = house.deskUri().substr(house.deskUri().find('@') + 1);
    Sipp caller(sipp);
    const auto end = house.desk().waitForEvent<CallEnded>(1);
    REQUIRE(end);
    CHECK(end->by == EndedBy::Caller);
    CHECK(end->why == EndReason::Abandoned);
    CHECK(caller.succeeded(kPatience));
}

TEST_CASE("a caller whose telephone dies is noticed", "[e2e]")
{
    HouseOptions options;
    options.silenceLimit = Duration{2000};
    PhoneHouse house(options);
    Baresip caller(house.phone("caller"));
    REQUIRE(house.talk(caller));
    house.desk().run(500ms);
    caller.kill();
    const auto end = house.desk().waitForEvent<CallEnded>(1);
    REQUIRE(end);
    CHECK(end->by == EndedBy::Network);
    CHECK(end->why == EndReason::ConnectionLost);
}
