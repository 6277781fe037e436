#include "tests/e2e/phone_house.h"
#include "tests/support/catch.h"

using namespace secondring;
using namespace secondring::test;

namespace {

const std::filesystem::path kScenarios = SECONDRING_SCENARIOS;

Colleague dispatch(const std::string& target)
{
    return {"Priya Nair", "204", "dispatch", target};
}

void passOn(LiveDesk& desk, const Colleague& colleague, TransferKind kind)
{
    desk.act(1, TransferAsked{colleague, kind, "she looks after parcels", true});
    desk.act(1, AskGranted{});
}

} // namespace

TEST_CASE("a call sent straight through lands at the colleague", "[e2e]")
{
    PhoneHouse house;
    Baresip caller(house.phone("caller"));
    auto phone = house.phone("204");
    phone.answersItself = true;
    phone.says = colleagueSpeech();
    Baresip colleague(phone);
    REQUIRE(house.proxy().waitForRegistration("204", kPatience));
    REQUIRE(house.talk(caller));
    passOn(house.desk(), dispatch(""), TransferKind::StraightThrough);
    const auto end = house.desk().waitForEvent<CallEnded>(1);
    INFO(house.desk().story());
    REQUIRE(end);
    CHECK(end->why == EndReason::Transferred);
    CHECK(house.desk().seen<TransferSucceeded>(1));
    REQUIRE(house.sees(colleague, "CALL_ESTABLISHED", "caller"));
    house.desk().run(Limit(static_cast<int>(colleagueSpeech().seconds() * 2000) + 700));
    colleague.hangUp();
    REQUIRE(house.sees(caller, "CALL_CLOSED"));
    CHECK(correlation(colleagueSpeech(), caller.heard()) > 0.9);
}

TEST_CASE("a busy colleague brings the caller back, who hears the agent again", "[e2e]")
{
    const auto [scenario, why] = GENERATE(std::pair{"colleague_busy.xml", EndReason::Busy},
                                          std::pair{"colleague_declines.xml", EndReason::Refused});
    HouseOptions options;
    options.microphone.says = agentSpeech();
    PhoneHouse house(options);
    SippOptions sipp;
    sipp.scenario = kScenarios / scenario;
    const Sipp colleague(sipp);
    Baresip caller(house.phone("caller"));
    auto& desk = house.desk();
    REQUIRE(house.talk(caller));
    passOn(desk, dispatch(colleague.uri("204")), TransferKind::StraightThrough);
    const auto failed = desk.waitForEvent<TransferFailed>(1);
    INFO(desk.story());
    REQUIRE(failed);
    CHECK(failed->why == why);
    REQUIRE(desk.waitForPhase<Talking>(1));
    desk.run(Limit(static_cast<int>(agentSpeech().seconds() * 2000) + 1500));
    caller.hangUp();
    REQUIRE(desk.waitForEvent<CallEnded>(1));
    REQUIRE(house.sees(caller, "CALL_CLOSED"));
    CHECK(correlation(agentSpeech(), caller.heard()) > 0.9);
}

TEST_CASE("a colleague is spoken to first and then takes the caller", "[e2e]")
{
    PhoneHouse house;
    Baresip caller(house.phone("caller"));
    auto phone = house.phone("204");
    phone.answersItself = true;
    phone.says = colleagueSpeech();
    Baresip colleague(phone);
    REQUIRE(house.proxy().waitForRegistration("204", kPatience));
    auto& desk = house.desk();
    REQUIRE(house.talk(caller));
    passOn(desk, dispatch(""), TransferKind::SpeakFirst);
    const bool consulted = desk.waitForEvent<ConsultConnected>(1).has_value();
    INFO(desk.story());
    REQUIRE(consulted);
    CHECK(is<Consulting>(desk.call(1)->phase));
    desk.run(500ms);
    desk.act(1, ConsultCompleted{});
    const auto end = desk.waitForEvent<CallEnded>(1);
    INFO(desk.story());
    REQUIRE(end);
    CHECK(end->why == EndReason::Transferred);
    desk.run(Limit(static_cast<int>(colleagueSpeech().seconds() * 2000) + 1500));
    caller.hangUp();
    REQUIRE(house.sees(caller, "CALL_CLOSED"));
    CHECK(correlation(colleagueSpeech(), caller.heard()) > 0.9);
}

TEST_CASE("a colleague spoken to first who is busy leaves the caller held, and the agent returns",
          "[e2e]")
{
    PhoneHouse house;
    SippOptions sipp;
    sipp.scenario = kScenarios / "colleague_busy.xml";
    const Sipp colleague(sipp);
    Baresip caller(house.phone("caller"));
    auto& desk = house.desk();
    REQUIRE(house.talk(caller));
    passOn(desk, dispatch(colleague.uri("204")), TransferKind::SpeakFirst);
    const auto ended = desk.waitForEvent<ConsultEnded>(1);
    INFO(desk.story());
    REQUIRE(ended);
    REQUIRE(desk.waitForPhase<OnHold>(1));
    desk.act(1, ReturnRequested{});
    REQUIRE(desk.waitForPhase<Talking>(1));
    caller.hangUp();
    REQUIRE(desk.waitForEvent<CallEnded>(1));
}

TEST_CASE("a call sent to a colleague while it rings is answered there", "[e2e]")
{
    PhoneHouse house;
    auto phone = house.phone("204");
    phone.answersItself = true;
    Baresip colleague(phone);
    REQUIRE(house.proxy().waitForRegistration("204", kPatience));
    Baresip caller(house.phone("caller"));
    caller.dial(house.deskUri());
    REQUIRE(house.desk().waitForPhase<Ringing>(1));
    house.desk().act(1, DivertRequested{dispatch("")});
    const auto end = house.desk().waitForEvent<CallEnded>(1);
    REQUIRE(end);
    CHECK(end->why == EndReason::Diverted);
    CHECK(house.sees(colleague, "CALL_ESTABLISHED", "caller"));
}
