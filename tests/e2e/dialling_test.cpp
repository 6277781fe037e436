#include "tests/e2e/phone_house.h"
#include "tests/support/catch.h"

using namespace secondring;
using namespace secondring::test;

namespace {

const std::filesystem::path kScenarios = SECONDRING_SCENARIOS;

} // namespace

TEST_CASE("an extension dialled through the proxy rings, answers and talks", "[e2e]")
{
    HouseOptions options;
    options.microphone.says = agentSpeech();
    PhoneHouse house(options);
    auto& desk = house.desk();
    auto phone = house.phone("204");
    phone.says = colleagueSpeech();
    Baresip callee(phone);
    REQUIRE(house.proxy().waitForRegistration("204", kPatience));
    desk.dial("204");
    REQUIRE(house.sees(callee, "CALL_INCOMING"));
    REQUIRE(desk.waitForEvent<CalleeRinging>(1));
    callee.accept();
    REQUIRE(desk.waitForPhase<Talking>(1));
    desk.run(Limit(static_cast<int>(agentSpeech().seconds() * 2000) + 700));
    desk.act(1, HangUpRequested{Duration{700}, ""});
    REQUIRE(desk.waitForEvent<CallEnded>(1));
    REQUIRE(house.sees(callee, "CALL_CLOSED"));
    CHECK(correlation(agentSpeech(), callee.heard()) > 0.9);
    CHECK(correlation(colleagueSpeech(), house.ear()) > 0.9);
}

TEST_CASE("the extension behind a number is heard as digits by whoever answers", "[e2e]")
{
    PhoneHouse house;
    auto& desk = house.desk();
    Baresip switchboard(house.phone("204"));
    REQUIRE(house.proxy().waitForRegistration("204", kPatience));
    desk.dial("204;ext=42");
    REQUIRE(house.sees(switchboard, "CALL_INCOMING"));
    switchboard.accept();
    REQUIRE(desk.waitForPhase<Talking>(1));
    CHECK(house.sees(switchboard, "CALL_DTMF_START", "\"4\""));
    CHECK(house.sees(switchboard, "CALL_DTMF_START", "\"2\""));
    desk.act(1, HangUpRequested{Duration{700}, ""});
    REQUIRE(desk.waitForEvent<CallEnded>(1));
}

TEST_CASE("what is dialled and does not answer says why", "[e2e]")
{
    PhoneHouse house;
    auto& desk = house.desk();
    SECTION("busy")
    {
        SippOptions sipp;
        sipp.scenario = kScenarios / "colleague_busy.xml";
        const Sipp callee(sipp);
        desk.dial(callee.uri("204"));
        const auto end = desk.waitForEvent<CallEnded>(1);
        REQUIRE(end);
        CHECK(end->why == EndReason::Busy);
    }
    SECTION("declined")
    {
        SippOptions sipp;
        sipp.scenario = kScenarios / "colleague_declines.xml";
        const Sipp callee(sipp);
        desk.dial(callee.uri("204"));
        const auto end = desk.waitForEvent<CallEnded>(1);
        REQUIRE(end);
        CHECK(end->why == EndReason::Refused);
    }
    SECTION("nobody has this number")
    {
        desk.dial("9999");
        const auto end = desk.waitForEvent<CallEnded>(1);
        REQUIRE(end);
        CHECK(end->why == EndReason::Unreachable);
    }
    SECTION("the agent gives up while it rings")
    {
        SippOptions sipp;
        sipp.scenario = kScenarios / "colleague_no_answer.xml";
        Sipp callee(sipp);
        desk.dial(callee.uri("204"));
        REQUIRE(desk.waitForEvent<CalleeRinging>(1));
        desk.act(1, HangUpRequested{});
        const auto end = desk.waitForEvent<CallEnded>(1);
        REQUIRE(end);
        CHECK(end->by == EndedBy::Agent);
        CHECK(callee.succeeded(kPatience));
    }
}
