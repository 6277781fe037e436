#include "core/adapters/speech/flite_engine.h"
#include "core/adapters/speech/sphinx_ear.h"
#include "tests/contract/ear_contract.h"
#include "tests/support/temp_dir.h"

#include <filesystem>

using namespace secondring;
using namespace secondring::test;

namespace {

SphinxModel nowhere()
{
    return {"/no/such/folder", "/no/such/file.dict"};
}

std::vector<std::int16_t> said(const std::string& text, const std::string& voice = "slt")
{
    auto sound = flite::speakNow({text, voice, 1});
    REQUIRE(sound);
    std::vector<std::int16_t> samples(kSampleRate / 2, 0);
    samples.insert(samples.end(), sound->samples.begin(), sound->samples.end());
    return samples;
}

/// By a microphone that hears highs far better than lows.
std::vector<std::int16_t> thin(std::vector<std::int16_t> samples)
{
    for (std::size_t i = samples.size() - 1; i > 0; --i) {
        samples[i] = static_cast<std::int16_t>(samples[i] / 2 - samples[i - 1] / 2);
    }
    return samples;
}

MakeEar earOf(SphinxModel model)
{
    return [model](Executor owner) { return std::make_unique<SphinxEar>(owner, model); };
}

} // namespace

TEST_CASE("pocketsphinx keeps the contract of an ear")
{
    keepsTheContractOfAnEar(earOf({}));
}

TEST_CASE("an ear without its model keeps the contract, deaf")
{
    keepsTheContractOfAnEar(earOf(nowhere()));
}

TEST_CASE("a spoken phrase is heard, first in parts and then for good")
{
    ListeningEar on(earOf({}));
    on.ear->listenFor(holdItems());
    on.start();
    REQUIRE(on.awaitCount<EarReady>(1));
    CHECK(on.all<EarReady>().at(0).leftOut.empty());
    on.feed(said("May I place you on a brief hold?"));
    REQUIRE(on.await([&] {
        const auto heard = on.all<EarHypothesis>();
        return !heard.empty() && heard.back().final;
    }));
    const auto heard = on.all<EarHypothesis>();
    INFO(heard.back().text);
    REQUIRE(heard.back().items.size() == 1);
    CHECK(wasHeard(heard.back().items[0]));
    CHECK(heard.back().items[0].id == "hold");
    CHECK(heard.back().syllables >= 7);
    CHECK(heard.size() > 2);
    CHECK_FALSE(heard.front().final);
    checkVoiceTimes(on);
}

TEST_CASE("the first sentence by a microphone never heard before is understood")
{
    for (const auto* voice : {"slt", "rms", "awb"}) {
        ListeningEar on(earOf({}));
        on.ear->listenFor(holdItems());
        on.start();
        REQUIRE(on.awaitCount<EarReady>(1));
        on.feed(thin(thin(said("May I place you on a brief hold?", voice))));
        REQUIRE(on.await([&] {
            const auto heard = on.all<EarHypothesis>();
            return !heard.empty() && heard.back().final;
        }));
        const auto heard = on.all<EarHypothesis>().back();
        INFO(voice << ": " << heard.text);
        CHECK(!heard.items.empty());
    }
}

TEST_CASE("what is listened for changes while it goes on")
{
    ListeningEar on(earOf({}));
    on.start();
    on.ear->listenFor(holdItems());
    REQUIRE(on.awaitCount<EarReady>(1));
    for (const auto* text : {"I will transfer you to * now", "Thank you for holding"}) {
        on.ear->listenFor({{text, {text}, {}}});
    }
    REQUIRE(on.awaitCount<EarReady>(2)); // one may be passed over by the next
    on.feed(said("Thank you for holding.", "rms"));
    REQUIRE(on.await([&] {
        const auto heard = on.all<EarHypothesis>();
        return !heard.empty() && heard.back().final;
    }));
    const auto heard = on.all<EarHypothesis>().back();
    INFO(heard.text);
    REQUIRE(!heard.items.empty());
    CHECK(heard.items[0].id == "Thank you for holding");
}

TEST_CASE("a name that is in no dictionary is listened for all the same")
{
    ListeningEar on(earOf({}));
    on.start();
    on.ear->listenFor({{"greet", {"Good morning, this is Zorblatt Insurance"}, {"zorblatt"}}});
    REQUIRE(on.awaitCount<EarReady>(1));
    CHECK(on.all<EarReady>().at(0).leftOut.empty());
    on.feed(said("Good morning, this is Zorblatt Insurance."));
    REQUIRE(on.await([&] {
        const auto heard = on.all<EarHypothesis>();
        return !heard.empty() && heard.back().final;
    }));
    const auto heard = on.all<EarHypothesis>().back();
    INFO(heard.text);
    CHECK(!heard.items.empty());
}

TEST_CASE("a model with any of its files missing or empty leaves the ear deaf")
{
    const SphinxModel whole;
    for (const auto* broken : {"mdef", "means", "variances", "sendump", "transition_matrices"}) {
        const TempDir folder;
        for (const auto& file : std::filesystem::directory_iterator(whole.sounds)) {
            std::filesystem::create_symlink(file.path(), folder.path() / file.path().filename());
        }
        std::filesystem::remove(folder / broken);
        writeFile(folder / broken, "");
        ListeningEar on(earOf({folder.path(), whole.words}));
        on.start();
        on.ear->listenFor(holdItems());
        INFO(broken);
        REQUIRE(on.awaitCount<EarDeaf>(1));
        CHECK(on.all<EarDeaf>().at(0).why.find(broken) != std::string::npos);
    }
}

TEST_CASE("a model with any of its files cut short leaves the ear deaf, and nothing else is lost")
{
    const SphinxModel whole;
    for (const auto* broken : {"mdef", "means", "variances", "sendump", "transition_matrices"}) {
        for (const double kept : {0.001, 0.01, 0.1, 0.5, 0.99, 0.99999}) {
            const TempDir folder;
            for (const auto& file : std::filesystem::directory_iterator(whole.sounds)) {
                std::filesystem::create_symlink(file.path(),
                                                folder.path() / file.path().filename());
            }
            const auto size =
                static_cast<double>(std::filesystem::file_size(whole.sounds / broken));
            const std::filesystem::path cut = folder / broken;
            std::filesystem::remove(cut);
            std::filesystem::copy_file(whole.sounds / broken, cut);
            std::filesystem::resize_file(cut, static_cast<std::uintmax_t>(size * kept));
            ListeningEar on(earOf({folder.path(), whole.words}));
            on.start();
            on.ear->listenFor(holdItems());
            INFO(broken << " cut to " << kept);
            REQUIRE(on.awaitCount<EarDeaf>(1));
            CHECK(on.all<EarDeaf>().at(0).why.find(folder.path()) != std::string::npos);
            on.feed(silenceAndBuzz()); // it still tells speech from silence
            REQUIRE(on.awaitCount<VoiceEnded>(1));
        }
    }
}

TEST_CASE("an ear with half a dictionary reads the words that are missing by their letters")
{
    const SphinxModel whole;
    const TempDir folder;
    const std::filesystem::path half = folder / "half.dict";
    std::filesystem::copy_file(whole.words, half);
    std::filesystem::resize_file(half, std::filesystem::file_size(half) / 2);
    ListeningEar on(earOf({whole.sounds, half}));
    on.ear->listenFor(holdItems());
    on.start();
    REQUIRE(on.awaitCount<EarReady>(1));
    CHECK(on.all<EarReady>().at(0).leftOut.empty());
}
