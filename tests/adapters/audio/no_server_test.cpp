#include "core/adapters/audio/qt_sound_device.h"
#include "core/adapters/audio/ring_player.h"
#include "tests/adapters/audio/rig.h"
#include "tests/support/catch.h"

#include <unistd.h>

#include <csignal>
#include <fstream>
#include <string>

using namespace secondring;
using namespace secondring::test;

namespace {

/// The child of ours that is the sound server.
void killServer()
{
    std::ifstream children("/proc/self/task/" + std::to_string(::getpid()) + "/children");
    for (pid_t child = 0; children >> child;) {
        ::kill(child, SIGKILL);
    }
}

bool keepsTicking(const FakeLine& line)
{
    const int now = line.ticks();
    return waitUntil([&] { return line.ticks() >= now + 100; }, 30s);
}

} // namespace

TEST_CASE("a call goes on when the sound server dies in the middle of it")
{
    pulse();
    QtSoundDevice device({"mic", "ear"});
    const FakeLine line(device);
    REQUIRE(waitUntil([&] { return line.framesRead() > 20; }, 20s));
    killServer();
    CHECK(keepsTicking(line));
    CHECK(keepsTicking(line));
}

TEST_CASE("without any sound server a device ticks, and ringing does no harm")
{
    QtSoundDevice device({"mic", "ear"});
    const FakeLine line(device);
    RingPlayer ring;
    ring.start(Duration{3000});
    CHECK(keepsTicking(line));
    ring.stop();
}
