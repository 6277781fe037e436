#include "core/adapters/media/tones.h"
#include "tests/adapters/media/wire.h"
#include "tests/support/catch.h"
#include "tests/support/hearing.h"

#include <algorithm>
#include <numeric>

using namespace secondring;
using namespace secondring::test;

namespace {

const Codec kPcmu{CodecKind::Pcmu, 0};

Sound speech(double seconds)
{
    static const Sound sentence =
        joined({speak("I am sorry that you had to wait. The parcel left our house on Monday."),
                silence(0.6, 16000)});
    return repeated(sentence, seconds);
}

double mean(const std::vector<double>& values, double from, double to)
{
    const auto count = static_cast<double>(values.size());
    const auto begin = values.begin() + static_cast<std::ptrdiff_t>(from * count);
    const auto end = values.begin() + static_cast<std::ptrdiff_t>(to * count);
    return std::accumulate(begin, end, 0.0) / static_cast<double>(end - begin);
}

/// One leg that hears packets of a tone, one at a time.
class Hearer
{
public:
    Hearer()
    {
        leg_.setReceiveCodecs(std::span(&kPcmu, 1));
        encoder_ = makeEncoder(CodecKind::Pcmu);
    }

    void receive(std::uint16_t sequence, std::uint32_t ssrc = 1, std::uint8_t payloadType = 0)
    {
        SoundFrame frame;
        const auto tone = sine(400, Duration{20}, 0.3);
        std::copy(tone.begin(), tone.end(), frame.begin());
        leg_.receive(
            {payloadType, sequence, sequence * 160U, ssrc, false, encoder_->encode(frame), {}});
    }

    /// The loudest sample of the next 20 ms.
    int hear()
    {
        SoundFrame frame;
        leg_.tick(SoundFrame{}, frame);
        int loudest = 0;
        for (const std::int16_t each : frame) {
            loudest = std::max(loudest, std::abs(int{each}));
        }
        return loudest;
    }

    PlayoutStats stats() const { return leg_.stats(); }

    LegMedia& leg() { return leg_; }

private:
    LegMedia leg_;
    std::unique_ptr<SoundEncoder> encoder_;
};

} // namespace

TEST_CASE("on a steady network the playout delay settles near one packet")
{
    const Carried carried = carry(speech(12), kPcmu);
    CHECK(mean(carried.delayMs, 0.5, 1) < 20);
    CHECK(carried.stats.concealed <= 5); // the end, where nothing comes any more
    CHECK(carried.stats.lost == 0);
}

TEST_CASE("packets that overtake each other are put in order")
{
    const Carried carried = carry(speech(10), kPcmu, {.jitterMs = 45});
    CHECK(correlation(speech(10).part(6, 9), carried.heard.part(5.5, 10)) > 0.85);
    CHECK(carried.stats.lost <= 5);
    CHECK(carried.stats.jitterMs > 5);
    CHECK(mean(carried.delayMs, 0.5, 1) < 75);
}

TEST_CASE("a clock that runs apart from ours does not let the delay creep, whichever way")
{
    for (const double drift : {-300e-6, 300e-6}) {
        const Carried carried = carry(speech(180), kPcmu, {.receiverDrift = drift});
        INFO("drift " << drift);
        CHECK(mean(carried.delayMs, 0.9, 1) < 25);
        CHECK(mean(carried.delayMs, 0.1, 0.2) < 25);
        CHECK(carried.stats.concealed <= 8);
        CHECK(correlation(speech(180).part(100, 103), carried.heard.part(99.5, 104)) > 0.95);
    }
}

TEST_CASE("after a spike of lateness the delay comes down again")
{
    Hearer hearer;
    std::uint16_t sent = 0;
    for (int i = 0; i < 100; ++i) {
        hearer.receive(sent++);
        hearer.hear();
    }
    for (int i = 0; i < 4; ++i) {
        hearer.hear(); // 80 ms without a packet
    }
    for (int i = 0; i < 4; ++i) {
        hearer.receive(sent++); // and all come at once
    }
    hearer.receive(sent++);
    hearer.hear();
    const double after = hearer.stats().delayMs;
    CHECK(hearer.stats().lost == 0);
    CHECK(after > 60);
    for (int i = 0; i < 3000; ++i) {
        hearer.receive(sent++);
        hearer.hear();
    }
    CHECK(hearer.stats().delayMs < after / 2);
    CHECK(hearer.stats().lost == 0);
}

TEST_CASE("nothing is heard before the first packet, and soon after it something is")
{
    Hearer hearer;
    CHECK(hearer.hear() == 0);
    hearer.receive(10);
    hearer.hear();
    hearer.receive(11);
    hearer.hear();
    hearer.receive(12);
    CHECK(hearer.hear() > 1000);
}

TEST_CASE("a far side that sends one packet and no more is still heard")
{
    Hearer hearer;
    hearer.receive(10);
    int loudest = 0;
    for (int i = 0; i < 6; ++i) {
        loudest = std::max(loudest, hearer.hear());
    }
    CHECK(loudest > 1000);
}

TEST_CASE("what is made up fades to true silence when nothing comes any more")
{
    Hearer hearer;
    for (std::uint16_t i = 0; i < 50; ++i) {
        hearer.receive(i);
        hearer.hear();
    }
    for (int i = 0; i < 10; ++i) {
        hearer.hear();
    }
    CHECK(hearer.hear() == 0);
    hearer.receive(50);
    hearer.receive(51);
    CHECK(hearer.hear() > 1000);
}

TEST_CASE("a sender that starts over is followed at once")
{
    Hearer hearer;
    for (std::uint16_t i = 60000; i < 60050; ++i) {
        hearer.receive(i);
        hearer.hear();
    }
    for (std::uint16_t i = 100; i < 105; ++i) {
        hearer.receive(i, 2);
        hearer.hear();
    }
    CHECK(hearer.hear() > 1000);
    CHECK(hearer.stats().late == 0);
}

TEST_CASE("a packet that comes twice is played once")
{
    Hearer hearer;
    for (std::uint16_t i = 0; i < 200; ++i) {
        hearer.receive(i);
        hearer.receive(i);
        hearer.hear();
    }
    CHECK(hearer.stats().delayMs < 60);
    CHECK(hearer.stats().lost == 0);
}

TEST_CASE("a packet of a payload type that was not agreed is counted and not heard")
{
    Hearer hearer;
    for (std::uint16_t i = 0; i < 10; ++i) {
        hearer.receive(i, 1, 101);
        CHECK(hearer.hear() == 0);
    }
    CHECK(hearer.stats().foreign == 10);
    CHECK(hearer.stats().received == 0);
}

TEST_CASE("a flood of packets neither grows the delay nor stops the sound")
{
    Hearer hearer;
    for (std::uint16_t i = 0; i < 3000; ++i) {
        hearer.receive(i);
        if (i % 3 == 0) {
            hearer.hear();
        }
    }
    CHECK(hearer.stats().delayMs < 1300);
    CHECK(hearer.hear() > 1000);
}

TEST_CASE("a flush drops what waits")
{
    Hearer hearer;
    for (std::uint16_t i = 0; i < 10; ++i) {
        hearer.receive(i);
    }
    hearer.leg().flush();
    CHECK(hearer.stats().delayMs == 0);
    CHECK(hearer.hear() == 0);
}
