#include "core/adapters/speech/flite_engine.h"
#include "core/adapters/speech/flite_voice.h"
#include "tests/contract/voice_contract.h"

#include <cmath>

using namespace secondring;
using namespace secondring::test;

namespace {

double secondsOf(const SpokenSound& sound)
{
    return static_cast<double>(sound.samples.size()) / 16000;
}

SpokenSound made(const Speech& speech)
{
    const auto sound = flite::speakNow(speech);
    REQUIRE(sound);
    return *sound;
}

} // namespace

TEST_CASE("flite keeps the contract of a voice")
{
    keepsTheContractOfAVoice([](Executor owner) { return std::make_unique<FliteVoice>(owner); });
}

TEST_CASE("each voice is a voice of its own, and an unknown one is the first")
{
    const std::string text = "I am calling about my order.";
    const auto slt = made({text, "slt", 1});
    const auto rms = made({text, "rms", 1});
    const auto awb = made({text, "awb", 1});
    CHECK(secondsOf(made({text, "", 1})) == secondsOf(slt));
    CHECK(secondsOf(made({text, "nobody", 1})) == secondsOf(slt));
    CHECK(secondsOf(rms) != secondsOf(slt));
    CHECK(secondsOf(awb) != secondsOf(slt));
    CHECK(secondsOf(awb) != secondsOf(rms));
}

TEST_CASE("speed makes it longer and shorter, within limits")
{
    const std::string text = "I have been waiting for twenty minutes, and nobody came.";
    const double usual = secondsOf(made({text, "rms", 1}));
    CHECK(std::abs(secondsOf(made({text, "rms", 0.8})) / usual - 1.25) < 0.08);
    CHECK(std::abs(secondsOf(made({text, "rms", 1.5})) / usual - 0.67) < 0.08);
    CHECK(secondsOf(made({text, "rms", 9})) == secondsOf(made({text, "rms", 2})));
    CHECK(made({text, "rms", 1}).samples.size() > 16000);
}

TEST_CASE("any bytes are read without harm")
{
    std::string all;
    for (int byte = 1; byte < 256; ++byte) {
        all += static_cast<char>(byte);
    }
    CHECK(flite::speakNow({all + " hello", "", 1}));
    CHECK(flite::speakNow({std::string(100, 'x'), "", 2}));
    CHECK(secondsOf(made({"caf\xC3\xA9", "", 1})) > 0.2);
}

TEST_CASE("a word that is in no dictionary is read by its letters")
{
    CHECK(flite::readAloud("hello") == *phonesOf("HH AH L OW"));
    CHECK(flite::readAloud("northwind").size() >= 6);
    CHECK(flite::readAloud("").empty());
}
