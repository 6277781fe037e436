#include "core/adapters/media/file_waveforms.h"
#include "core/adapters/media/waveform_reader.h"
#include "tests/support/catch.h"
#include "tests/support/hearing.h"
#include "tests/support/temp_dir.h"
#include "tests/support/tracks.h"
#include "tests/support/wait.h"

#include <atomic>
#include <chrono>
#include <deque>
#include <iostream>
#include <mutex>

using namespace secondring;
using namespace secondring::test;

namespace {

using namespace std::chrono_literals;

/// The mean level of a track from one second to another.
int meanLevel(const Waveform& waveform, std::uint8_t WaveLevel::*track, double from, double to)
{
    const auto step = [](double second) { return static_cast<std::size_t>(second * 20); };
    int sum = 0;
    for (auto i = step(from); i < step(to); ++i) {
        sum += waveform.levels.at(i).*track;
    }
    return sum / static_cast<int>(step(to) - step(from));
}

/// What is handed to the desk's thread, until somebody does it.
class Desk
{
public:
    Executor executor()
    {
        return [this](std::function<void()> task) {
            const std::lock_guard lock(mutex_);
            tasks_.push_back(std::move(task));
        };
    }

    bool doOne()
    {
        std::function<void()> task;
        {
            const std::lock_guard lock(mutex_);
            if (tasks_.empty()) {
                return false;
            }
            task = std::move(tasks_.front());
            tasks_.pop_front();
        }
        task();
        return true;
    }

private:
    std::mutex mutex_;
    std::deque<std::function<void()>> tasks_;
};

} // namespace

TEST_CASE("a waveform shows each side in its own track, at every rate", "[waveform]")
{
    const TempDir folder;
    for (const int rate : {8000, 16000, 44100, 48000}) {
        INFO(rate << " Hz");
        const auto file = folder / ("call" + std::to_string(rate) + ".wav");
        const auto agent = joined({tone(440, 1, rate), silence(3, rate)});
        const auto caller = joined({silence(3, rate), tone(300, 1, rate)});
        writeTracks(file, agent, caller);
        const auto found = readWaveform(file);
        REQUIRE(found);
        CHECK(found->length == 4s);
        CHECK(found->levels.size() == 80);
        CHECK(meanLevel(*found, &WaveLevel::agent, 0, 1) > 120);
        CHECK(meanLevel(*found, &WaveLevel::agent, 1, 4) == 0);
        CHECK(meanLevel(*found, &WaveLevel::caller, 0, 3) == 0);
        CHECK(meanLevel(*found, &WaveLevel::caller, 3, 4) > 120);
        REQUIRE(found->silences.size() == 1);
        CHECK(found->silences[0] == TimeSpan{1s, 3s});
    }
}

TEST_CASE("a file with one track shows it on both sides", "[waveform]")
{
    const TempDir folder;
    writeWav(folder / "mono.wav", tone(440, 1, 16000));
    const auto found = readWaveform(folder / "mono.wav");
    REQUIRE(found);
    CHECK(found->levels.at(10).agent == found->levels.at(10).caller);
    CHECK(found->levels.at(10).agent > 90);
}

TEST_CASE("the pauses of real speech in noise are found", "[waveform]")
{
    const TempDir folder;
    auto agent = joined({speak("Good morning, this is Dana."), silence(4, 16000)});
    unsigned noise = 1;
    for (auto& sample : agent.samples) {
        noise = noise * 1103515245U + 12345U;
        sample += 0.004F * (static_cast<float>(noise >> 16 & 0x7FFFU) / 16384.F - 1);
    }
    writeTracks(folder / "a.wav", agent, silence(1, 16000));
    const auto found = readWaveform(folder / "a.wav");
    REQUIRE(found);
    REQUIRE(found->silences.size() == 1);
    const auto silent = found->silences[0].until - found->silences[0].from;
    CHECK(silent > 3800ms);
    CHECK(silent < 4800ms);
}

