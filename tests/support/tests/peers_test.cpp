#include "tests/support/baresip.h"
#include "tests/support/catch.h"
#include "tests/support/hearing.h"
#include "tests/support/kamailio.h"
#include "tests/support/sipp.h"

using namespace secondring::test;

namespace {

const std::filesystem::path kScenarios = SECONDRING_SCENARIOS;

} // namespace

TEST_CASE("two phones registered over TLS and UDP talk through the proxy and hear each other")
{
    const Certificates certificates;
    Kamailio proxy({certificates.good()});
    const auto said = speak("I would like to know where my parcel is.");
    BaresipOptions first;
    first.server = proxy.address();
    first.says = said;
    BaresipOptions second = first;
    first.server = "127.0.0.1:" + std::to_string(proxy.tlsPort());
    first.transport = "tls";
    second.user = "colleague";
    second.answersItself = true;
    second.codec = "G722/16000/1";
    first.codec = second.codec;
    Baresip caller(first);
    Baresip colleague(second);
    REQUIRE(proxy.waitForRegistration("caller", kPatience));
    REQUIRE(proxy.waitForRegistration("colleague", kPatience));
    caller.dial(proxy.secureUri("colleague"));
    REQUIRE(caller.waitFor("CALL_ESTABLISHED", kPatience));
    REQUIRE(colleague.waitFor("CALL_ESTABLISHED", kPatience));
    caller.press('5');
    CHECK(colleague.waitFor("CALL_DTMF_START", kPatience, "\"5\""));
    waitUntil([] { return false; }, Limit(static_cast<int>(said.seconds() * 1000) + 500));
    colleague.hangUp();
    REQUIRE(caller.waitFor("CALL_CLOSED", kPatience));
    REQUIRE(colleague.waitFor("CALL_CLOSED", kPatience));
    CHECK(correlation(said, caller.heard()) > 0.9);
    CHECK(correlation(said, colleague.heard()) > 0.9);
}

TEST_CASE("a wrong password is refused and the proxy comes back on the same ports")
{
    Kamailio proxy;
    BaresipOptions options;
    options.server = proxy.address();
    options.password = "wrong";
    Baresip stranger(options);
    CHECK_FALSE(proxy.waitForRegistration("caller", 500ms));
    proxy.stop();
    proxy.start();
    options.password = Kamailio::kPassword;
    const Baresip caller(options);
    CHECK(proxy.waitForRegistration("caller", kPatience));
}

TEST_CASE("sipp calls sipp, and a busy one is not a success")
{
    SippOptions answers;
    answers.scenario = kScenarios / "colleague_answers.xml";
    Sipp colleague(answers);
    SippOptions calls;
    calls.scenario = kScenarios / "caller_hangs_up.xml";
    calls.remote = "127.0.0.1:" + std::to_string(colleague.port());
    Sipp caller(calls);
    CHECK(caller.succeeded(kPatience));
    CHECK(colleague.succeeded(kPatience));

    SippOptions busy;
    busy.scenario = kScenarios / "colleague_busy.xml";
    const Sipp busyColleague(busy);
    calls.remote = "127.0.0.1:" + std::to_string(busyColleague.port());
    Sipp disappointed(calls);
    CHECK_FALSE(disappointed.succeeded(kPatience));
}

TEST_CASE("a caller who gives up while it rings cancels")
{
    SippOptions silent;
    silent.scenario = kScenarios / "colleague_no_answer.xml";
    Sipp colleague(silent);
    SippOptions calls;
    calls.scenario = kScenarios / "caller_gives_up.xml";
    calls.remote = "127.0.0.1:" + std::to_string(colleague.port());
    Sipp caller(calls);
    CHECK(caller.succeeded(kPatience));
    CHECK(colleague.succeeded(kPatience));
}

TEST_CASE("what a phone hears is played on its speaker, before, during and after a hold")
{
    PulseServer sound;
    BaresipOptions calling;
    calling.says = tone(500, 1, 8000);
    BaresipOptions answering = calling;
    answering.answersItself = true;
    answering.soundServer = &sound;
    Baresip caller(calling);
    Baresip colleague(answering);
    const auto recording = sound.record("ear");
    caller.dial(colleague.uri());
    REQUIRE(caller.waitFor("CALL_ESTABLISHED", kPatience));
    waitUntil([] { return false; }, 1000ms);
    caller.hold();
    waitUntil([] { return false; }, 2000ms);
    caller.resume();
    waitUntil([] { return false; }, 1000ms);
    const auto heard = recording->stop();
    CHECK(longestSilence(heard) > 1.5);
    CHECK(loudest(heard.part(0, 1.5)) > 0.1);
    CHECK(loudest(heard.part(heard.seconds() - 0.7, heard.seconds())) > 0.1);
}
