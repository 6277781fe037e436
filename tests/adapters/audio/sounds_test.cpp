#include "core/adapters/audio/qt_sound_setup.h"
#include "core/adapters/audio/qt_sounds.h"
#include "core/adapters/audio/ring_player.h"
#include "tests/adapters/audio/rig.h"
#include "tests/support/catch.h"
#include "tests/support/hearing.h"

#include <algorithm>
#include <set>

using namespace secondring;
using namespace secondring::test;

namespace {

void listenFor(Limit time)
{
    waitUntil([] { return false; }, time);
}

std::set<std::string> idsOf(const std::vector<SoundDeviceName>& devices)
{
    std::set<std::string> ids;
    for (const auto& each : devices) {
        ids.insert(each.id);
    }
    return ids;
}

} // namespace

TEST_CASE("ringing is heard on its own device and not in the ear, and stops when told")
{
    pulse();
    RingPlayer ring;
    ring.setDevice("ring");
    QtSounds sounds(ring, nullptr);
    const auto onRing = pulse().record("ring");
    const auto onEar = pulse().record("ear");
    sounds.perform(StartRinging{Duration{3000}});
    sounds.perform(StartRinging{Duration{3000}});
    listenFor(5s);
    sounds.perform(StopRinging{});
    listenFor(1s);
    const Sound rung = onRing->stop();
    CHECK(loudest(rung) > 0.01);
    CHECK(loudest(onEar->stop()) == 0);
    CHECK(loudest(rung.part(rung.seconds() - 0.4, rung.seconds())) == 0);
}

TEST_CASE("the ring's volume is its own")
{
    pulse();
    RingPlayer ring;
    ring.setDevice("ring");
    ring.setVolume(0);
    const auto recording = pulse().record("ring");
    ring.start(Duration{5000});
    listenFor(2500ms);
    CHECK(loudest(recording->stop()) == 0);
    const auto again = pulse().record("ring");
    ring.setVolume(1);
    listenFor(6s);
    CHECK(loudest(again->stop()) > 0.05);
    ring.stop();
}

TEST_CASE("a ring whose device is missing rings on the default one")
{
    pulse();
    RingPlayer ring;
    ring.setDevice("no-such-device");
    const auto recording = pulse().record("ear");
    ring.start(Duration{3000});
    listenFor(4s);
    ring.stop();
    CHECK(loudest(recording->stop()) > 0.005);
}

TEST_CASE("devices are listed with their names, and again when one comes or goes")
{
    pulse();
    QtSoundSetup setup;
    SoundDeviceNames known;
    setup.watchDevices([&](const SoundDeviceNames& now) { known = now; });
    REQUIRE(waitWithEvents([&] { return !known.speakers.empty(); }, 10s));
    CHECK(idsOf(known.speakers).count("ear") == 1);
    CHECK(idsOf(known.microphones).count("mic") == 1);
    const int added = pulse().addSpeaker("lounge");
    CHECK(waitWithEvents([&] { return idsOf(known.speakers).count("lounge") == 1; }, 10s));
    pulse().unload(added);
    CHECK(waitWithEvents([&] { return idsOf(known.speakers).count("lounge") == 0; }, 10s));
    setup.watchDevices({});
}

TEST_CASE("the level of a microphone follows what is said into it")
{
    pulse();
    QtSoundSetup setup;
    float level = -1;
    float most = -1;
    setup.meterMicrophone("mic", [&](float now) {
        level = now;
        most = std::max(most, now);
    });
    REQUIRE(waitWithEvents([&] { return level >= 0; }, 10s));
    CHECK(most < 0.1F);
    const auto player = pulse().play(speak("One, two, three, four, five."));
    CHECK(waitWithEvents([&] { return most > 0.4F; }, 10s));
    setup.meterMicrophone({}, {});
}

TEST_CASE("what was on its way when nobody wanted it any more does not come")
{
    pulse();
    QtSoundSetup setup;
    int levels = 0;
    int lists = 0;
    setup.meterMicrophone("mic", [&](float) { ++levels; });
    setup.watchDevices([&](const SoundDeviceNames&) { ++lists; });
    REQUIRE(waitWithEvents([&] { return levels > 0 && lists > 0; }, 10s));
    // Some twenty levels a second lie ready meanwhile, as there are no events here.
    waitUntil([] { return false; }, 500ms);
    const auto before = levels;
    SECTION("ended")
    {
        setup.meterMicrophone({}, {});
        setup.watchDevices({});
    }
    SECTION("replaced")
    {
        setup.meterMicrophone("mic", [](float) {});
        setup.watchDevices([](const SoundDeviceNames&) {});
    }
    waitWithEvents([] { return false; }, 300ms);
    CHECK(levels == before);
    CHECK(lists == 1);
}

TEST_CASE("a test tone is heard on the device it is asked for")
{
    pulse();
    QtSoundSetup setup;
    const auto onRing = pulse().record("ring");
    const auto onEar = pulse().record("ear");
    setup.playTestTone("ring");
    listenFor(4s);
    CHECK(loudest(onRing->stop()) > 0.01);
    CHECK(loudest(onEar->stop()) == 0);
}
