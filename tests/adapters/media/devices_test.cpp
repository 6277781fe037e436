#include "core/adapters/media/file_player.h"
#include "core/adapters/media/tones.h"
#include "core/adapters/media/wav_sound_device.h"
#include "tests/adapters/media/wire.h"
#include "tests/support/catch.h"
#include "tests/support/hearing.h"
#include "tests/support/temp_dir.h"
#include "tests/support/wait.h"

#include <atomic>
#include <cmath>
#include <numeric>

using namespace secondring;
using namespace secondring::test;

namespace {

/// Passes a device's microphone on to its ear, on a thread of its own, as a line would.
class Loop
{
public:
    explicit Loop(SoundDevice& device)
        : device_(device)
        , line_([this](const std::stop_token& stop) {
            while (!stop.stop_requested()) {
                ticks_.wait(done_);
                for (; done_ < ticks_; ++done_) {
                    SoundFrame frame;
                    device_.readMicrophone(frame);
                    device_.writeEar(frame);
                }
            }
        })
    {
        device_.start([this] {
            ++ticks_;
            ticks_.notify_one();
        });
    }

    ~Loop()
    {
        device_.stop();
        line_.request_stop();
        ++ticks_;
        ticks_.notify_one();
    }

    int ticks() const { return ticks_; }

private:
    SoundDevice& device_;
    std::atomic<int> ticks_{0};
    int done_ = 0;
    std::jthread line_;
};

Sound played(FilePlayer& player)
{
    waitUntil([&] { return player.state() != FilePlayer::State::Loading; }, 10s);
    std::vector<SoundFrame> frames;
    for (SoundFrame frame; player.next(frame);) {
        frames.push_back(frame);
    }
    return soundOf(frames);
}

double loudestStep(const Samples& sound)
{
    int loudest = 0;
    for (std::size_t i = 1; i < sound.size(); ++i) {
        loudest = std::max(loudest, std::abs(sound[i] - sound[i - 1]));
    }
    return loudest;
}

} // namespace

TEST_CASE("a device of files carries a call without a sound card")
{
    const TempDir folder;
    const Sound said = speak("This machine has no sound card at all.");
    writeWav(folder / "in.wav", said);
    {
        WavSoundDevice device({.microphone = folder / "in.wav", .ear = folder / "out.wav"});
        const Loop loop(device);
        const int needed = static_cast<int>(said.seconds() * 50) + 25;
        CHECK(waitUntil([&] { return loop.ticks() >= needed; }, 60s));
        CHECK(device.trouble().empty());
    }
    CHECK(correlation(said, readWav(folder / "out.wav")) > 0.97);
}

TEST_CASE("a device of files without its files ticks all the same, and says what is wrong")
{
    WavSoundDevice device({.microphone = "/no/such/file.wav", .ear = "/no/such/folder/out.wav"});
    const Loop loop(device);
    CHECK(waitUntil([&] { return loop.ticks() >= 10; }, 20s));
    CHECK(device.trouble().find("/no/such/") != std::string::npos);
}

TEST_CASE("an ear that is given nothing keeps silence")
{
    const TempDir folder;
    {
        std::atomic<int> ticks{0};
        WavSoundDevice device({.ear = folder / "out.wav", .toneHz = 440});
        device.start([&] { ++ticks; });
        CHECK(waitUntil([&] { return ticks >= 20; }, 20s));
    }
    const auto kept = readWav(folder / "out.wav").samples;
    CHECK(!kept.empty());
    CHECK(std::all_of(kept.begin(), kept.end(), [](float each) { return each == 0; }));
}

TEST_CASE("a device of files starts again after it was stopped")
{
    WavSoundDevice device({.toneHz = 440});
    for (int i = 0; i < 3; ++i) {
        const Loop loop(device);
        CHECK(waitUntil([&] { return loop.ticks() >= 3; }, 20s));
    }
}

TEST_CASE("a file of another rate and more channels is played as it sounds")
{
    const TempDir folder;
    const Sound said = speak("Good morning. You have reached the office of the second ring.");
    for (const int rate : {8000, 22050, 44100, 48000}) {
        writeWav(folder / "greeting.wav", resampled(said, rate), 2);
        FilePlayer player(folder / "greeting.wav");
        const Sound heard = played(player);
        INFO(rate);
        CHECK(player.state() == FilePlayer::State::Ended);
        CHECK(std::abs(heard.seconds() - said.seconds()) < 0.05);
        CHECK(correlation(said, heard) > 0.97);
    }
}

TEST_CASE("a file that cannot be played fails with a reason and gives silence")
{
    const TempDir folder;
    writeFile(folder / "song.wav", "this is no sound");
    FilePlayer player(folder / "song.wav");
    CHECK(played(player).samples.empty());
    CHECK(player.state() == FilePlayer::State::Failed);
    CHECK(player.trouble().find("song.wav") != std::string::npos);
}

TEST_CASE("the console's own sounds are soft, whole frames, and never click")
{
    for (const auto& sound : {waitingBeep(), touchBaseCue(), testTone()}) {
        CHECK(sound.size() % kFrameSamples == 0);
        CHECK(sound.size() >= 3U * kFrameSamples);
        CHECK(std::abs(sound.front()) < 50);
        CHECK(std::abs(sound.back()) < 50);
        const auto loudest = *std::max_element(sound.begin(), sound.end());
        CHECK(loudest > 600);
        CHECK(loudest < 5000);
        CHECK(loudestStep(sound) < 1500);
    }
}

TEST_CASE("ringing follows the length of one ring, and pauses in it")
{
    for (const int seconds : {3, 4, 5, 6}) {
        const auto cycle = ringCycle(Duration{seconds * 1000});
        INFO(seconds);
        CHECK(cycle.size() == static_cast<std::size_t>(seconds) * kSampleRate);
        const auto loudEnough = std::count_if(
            cycle.begin(), cycle.end(), [](std::int16_t each) { return std::abs(each) > 1000; });
        CHECK(loudEnough > kSampleRate / 4);
        CHECK(std::all_of(
            cycle.end() - kSampleRate, cycle.end(), [](std::int16_t each) { return each == 0; }));
    }
}
