#include "tests/bench/speech_corpus.h"

#include "core/adapters/media/sound_decoder.h"
#include "core/adapters/speech/flite_engine.h"
#include "tests/support/hearing.h"
#include "tests/support/house_speech.h"
#include "tests/support/process.h"
#include "tests/support/temp_dir.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <random>
#include <span>
#include <sstream>

namespace secondring::bench {

namespace {

using test::Sound;

constexpr std::array kSpeeds{1.0, 0.85, 1.2};
constexpr const char* kPrompts = "/usr/share/asterisk/sounds/en_US_f_Allison";
constexpr const char* kPromptTexts = "/usr/share/doc/asterisk-core-sounds-en/core-sounds-en.txt.gz";

Sound madeBy(const std::string& voice, double speed, const std::string& text)
{
    const auto spoken = flite::speakNow({text, voice, speed}).value();
    Sound sound;
    std::transform(spoken.samples.begin(),
                   spoken.samples.end(),
                   std::back_inserter(sound.samples),
                   [](std::int16_t sample) { return static_cast<float>(sample) / 32768; });
    return sound;
}

/// Noise that falls by 3 dB an octave, after Paul Kellet's filter of three poles.
Sound pinkNoise(std::size_t samples, unsigned seed)
{
    std::mt19937 random(seed);
    std::normal_distribution<float> white(0, 1);
    Sound noise;
    float low = 0;
    float middle = 0;
    float high = 0;
    for (std::size_t i = 0; i < samples; ++i) {
        const float each = white(random);
        low = 0.99765F * low + each * 0.0990460F;
        middle = 0.96300F * middle + each * 0.2965164F;
        high = 0.57000F * high + each * 1.0526913F;
        noise.samples.push_back(low + middle + high + each * 0.1848F);
    }
    return noise;
}

/// Eight people talking at once.
const Sound& babble()
{
    static const Sound kBabble = [] {
        constexpr std::size_t kLength = 20 * 16000;
        Sound mixed{16000, std::vector<float>(kLength, 0)};
        const auto& sentences = test::ordinarySentences();
        for (std::size_t talker = 0; talker < 8; ++talker) {
            std::vector<Sound> said;
            for (std::size_t i = 0; i < sentences.size(); i += 2) {
                const auto& text = sentences[(i * 5 + talker * 3) % sentences.size()];
                said.push_back(
                    madeBy(flite::voiceNames()[talker % 3], kSpeeds.at(talker % 2), text));
            }
            const auto talk = test::repeated(test::joined(said), 20);
            for (std::size_t i = 0; i < kLength; ++i) {
                mixed.samples[i] += talk.samples[i];
            }
        }
        return mixed;
    }();
    return kBabble;
}

void add(Sound& sound, const Sound& noise, double ratioDb, double speech)
{
    const double level = test::rms(noise);
    const auto gain = static_cast<float>(speech / level * std::pow(10, -ratioDb / 20));
    for (std::size_t i = 0; i < sound.samples.size(); ++i) {
        sound.samples[i] += gain * noise.samples[i % noise.samples.size()];
    }
}

Sound inNoise(Sound sound, double ratioDb)
{
    const double speech = test::rms(test::soundingPart(sound));
    const auto pink = pinkNoise(sound.samples.size(), 5);
    add(sound, babble(), ratioDb + 3, speech); // half of the noise's energy each
    add(sound, pink, ratioDb + 3, speech);
    return sound;
}

Sound decodedG722(const std::string& bytes)
{
    constexpr std::size_t kPayload = 160; // 20 ms
    const auto decoder = makeDecoder(CodecKind::G722);
    std::array<std::int16_t, SoundDecoder::kMostSamples> decoded{};
    const std::vector<std::uint8_t> all(bytes.begin(), bytes.end());
    Sound sound;
    for (std::size_t at = 0; at + kPayload <= all.size(); at += kPayload) {
        const auto count = decoder->decode(std::span(all).subspan(at, kPayload), decoded);
        std::transform(decoded.begin(),
                       decoded.begin() + static_cast<std::ptrdiff_t>(count),
                       std::back_inserter(sound.samples),
                       [](std::int16_t sample) { return static_cast<float>(sample) / 32768; });
    }
    return sound;
}

/// There and back through eight bits by the curve of µ-law.
float throughMuLaw(float sample)
{
    constexpr float kMu = 255;
    const float clipped = std::clamp(sample, -1.0F, 1.0F);
    const float curve = std::log1p(kMu * std::abs(clipped)) / std::log1p(kMu);
    const float step = std::round(curve * 127) / 127;
    return std::copysign((std::pow(1 + kMu, step) - 1) / kMu, clipped);
}

Sound byTelephone(const Sound& sound)
{
    auto narrow = test::resampled(sound, 8000);
    std::transform(
        narrow.samples.begin(), narrow.samples.end(), narrow.samples.begin(), throughMuLaw);
    return test::resampled(narrow, 16000);
}

} // namespace

std::string nameOf(Condition condition)
{
    switch (condition) {
    case Condition::Clean:
        return "clean";
    case Condition::Noise20:
        return "babble and pink noise, 20 dB";
    case Condition::Noise10:
        return "babble and pink noise, 10 dB";
    case Condition::Telephone:
        return "telephone, 8 kHz mu-law";
    }
    return {};
}

std::vector<SpokenSample> spokenCorpus()
{
    std::vector<SpokenSample> samples;
    for (const auto& voice : flite::voiceNames()) {
        for (const double speed : kSpeeds) {
            for (const auto& [item, text] : test::houseSentences()) {
                samples.push_back({item, text, madeBy(voice, speed, text)});
            }
            for (const auto* list : {&test::ordinarySentences(), &test::nearMisses()}) {
                for (const auto& text : *list) {
                    samples.push_back({"", text, madeBy(voice, speed, text)});
                }
            }
        }
    }
    return samples;
}

std::vector<SpokenSample> asteriskPrompts(Band band)
{
    const test::TempDir folder;
    if (!std::filesystem::exists(kPromptTexts) ||
        test::run({"gzip", "-dc", kPromptTexts}, folder / "texts") != 0) {
        return {};
    }
    std::istringstream texts(test::readFile(folder / "texts"));
    std::vector<SpokenSample> prompts;
    for (std::string line; std::getline(texts, line);) {
        const auto colon = line.find(": ");
        const auto file = std::filesystem::path(kPrompts) /
                          (line.substr(0, colon) + (band == Band::Wide ? ".g722" : ".wav"));
        if (colon == std::string::npos || line[0] == ';' || line[colon + 2] == '[' ||
            !std::filesystem::exists(file)) {
            continue;
        }
        auto sound = band == Band::Wide ? decodedG722(test::readFile(file))
                                        : test::resampled(test::readWav(file), 16000);
        if (sound.seconds() >= 0.5) {
            prompts.push_back({"", line.substr(colon + 2), std::move(sound)});
        }
    }
    return prompts;
}

Sound through(const Sound& sound, Condition condition)
{
    switch (condition) {
    case Condition::Clean:
        return sound;
    case Condition::Noise20:
        return inNoise(sound, 20);
    case Condition::Noise10:
        return inNoise(sound, 10);
    case Condition::Telephone:
        return byTelephone(sound);
    }
    return sound;
}

} // namespace secondring::bench
