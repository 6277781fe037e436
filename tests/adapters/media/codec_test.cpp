#include "core/adapters/media/sound_decoder.h"
#include "core/adapters/media/sound_encoder.h"
#include "tests/adapters/media/wire.h"
#include "tests/support/catch.h"
#include "tests/support/hearing.h"

#include <array>
#include <random>

using namespace secondring;
using namespace secondring::test;

namespace {

constexpr std::array kAll{CodecKind::Pcmu, CodecKind::Pcma, CodecKind::G722, CodecKind::Opus};

Codec usual(CodecKind kind)
{
    return {kind, usualPayloadType(kind)};
}

const Sound& speech()
{
    static const Sound sound =
        speak("Good morning, this is the second ring. Would you mind if I placed you on hold for "
              "two minutes, while I look for the letter you sent us last week?");
    return sound;
}

/// The bytes of silence before anything was said, and after.
std::vector<std::vector<std::uint8_t>> silence(SoundEncoder& encoder)
{
    std::vector<std::vector<std::uint8_t>> payloads;
    for (int i = 0; i < 20; ++i) {
        const auto payload = encoder.silence();
        payloads.emplace_back(payload.begin(), payload.end());
    }
    return payloads;
}

} // namespace

TEST_CASE("speech comes through every codec")
{
    for (const CodecKind kind : kAll) {
        const Carried carried = carry(speech(), usual(kind));
        INFO(encodingName(kind));
        // Opus filters the voice's lowest part, which shifts its phase.
        CHECK(correlation(speech(), carried.heard) > (kind == CodecKind::Opus ? 0.92 : 0.97));
        CHECK(carried.stats.lost == 0);
    }
}

TEST_CASE("speech is still understood when one packet in twenty is lost")
{
    for (const CodecKind kind : kAll) {
        for (const unsigned seed : {1U, 2U}) {
            const Carried carried = carry(speech(), usual(kind), {.loss = 0.05, .seed = seed});
            INFO(encodingName(kind) << ", seed " << seed);
            CHECK(correlation(speech(), carried.heard) > (kind == CodecKind::Opus ? 0.88 : 0.93));
            CHECK(carried.stats.lost > 10);
            CHECK(carried.stats.concealed <= carried.stats.lost + 5);
        }
    }
}

TEST_CASE("a payload of silence does not depend on what was said before it")
{
    const auto frames = framesOf(speech());
    for (const CodecKind kind : kAll) {
        const auto fresh = silence(*makeEncoder(kind));
        const auto encoder = makeEncoder(kind);
        for (std::size_t i = 0; i < 100; ++i) {
            encoder->encode(frames.at(i));
        }
        INFO(encodingName(kind));
        CHECK(silence(*encoder) == fresh);
    }
}

TEST_CASE("payloads of silence decode to silence")
{
    for (const CodecKind kind : kAll) {
        const auto encoder = makeEncoder(kind);
        const auto decoder = makeDecoder(kind);
        std::array<std::int16_t, SoundDecoder::kMostSamples> sound{};
        int loudest = 0;
        for (int i = 0; i < 50; ++i) {
            const std::size_t samples = decoder->decode(encoder->silence(), sound);
            REQUIRE(samples == kFrameSamples);
            for (std::size_t s = 0; s < samples; ++s) {
                loudest = std::max(loudest, std::abs(sound.at(s)));
            }
        }
        INFO(encodingName(kind));
        // A-law has no zero, its smallest step is 8; G.722 creeps by a step or two.
        CHECK(loudest <= (kind == CodecKind::Pcma ? 9 : kind == CodecKind::G722 ? 4 : 0));
    }
}

TEST_CASE("any bytes at all decode to something or nothing, and never more than promised")
{
    std::mt19937 random(20261122);
    for (const CodecKind kind : kAll) {
        const auto decoder = makeDecoder(kind);
        std::array<std::int16_t, SoundDecoder::kMostSamples> sound{};
        for (int i = 0; i < 500; ++i) {
            std::vector<std::uint8_t> bytes(random() % 1500);
            std::generate(
                bytes.begin(), bytes.end(), [&] { return static_cast<std::uint8_t>(random()); });
            CHECK(decoder->decode(bytes, sound) <= sound.size());
            decoder->recover(bytes, std::span(sound).first(kFrameSamples));
            decoder->conceal(std::span(sound).first(160));
        }
    }
}

TEST_CASE("codecs are found by their names in SDP, whatever the case")
{
    CHECK(codecKind("PCMU") == CodecKind::Pcmu);
    CHECK(codecKind("pcma") == CodecKind::Pcma);
    CHECK(codecKind("g722") == CodecKind::G722);
    CHECK(codecKind("OPUS") == CodecKind::Opus);
    CHECK(codecKind("G729") == std::nullopt);
    CHECK(rtpClock(CodecKind::G722) == 8000);
    CHECK(rtpClock(CodecKind::Opus) == 48000);
}
