#include "tests/e2e/phone_house.h"
#include "tests/support/catch.h"

using namespace secondring;
using namespace secondring::test;

namespace {

constexpr double kGood = 0.9;

struct CodecCase
{
    CodecKind kind;
    std::string atThePhone;
};

/// Long enough to hold the whole of a phrase that is said over and over.
Limit twice(const Sound& sound)
{
    return Limit(static_cast<int>(sound.seconds() * 2000) + 700);
}

} // namespace

TEST_CASE("speech goes both ways through the proxy and is recorded as two tracks", "[e2e]")
{
    const auto codec = GENERATE(CodecCase{CodecKind::Pcmu, "PCMU/8000/1"},
                                CodecCase{CodecKind::Pcma, "PCMA/8000/1"},
                                CodecCase{CodecKind::G722, "G722/16000/1"},
                                CodecCase{CodecKind::Opus, "opus/48000/2"});
    INFO(codec.atThePhone);
    HouseOptions options;
    options.microphone.says = agentSpeech();
    options.records = true;
    PhoneHouse house(options);
    auto phone = house.phone("caller");
    phone.codec = codec.atThePhone;
    phone.says = callerSpeech();
    Baresip caller(phone);
    REQUIRE(house.talk(caller));
    CHECK(house.desk().call(1)->codec == spokenName(codec.kind));
    CHECK(house.desk().call(1)->party.number == "caller");
    house.desk().run(twice(agentSpeech()));
    caller.hangUp();
    const auto end = house.desk().waitForEvent<CallEnded>(1);
    INFO(house.desk().story());
    REQUIRE(end);
    CHECK(end->by == EndedBy::Caller);
    CHECK(end->why == EndReason::HungUp);
    REQUIRE(house.sees(caller, "CALL_CLOSED"));
    CHECK(correlation(agentSpeech(), caller.heard()) > kGood);
    CHECK(correlation(callerSpeech(), house.ear()) > kGood);
    CHECK(correlation(agentSpeech(), readWav(house.recording(1), 0)) > kGood);
    CHECK(correlation(callerSpeech(), readWav(house.recording(1), 1)) > kGood);
}

TEST_CASE("a call that comes directly, without a server, is a call like any other", "[e2e]")
{
    HouseOptions options;
    options.registersOver = std::nullopt;
    options.microphone.says = agentSpeech();
    PhoneHouse house(options);
    BaresipOptions phone;
    phone.says = callerSpeech();
    Baresip caller(phone);
    REQUIRE(house.talk(caller));
    house.desk().run(twice(agentSpeech()));
    house.desk().act(1, HangUpRequested{Duration{700}, ""});
    const auto end = house.desk().waitForEvent<CallEnded>(1);
    REQUIRE(end);
    CHECK(end->by == EndedBy::Agent);
    REQUIRE(house.sees(caller, "CALL_CLOSED"));
    CHECK(correlation(agentSpeech(), caller.heard()) > kGood);
    CHECK(correlation(callerSpeech(), house.ear()) > kGood);
}

TEST_CASE("a muted agent is silent to the caller, and hears on", "[e2e]")
{
    HouseOptions options;
    options.microphone.toneHz = 440;
    PhoneHouse house(options);
    auto phone = house.phone("caller");
    phone.codec = "PCMU/8000/1";
    phone.says = callerSpeech();
    Baresip caller(phone);
    REQUIRE(house.talk(caller));
    house.desk().run(1000ms);
    house.desk().act(1, MuteChanged{true});
    house.desk().run(2500ms);
    house.desk().act(1, MuteChanged{false});
    house.desk().run(1000ms);
    caller.hangUp();
    REQUIRE(house.desk().waitForEvent<CallEnded>(1));
    REQUIRE(house.sees(caller, "CALL_CLOSED"));
    const auto heard = caller.heard();
    INFO("heard " << heard.seconds() << " s");
    CHECK(longestSilence(heard) > 2.2);
    CHECK(loudest(heard.part(0, 1)) > 0.1);
    CHECK(loudest(heard.part(heard.seconds() - 0.7, heard.seconds())) > 0.1);
    CHECK(correlation(callerSpeech(), house.ear()) > kGood);
}

TEST_CASE("on hold neither side hears the other, and after it both do", "[e2e]")
{
    HouseOptions options;
    options.microphone.toneHz = 440;
    options.records = true;
    PhoneHouse house(options);
    auto phone = house.phone("caller");
    phone.codec = "PCMU/8000/1";
    phone.says = tone(700, 1, 8000);
    phone.soundServer = &phoneSound();
    const auto speaker = phoneSound().record();
    Baresip caller(phone);
    auto& desk = house.desk();
    REQUIRE(house.talk(caller));
    desk.run(1000ms);
    desk.act(1, HoldAsked{"look it up", 2, {}});
    desk.run(200ms);
    CHECK(is<Talking>(desk.call(1)->phase)); // asked is not held
    desk.act(1, AskGranted{});
    REQUIRE(desk.waitForPhase<OnHold>(1));
    desk.run(2500ms);
    desk.act(1, ReturnRequested{});
    REQUIRE(desk.waitForPhase<Talking>(1));
    desk.run(1500ms);
    caller.hangUp();
    REQUIRE(desk.waitForEvent<CallEnded>(1));
    const auto heard = soundingPart(speaker->stop());
    CHECK(longestSilence(heard) > 2.0);
    CHECK(longestSilence(heard) < 4.0);
    CHECK(heard.seconds() > 4.5); // it begins and ends with the agent's tone
    for (const auto& track : {readWav(house.recording(1), 0), readWav(house.recording(1), 1)}) {
        CHECK(longestSilence(soundingPart(track)) > 2.0);
    }
}

TEST_CASE("keys pressed at either end arrive at the other", "[e2e]")
{
    PhoneHouse house;
    Baresip caller(house.phone("caller"));
    auto& desk = house.desk();
    REQUIRE(house.talk(caller));
    const std::string keys = "159*0#";
    for (std::size_t i = 0; i < keys.size(); ++i) {
        caller.press(keys[i]);
        const auto heard = desk.waitForEvent<DigitHeard>(1, i);
        REQUIRE(heard);
        CHECK(heard->digit == std::string(1, keys[i]));
    }
    desk.act(1, DigitsRequested{"42#"});
    desk.run(100ms);
    CHECK(house.sees(caller, "CALL_DTMF_START", "\"4\""));
    CHECK(house.sees(caller, "CALL_DTMF_START", "\"2\""));
    CHECK(house.sees(caller, "CALL_DTMF_START", "\"#\""));
    desk.act(1, HangUpRequested{Duration{700}, ""});
    REQUIRE(desk.waitForEvent<CallEnded>(1));
    CHECK_FALSE(desk.seen<DigitHeard>(1, keys.size()));
}