TEST_CASE("a file that gives no sound says why", "[waveform]")
{
    const TempDir folder;
    CHECK(readWaveform(folder / "none.wav").error() == FileTrouble::Missing);
    CHECK(readWaveform(folder.path()).error() == FileTrouble::Missing);
    writeFile(folder / "empty.wav", "");
    CHECK(readWaveform(folder / "empty.wav").error() == FileTrouble::Empty);
    writeFile(folder / "text.wav", "This is no sound at all, but somebody called it so.");
    CHECK(readWaveform(folder / "text.wav").error() == FileTrouble::Damaged);
    writeTracks(folder / "header.wav", silence(0, 16000), silence(0, 16000));
    CHECK(readWaveform(folder / "header.wav").error() == FileTrouble::Empty);
    writeTracks(folder / "cut.wav", tone(440, 2, 16000), tone(440, 2, 16000));
    const auto whole = readFile(folder / "cut.wav");
    writeFile(folder / "cut.wav", whole.substr(0, whole.size() / 2));
    const auto found = readWaveform(folder / "cut.wav");
    REQUIRE(found);
    CHECK(found->length >= 990ms);
    CHECK(found->length <= 1s);
    for (std::size_t size = 1; size < 48; ++size) {
        writeFile(folder / "stub.wav", whole.substr(0, size));
        CHECK_FALSE(readWaveform(folder / "stub.wav"));
    }
}

TEST_CASE("reading ends when nobody wants it any more", "[waveform]")
{
    const TempDir folder;
    writeTracks(folder / "a.wav", tone(440, 10, 16000), silence(1, 16000));
    std::stop_source stop;
    stop.request_stop();
    CHECK_FALSE(readWaveform(folder / "a.wav", stop.get_token()));
}

TEST_CASE("several files are answered at once and in order, on the desk's thread", "[waveform]")
{
    const TempDir folder;
    writeTracks(folder / "a.wav", tone(440, 1, 16000), silence(1, 16000));
    writeTracks(folder / "b.wav", tone(440, 2, 16000), silence(1, 16000));
    Desk desk;
    FileWaveforms waveforms(desk.executor());
    std::vector<FoundSound> found;
    waveforms.read({folder / "a.wav", folder / "none.wav", folder / "b.wav"},
                   [&](std::vector<FoundSound> sounds) { found = std::move(sounds); });
    REQUIRE(waitUntil([&] { return desk.doOne(); }, kPatience));
    REQUIRE(found.size() == 3);
    CHECK(found[0]->length == 1s);
    CHECK(found[1].error() == FileTrouble::Missing);
    CHECK(found[2]->length == 2s);
}

TEST_CASE("an answer that is no longer wanted never comes, even when it was on its way",
          "[waveform]")
{
    const TempDir folder;
    writeTracks(folder / "a.wav", tone(440, 1, 16000), silence(1, 16000));
    Desk desk;
    FileWaveforms waveforms(desk.executor());
    int first = 0;
    int second = 0;
    waveforms.read({folder / "a.wav"}, [&](const auto&) { ++first; });
    waveforms.read({folder / "a.wav"}, [&](const auto&) { ++second; });
    REQUIRE(waitUntil(
        [&] {
            desk.doOne();
            return second == 1;
        },
        kPatience));
    CHECK(first == 0);
    waveforms.read({folder / "a.wav"}, [&](const auto&) { ++first; });
    waveforms.cancel();
    waveforms.read({folder / "a.wav"}, [&](const auto&) { ++second; });
    REQUIRE(waitUntil(
        [&] {
            desk.doOne();
            return second == 2;
        },
        kPatience));
    CHECK(first == 0);
}

TEST_CASE("how long it takes to look through an hour", "[.bench]")
{
    const TempDir folder;
    const auto minute = repeated(speak("One, two, three, four, five."), 60);
    for (const int rate : {8000, 16000, 48000}) {
        const auto hour = repeated(resampled(minute, rate), 3600);
        writeTracks(folder / "hour.wav", hour, hour);
        const auto begin = std::chrono::steady_clock::now();
        const auto found = readWaveform(folder / "hour.wav");
        const std::chrono::duration<double> took = std::chrono::steady_clock::now() - begin;
        REQUIRE(found);
        std::cout << "an hour at " << rate << " Hz: " << took.count() << " s, "
                  << found->levels.size() * sizeof(WaveLevel) << " bytes kept\n";
    }
}
