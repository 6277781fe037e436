#include "core/adapters/media/two_track_recorder.h"
#include "tests/support/catch.h"
#include "tests/support/hearing.h"
#include "tests/support/temp_dir.h"
#include "tests/support/wait.h"

#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <atomic>
#include <csignal>
#include <mutex>

using namespace secondring;
using namespace secondring::test;

namespace {

SoundFrame constant(std::int16_t value)
{
    SoundFrame frame;
    frame.fill(value);
    return frame;
}

/// What the recorder told, from its thread.
class Told
{
public:
    TwoTrackRecorder::Report report()
    {
        return [this](const RecordingReport& report) {
            const std::lock_guard lock(mutex_);
            reports_.push_back(report);
        };
    }

    std::vector<RecordingReport> all() const
    {
        const std::lock_guard lock(mutex_);
        return reports_;
    }

private:
    mutable std::mutex mutex_;
    std::vector<RecordingReport> reports_;
};

/// In a child of ours: records for ever, 20 ms of recording every 2 ms.
[[noreturn]] void recordForEver(const std::filesystem::path& file, int readyPipe)
{
    TwoTrackRecorder recorder(file, [](const RecordingReport&) {});
    for (int written = 0;; ++written) {
        recorder.write(constant(100), constant(-100));
        if (written == 500) {
            [[maybe_unused]] const auto sent = ::write(readyPipe, "!", 1);
        }
        ::usleep(2000);
    }
}

/// In a child of ours: no file of this process may grow over 200 kB.
bool isToldOfAFullDisk(const std::filesystem::path& file)
{
    ::signal(SIGXFSZ, SIG_IGN);
    const rlimit limit{200'000, 200'000};
    ::setrlimit(RLIMIT_FSIZE, &limit);
    std::atomic<bool> told = false;
    TwoTrackRecorder recorder(file, [&](const RecordingReport& report) {
        told = told || report.trouble.find("File too large") != std::string::npos;
    });
    return waitUntil(
        [&] {
            recorder.write(constant(100), constant(-100));
            return told.load();
        },
        20s);
}

} // namespace

TEST_CASE("a recording keeps the agent left and the caller right, to the sample")
{
    const TempDir folder;
    Told told;
    {
        TwoTrackRecorder recorder(folder / "call.wav", told.report());
        for (std::int16_t i = 0; i < 150; ++i) {
            recorder.write(constant(i), constant(static_cast<std::int16_t>(-i)));
        }
    }
    const Sound left = readWav(folder / "call.wav", 0);
    const Sound right = readWav(folder / "call.wav", 1);
    REQUIRE(left.samples.size() == 150U * kFrameSamples);
    CHECK(left.rate == kSampleRate);
    CHECK(left.samples.at(149 * kFrameSamples) * 32768 == 149.F);
    CHECK(right.samples.at(149 * kFrameSamples) * 32768 == -149.F);
    const auto reports = told.all();
    REQUIRE(reports.size() == 2);
    CHECK(reports.at(0).on);
    CHECK_FALSE(reports.at(1).on);
    CHECK(reports.at(1).trouble.empty());
}

TEST_CASE("a recording is readable by its owner only")
{
    const TempDir folder;
    Told told;
    {
        const TwoTrackRecorder recorder(folder / "call.wav", told.report());
    }
    struct stat about = {};
    REQUIRE(::stat((folder / "call.wav").c_str(), &about) == 0);
    CHECK((about.st_mode & 0777) == 0600);
}

TEST_CASE("a file that exists is never recorded over")
{
    const TempDir folder;
    writeFile(folder / "call.wav", "precious");
    Told told;
    {
        TwoTrackRecorder recorder(folder / "call.wav", told.report());
        recorder.write(constant(1), constant(1));
    }
    CHECK(readFile(folder / "call.wav") == "precious");
    REQUIRE(told.all().size() == 1);
    CHECK_FALSE(told.all().at(0).on);
    CHECK(told.all().at(0).trouble.find("File exists") != std::string::npos);
}

TEST_CASE("a folder that is not there is told, and recording goes nowhere")
{
    const TempDir folder;
    Told told;
    TwoTrackRecorder recorder(folder / "no-folder" / "call.wav", told.report());
    REQUIRE(waitUntil([&] { return !told.all().empty(); }, 10s));
    for (int i = 0; i < 1000; ++i) {
        recorder.write(constant(1), constant(1));
    }
    CHECK(told.all().at(0).trouble.find("No such file") != std::string::npos);
}

TEST_CASE("a recording opens after its program was killed, and lacks under two seconds")
{
    const TempDir folder;
    int ready[2] = {-1, -1};
    REQUIRE(::pipe(ready) == 0);
    const pid_t child = ::fork();
    if (child == 0) {
        recordForEver(folder / "call.wav", ready[1]);
    }
    char sign = 0;
    REQUIRE(::read(ready[0], &sign, 1) == 1);
    ::kill(child, SIGKILL);
    ::waitpid(child, nullptr, 0);
    const Sound left = readWav(folder / "call.wav", 0);
    // 500 frames were written, ten times as fast as in life: two seconds of life are 100 frames...
    // of which the writer may lack one round.
    CHECK(left.seconds() > 500 * 0.02 - 2 * 10);
    CHECK(left.seconds() > 5);
    CHECK(loudest(left) > 0);
}

TEST_CASE("a full disk is told, and what was recorded before it stays readable")
{
    const TempDir folder;
    const pid_t child = ::fork();
    if (child == 0) {
        ::_exit(isToldOfAFullDisk(folder / "call.wav") ? 0 : 1);
    }
    int status = -1;
    ::waitpid(child, &status, 0);
    CHECK(status == 0);
    CHECK(readWav(folder / "call.wav", 0).seconds() > 2);
}
