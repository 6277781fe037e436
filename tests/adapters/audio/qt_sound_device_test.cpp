#include "core/adapters/audio/qt_sound_device.h"
#include "tests/adapters/audio/rig.h"
#include "tests/support/catch.h"
#include "tests/support/hearing.h"

#include <algorithm>
#include <iostream>
#include <mutex>
#include <vector>

using namespace secondring;
using namespace secondring::test;

namespace {

const QtSoundDevice::Choice kUsual{"mic", "ear"};

Sound speech()
{
    return joined(
        {silence(0.3, 16000),
         speak("Good afternoon. I am afraid she is in a meeting. Is this urgent, or may I "
               "take a message for her?"),
         silence(0.3, 16000)});
}

SoundFrame quiet(const SoundFrame& /*heard*/)
{
    return {};
}

/// What the device told, from its thread.
class Told
{
public:
    DeviceReporter reporter()
    {
        return [this](const DeviceReport& report) {
            const std::lock_guard lock(mutex_);
            reports_.push_back(report);
        };
    }

    bool has(const std::function<bool(const DeviceReport&)>& wanted) const
    {
        const std::lock_guard lock(mutex_);
        return std::any_of(reports_.begin(), reports_.end(), wanted);
    }

private:
    mutable std::mutex mutex_;
    std::vector<DeviceReport> reports_;
};

/// Ticks go on: fifty more of them come.
bool keepsTicking(const FakeLine& line)
{
    const int now = line.ticks();
    return waitUntil([&] { return line.ticks() >= now + 50; }, 20s);
}

/// Both ends are open and flow. PulseAudio's null sinks take their time to begin.
bool flows(const FakeLine& line, const QtSoundDevice& device)
{
    const int frames = line.framesRead() + 25;
    const auto pulls = device.stats().earPulls + 25;
    return waitUntil(
        [&] { return line.framesRead() >= frames && device.stats().earPulls >= pulls; }, 20s);
}

/// What `sink` plays while the microphone's feed plays `said`.
Sound heardOn(const std::string& sink, const Sound& said)
{
    const auto recording = pulse().record(sink);
    const auto player = pulse().play(said);
    player->waitForExit(30s);
    waitUntil([] { return false; }, 400ms); // the tail is still on its way
    return recording->stop();
}

/// A machine that is busy with other things tears holes into any sound, so it may take a few tries.
bool isHeardOn(const std::string& sink, const Sound& said)
{
    for (int tries = 0; tries < 6; ++tries) {
        if (correlation(said, heardOn(sink, said)) > 0.9) {
            return true;
        }
    }
    return false;
}

/// The seconds at which something begins to sound, after at least 60 ms of quiet.
std::vector<double> beginnings(const Sound& sound)
{
    const std::size_t quietSamples = static_cast<std::size_t>(sound.rate) * 60 / 1000;
    std::vector<double> found;
    std::size_t quiet = quietSamples;
    for (std::size_t i = 0; i < sound.samples.size(); ++i) {
        const bool loud = std::abs(sound.samples[i]) > 0.02F;
        if (loud && quiet >= quietSamples) {
            found.push_back(static_cast<double>(i) / sound.rate);
        }
        quiet = loud ? 0 : quiet + 1;
    }
    return found;
}

/// Beeps played into the microphone's feed and into the ear at once are heard in the ear twice: so
/// much later, in seconds, at the median.
double mouthToEar()
{
    const auto recording = pulse().record("ear");
    const Sound beep = joined({silence(0.97, 16000), tone(1000, 0.03, 16000)});
    pulse().play(repeated(beep, 8), "both")->waitForExit(30s);
    waitUntil([] { return false; }, 400ms);
    const auto begun = beginnings(recording->stop());
    std::vector<double> delays;
    for (std::size_t i = 1; i < begun.size(); ++i) {
        if (begun[i] - begun[i - 1] < 0.5) {
            delays.push_back(begun[i] - begun[i - 1]);
        }
    }
    std::sort(delays.begin(), delays.end());
    return delays.empty() ? 1 : delays[delays.size() / 2];
}

} // namespace

TEST_CASE("what is said into the microphone comes out of the ear")
{
    pulse();
    QtSoundDevice device(kUsual);
    const FakeLine line(device);
    REQUIRE(flows(line, device));
    const Sound said = speech();
    CHECK(isHeardOn("ear", said));
}

