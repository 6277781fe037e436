#include "tests/support/catch.h"
#include "tests/support/hearing.h"
#include "tests/support/pulse_server.h"

using namespace secondring::test;

TEST_CASE("what is played into a speaker is recorded from it, and from no other")
{
    PulseServer server;
    const auto said = speak("This is the ear of the agent.");
    const auto ear = server.record("ear");
    const auto ring = server.record("ring");
    const auto player = server.play(said, "ear");
    REQUIRE(player->waitForExit(20s) == 0);
    const auto heard = ear->stop();
    CHECK(correlation(said, heard) > 0.95);
    CHECK(silentBetween(ring->stop(), 0, 60));
}

TEST_CASE("devices come and go while the server runs")
{
    PulseServer server;
    const int module = server.addMicrophone("headset");
    CHECK(server.pactl({"list", "short", "sources"}).find("headset\t") != std::string::npos);
    server.unload(module);
    CHECK(server.pactl({"list", "short", "sources"}).find("headset\t") == std::string::npos);
    CHECK(server.pactl({"list", "short", "sources"}).find("mic\t") != std::string::npos);
    CHECK_THROWS(server.load("module-that-does-not-exist", ""));
}
