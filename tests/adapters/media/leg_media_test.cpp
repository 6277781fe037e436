#include "core/adapters/media/file_player.h"
#include "core/adapters/media/two_track_recorder.h"
#include "tests/adapters/media/wire.h"
#include "tests/support/catch.h"
#include "tests/support/hearing.h"
#include "tests/support/temp_dir.h"
#include "tests/support/wait.h"

#include <algorithm>
#include <array>

using namespace secondring;
using namespace secondring::test;

namespace {

constexpr std::array kAll{Codec{CodecKind::Pcmu, 0},
                          Codec{CodecKind::Pcma, 8},
                          Codec{CodecKind::G722, 9},
                          Codec{CodecKind::Opus, 111}};

Sound speech()
{
    return speak("Thank you for calling. I will look that up for you now, and I shall tell you "
                 "what the warehouse says as soon as they have answered me.");
}

/// The loudest sample after `from` seconds, in 16 bit steps; and before `to`.
int loudestStep(const Sound& sound, double from, double to)
{
    float loudest = 0;
    for (const float each : sound.part(from, to).samples) {
        loudest = std::max(loudest, std::abs(each));
    }
    return static_cast<int>(std::lround(loudest * 32768));
}

} // namespace

TEST_CASE("the far side of a muted leg hears true silence, and the voice again after it")
{
    for (const Codec& codec : kAll) {
        const Carried carried =
            carry(speech(), codec, {}, [](int frame, LegMedia& speaker, LegMedia&) {
                speaker.setMuted(frame >= 50 && frame < 150);
            });
        INFO(encodingName(codec.kind));
        // A-law's zero is a step of 8; G.722 has an idle creep of its own.
        const int least = codec.kind == CodecKind::Pcma ? 9 : codec.kind == CodecKind::G722 ? 4 : 0;
        CHECK(loudestStep(carried.heard, 1.3, 2.9) <= least);
        CHECK(loudest(carried.heard.part(0.2, 1)) > 0.05);
        CHECK(loudest(carried.heard.part(3.3, 4)) > 0.05);
    }
}

TEST_CASE("a held leg gives the ear not one bit, and sends nothing but silence")
{
    for (const Codec& codec : kAll) {
        const Carried carried =
            carry(speech(), codec, {}, [](int frame, LegMedia&, LegMedia& hearer) {
                hearer.setHeld(frame >= 50 && frame < 150);
            });
        INFO(encodingName(codec.kind));
        CHECK(loudestStep(carried.heard, 1.05, 2.95) == 0);
        CHECK(loudest(carried.heard.part(3.1, 4)) > 0.05);
    }
    LegMedia held;
    held.setSendCodec(kAll.front());
    held.setHeld(true);
    for (const SoundFrame& frame : framesOf(speech())) {
        SoundFrame ear;
        const auto payload = held.tick(frame, ear);
        CHECK(std::all_of(
            payload.begin(), payload.end(), [](std::uint8_t each) { return each == 0xFF; }));
    }
}

TEST_CASE("the timestamp of a leg advances by the codec's clock")
{
    LegMedia leg;
    leg.setSendCodec({CodecKind::G722, 9});
    CHECK(leg.timestampStep() == 160);
    leg.setSendCodec({CodecKind::Opus, 111});
    CHECK(leg.timestampStep() == 960);
    CHECK(leg.sendPayloadType() == 111);
}

TEST_CASE("a leg without a codec sends nothing")
{
    LegMedia leg;
    SoundFrame ear;
    CHECK(leg.tick(SoundFrame{}, ear).empty());
}

TEST_CASE("a file played to the caller is heard on both sides, even while the agent is muted")
{
    const TempDir folder;
    const Sound greeting = speech();
    writeWav(folder / "greeting.wav", greeting);
    LegMedia leg;
    leg.setSendCodec(kAll.front());
    leg.setMuted(true);
    leg.play(std::make_unique<FilePlayer>(folder / "greeting.wav"));
    const auto decoder = makeDecoder(CodecKind::Pcmu);
    std::vector<SoundFrame> ears;
    std::vector<SoundFrame> sent;
    CHECK(waitUntil(
        [&] {
            SoundFrame ear;
            std::array<std::int16_t, SoundDecoder::kMostSamples> sound{};
            REQUIRE(decoder->decode(leg.tick(SoundFrame{}, ear), sound) == kFrameSamples);
            ears.push_back(ear);
            std::copy_n(sound.begin(), kFrameSamples, sent.emplace_back().begin());
            return !leg.playing();
        },
        20s));
    CHECK(correlation(greeting, soundOf(ears)) > 0.99);
    CHECK(correlation(greeting, soundOf(sent)) > 0.95);
}

TEST_CASE("a held leg does not go on playing its file")
{
    const TempDir folder;
    writeWav(folder / "tone.wav", tone(440, 0.2, 16000));
    LegMedia leg;
    leg.setSendCodec(kAll.front());
    auto file = std::make_unique<FilePlayer>(folder / "tone.wav");
    REQUIRE(waitUntil([&] { return file->state() == FilePlayer::State::Playing; }, 10s));
    leg.play(std::move(file));
    leg.setHeld(true);
    SoundFrame ear;
    for (int i = 0; i < 100; ++i) {
        leg.tick(SoundFrame{}, ear);
    }
    CHECK(leg.playing());
    leg.setHeld(false);
    leg.tick(SoundFrame{}, ear);
    CHECK(loudest(soundOf({ear})) > 0.1);
    leg.stopPlaying();
    CHECK_FALSE(leg.playing());
}

TEST_CASE("a recording has what was sent on the left and what came on the right")
{
    const TempDir folder;
    const Sound said = speech();
    const auto frames = framesOf(said);
    {
        LegMedia leg;
        leg.setSendCodec(kAll.front());
        leg.record(
            std::make_unique<TwoTrackRecorder>(folder / "call.wav", [](const RecordingReport&) {}));
        for (std::size_t i = 0; i < frames.size(); ++i) {
            leg.setMuted(i >= 100);
            SoundFrame ear;
            leg.tick(frames[i], ear);
        }
    }
    const Sound left = readWav(folder / "call.wav", 0);
    const Sound right = readWav(folder / "call.wav", 1);
    CHECK(correlation(said.part(0, 2), left.part(0, 2)) > 0.99);
    CHECK(loudest(left.part(2, 10)) == 0);
    CHECK(loudest(right) == 0);
}
