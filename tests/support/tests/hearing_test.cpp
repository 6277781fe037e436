#include "tests/support/catch.h"
#include "tests/support/hearing.h"
#include "tests/support/temp_dir.h"

#include <random>

using namespace secondring::test;

namespace {

Sound noisy(Sound sound, float level)
{
    std::mt19937 random(7);
    std::normal_distribution<float> noise(0, level);
    for (float& sample : sound.samples) {
        sample += noise(random);
    }
    return sound;
}

} // namespace

TEST_CASE("speech is found where it begins, through noise, loss of rate and loss of level")
{
    const auto said = speak("Good morning, you are through to the house. How may I help you?");
    auto heard = joined({silence(1.25, 8000), resampled(said, 8000), silence(0.5, 8000)});
    for (float& sample : heard.samples) {
        sample *= 0.3F;
    }
    const auto match = findIn(said, noisy(heard, 0.002F));
    CHECK(match.correlation > 0.95);
    CHECK(match.at > 1.24);
    CHECK(match.at < 1.26);
}

TEST_CASE("speech whose parts have moved a little is still found")
{
    const auto said = speak("One moment please while I look for the person who can help you.");
    const auto half = said.seconds() / 2;
    const auto heard =
        joined({said.part(0, half), silence(0.04, said.rate), said.part(half, said.seconds())});
    CHECK(correlation(said, heard) > 0.9);
}

TEST_CASE("other speech is not taken for it")
{
    const auto said = speak("Good morning, you are through to the house. How may I help you?");
    const auto other = speak("My parcel has not come, and nobody can tell me where it is.");
    CHECK(correlation(said, other) < 0.5);
}

TEST_CASE("silence is silent and a whisper is not")
{
    const auto sound = joined({silence(1, 8000), tone(440, 0.1, 8000), silence(1, 8000)});
    CHECK(silentBetween(sound, 0, 0.9));
    CHECK_FALSE(silentBetween(sound, 0.5, 1.5));
    CHECK_FALSE(silentBetween(sound, 5, 6)); // nothing recorded is not silence
    CHECK(soundingPart(sound).seconds() > 0.09);
    CHECK(soundingPart(sound).seconds() < 0.11);
    CHECK(soundingPart(silence(1, 8000)).samples.empty());
    CHECK(longestSilence(sound) >= 0.98);
    CHECK(longestSilence(sound) <= 1.0);
    CHECK(rms(tone(440, 1, 8000)) > 0.35);
    CHECK(rms(tone(440, 1, 8000)) < 0.36);
}

TEST_CASE("a WAV file gives back what was written, in every channel")
{
    const TempDir folder;
    const auto sound = tone(1000, 0.5, 48000);
    writeWav(folder / "stereo.wav", sound, 2);
    const auto right = readWav(folder / "stereo.wav", 1);
    CHECK(right.rate == 48000);
    CHECK(right.samples.size() == sound.samples.size());
    CHECK(correlation(sound, right) > 0.999);
}