TEST_CASE("from mouth to ear it takes less than a fifth of a second")
{
    const int both = pulse().load("module-combine-sink", "sink_name=both slaves=mic_feed,ear");
    QtSoundDevice device(kUsual);
    const FakeLine line(device);
    REQUIRE(flows(line, device));
    double best = 1;
    for (int tries = 0; tries < 5 && best >= 0.2; ++tries) {
        best = std::min(best, mouthToEar());
    }
    const auto stats = device.stats();
    std::cout << "mouth to ear " << best * 1000 << " ms; waiting before the sink "
              << stats.earDelayMs << " ms, gaps " << stats.earGaps << ", underruns "
              << stats.underruns << ", lonely ticks " << stats.lonelyTicks << '\n';
    CHECK(best < 0.2);
    pulse().unload(both);
}

TEST_CASE("the ear moves to another device in the middle of a call")
{
    pulse();
    QtSoundDevice device(kUsual);
    const FakeLine line(device);
    REQUIRE(flows(line, device));
    device.choose({"mic", "ring"});
    REQUIRE(flows(line, device));
    const Sound said = speech();
    CHECK(isHeardOn("ring", said));
    device.choose(kUsual);
    REQUIRE(flows(line, device));
    CHECK(isHeardOn("ear", said));
}

TEST_CASE("the microphone moves to another device in the middle of a call")
{
    const int second = pulse().addMicrophone("desk_mic");
    QtSoundDevice device(kUsual);
    const FakeLine line(device);
    REQUIRE(flows(line, device));
    device.choose({"desk_mic", "ear"});
    REQUIRE(keepsTicking(line));
    const int before = line.loudFrames();
    pulse().play(speech())->waitForExit(30s);
    CHECK(line.loudFrames() - before < 10);
    pulse().play(speech(), "desk_mic_feed")->waitForExit(30s);
    CHECK(line.loudFrames() - before > 50);
    pulse().unload(second);
}

TEST_CASE("an ear that is unplugged is replaced, reported, and taken again when it is back")
{
    const int headset = pulse().addSpeaker("headset");
    Told told;
    QtSoundDevice device({"mic", "headset"}, told.reporter());
    const FakeLine line(device);
    REQUIRE(flows(line, device));
    pulse().unload(headset);
    CHECK(waitUntil(
        [&] {
            return told.has([](const DeviceReport& report) {
                return report.end == SoundEnd::Ear && report.wanted == "headset" &&
                       !report.used.empty() && !report.isGood();
            });
        },
        20s));
    CHECK(keepsTicking(line));
    const int again = pulse().addSpeaker("headset");
    CHECK(waitUntil(
        [&] {
            return told.has([](const DeviceReport& report) {
                return report.end == SoundEnd::Ear && report.isGood();
            });
        },
        20s));
    REQUIRE(flows(line, device));
    const Sound said = speech();
    CHECK(loudest(heardOn("headset", said)) > 0.05);
    pulse().unload(again);
}

TEST_CASE("a microphone that is unplugged does not stop the call")
{
    const int extra = pulse().addMicrophone("usb_mic");
    Told told;
    QtSoundDevice device({"usb_mic", "ear"}, told.reporter());
    const FakeLine line(device);
    REQUIRE(flows(line, device));
    pulse().unload(extra);
    CHECK(waitUntil(
        [&] {
            return told.has([](const DeviceReport& report) {
                return report.end == SoundEnd::Microphone && report.wanted == "usb_mic";
            });
        },
        20s));
    CHECK(keepsTicking(line));
    CHECK(flows(line, device)); // the default one took its place
}

TEST_CASE("the beep of a waiting call is heard by the agent and does not reach the line")
{
    pulse();
    QtSoundDevice device(kUsual);
    const FakeLine line(device, quiet);
    REQUIRE(flows(line, device));
    const auto recording = pulse().record("ear");
    REQUIRE(keepsTicking(line));
    device.play(AgentSound::WaitingBeep);
    REQUIRE(keepsTicking(line));
    const Sound heard = recording->stop();
    CHECK(loudest(heard) > 0.01);
    CHECK(loudest(heard) < 0.1);
    CHECK(line.loudFrames() == 0);
}

TEST_CASE("a device can be started again and again")
{
    pulse();
    QtSoundDevice device(kUsual);
    for (int i = 0; i < 5; ++i) {
        const FakeLine line(device);
        CHECK(flows(line, device));
    }
}
