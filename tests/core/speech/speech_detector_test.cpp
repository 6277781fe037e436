#include "core/speech/speech_detector.h"
#include "tests/support/catch.h"

#include <cmath>
#include <random>
#include <vector>

using namespace secondring;
using namespace std::chrono_literals;

namespace {

using Change = SpeechDetector::Change;

/// A frame of noise this loud.
SoundFrame noise(double db)
{
    static std::mt19937 random(11);
    std::normal_distribution<double> sample(0, 32768 * std::pow(10, db / 20));
    SoundFrame frame;
    for (auto& each : frame) {
        each = static_cast<std::int16_t>(std::clamp(sample(random), -32767.0, 32767.0));
    }
    return frame;
}

struct Told
{
    Change change;
    Duration at;
};

std::vector<Told> fed(SpeechDetector& detector, double db, Duration length)
{
    std::vector<Told> told;
    for (Duration passed{}; passed < length; passed += 20ms) {
        const auto change = detector.feed(noise(db));
        if (change != Change::None) {
            told.push_back({change, detector.now()});
        }
    }
    return told;
}

} // namespace

TEST_CASE("speech begins with its third loud frame and is dated back to the first")
{
    SpeechDetector detector;
    CHECK(fed(detector, -70, 2s).empty());
    const auto told = fed(detector, -25, 1s);
    REQUIRE(told.size() == 1);
    CHECK(told[0].change == Change::Began);
    CHECK(told[0].at == 2060ms);
    CHECK(detector.from() == 2s);
}

TEST_CASE("speech ends after three hundred milliseconds and is dated back to its last loud frame")
{
    SpeechDetector detector;
    fed(detector, -70, 1s);
    fed(detector, -25, 500ms);
    CHECK(fed(detector, -70, 280ms).empty());
    CHECK(detector.speaking());
    const auto told = fed(detector, -70, 20ms);
    REQUIRE(told.size() == 1);
    CHECK(told[0].change == Change::Ended);
    CHECK(detector.until() == 1500ms);
    CHECK(detector.level().samples == 25 * kFrameSamples);
    CHECK(std::abs(detector.level().dbfs() + 25) < 1);
}

TEST_CASE("a short pause belongs to the speech")
{
    SpeechDetector detector;
    fed(detector, -70, 1s);
    fed(detector, -25, 500ms);
    CHECK(fed(detector, -70, 200ms).empty());
    CHECK(fed(detector, -25, 500ms).empty());
    CHECK(detector.from() == 1s);
    CHECK(detector.level().samples == 50 * kFrameSamples);
}

TEST_CASE("a click is no speech")
{
    SpeechDetector detector;
    fed(detector, -70, 1s);
    CHECK(fed(detector, -10, 40ms).empty());
    CHECK(fed(detector, -70, 1s).empty());
}

TEST_CASE("somebody who speaks at once is heard at once")
{
    SpeechDetector detector;
    CHECK(fed(detector, -25, 400ms).size() == 1);
    CHECK(detector.from() == 0ms);
}

TEST_CASE("the noise of a room is learnt, and speech must stand nine decibels above it")
{
    SpeechDetector detector;
    fed(detector, -45, 6s);
    CHECK_FALSE(detector.speaking());
    CHECK(fed(detector, -40, 2s).empty());
    const auto told = fed(detector, -30, 1s);
    REQUIRE(told.size() == 1);
    CHECK(told[0].change == Change::Began);
}

TEST_CASE("what is quieter than fifty decibels below full scale is never speech")
{
    SpeechDetector detector;
    fed(detector, -90, 6s);
    CHECK(fed(detector, -52, 2s).empty());
    CHECK(fed(detector, -47, 1s).size() == 1);
}

TEST_CASE("samples at the end of the scale are counted")
{
    SoundFrame frame{};
    std::fill_n(frame.begin(), 32, std::int16_t{32767});
    CHECK(levelOf(frame).clippingPercent() == 10);
}
