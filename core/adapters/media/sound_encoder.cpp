#include "core/adapters/media/sound_encoder.h"

#include "core/adapters/media/resampler.h"

#include <opus/opus.h>
#include <spandsp.h>

#include <array>
#include <new>

namespace secondring {

namespace {

constexpr std::size_t kNarrowSamples = kFrameSamples / 2;

class G711Encoder final : public SoundEncoder
{
public:
    explicit G711Encoder(bool aLaw)
        : aLaw_(aLaw)
    {
    }

    std::span<const std::uint8_t> encode(const SoundFrame& sound) override
    {
        const auto step = narrow_.convert(sound, samples_);
        for (std::size_t i = 0; i < step.given; ++i) {
            payload_[i] = aLaw_ ? linear_to_alaw(samples_[i]) : linear_to_ulaw(samples_[i]);
        }
        return std::span(payload_).first(step.given);
    }

    void reset() override { narrow_.reset(); }

private:
    bool aLaw_;
    Resampler narrow_{kSampleRate, 8000};
    std::array<std::int16_t, kNarrowSamples> samples_{};
    std::array<std::uint8_t, kNarrowSamples> payload_{};
};

class G722Encoder final : public SoundEncoder
{
public:
    G722Encoder() { reset(); }

    std::span<const std::uint8_t> encode(const SoundFrame& sound) override
    {
        const int bytes = g722_encode(state_.get(), payload_.data(), sound.data(), kFrameSamples);
        return std::span(payload_).first(static_cast<std::size_t>(bytes));
    }

    void reset() override
    {
        state_.reset(g722_encode_init(state_.release(), 64000, 0));
        if (!state_) {
            throw std::bad_alloc();
        }
    }

private:
    struct Free
    {
        void operator()(g722_encode_state_t* state) const { g722_encode_free(state); }
    };

    std::unique_ptr<g722_encode_state_t, Free> state_;
    std::array<std::uint8_t, kFrameSamples / 2> payload_{};
};

/// Speech at 24 kbit/s, with enough of the frame before repeated to live with one packet in ten
/// lost.
class OpusSoundEncoder final : public SoundEncoder
{
public:
    OpusSoundEncoder()
    {
        int error = OPUS_OK;
        state_.reset(opus_encoder_create(kSampleRate, 1, OPUS_APPLICATION_VOIP, &error));
        if (!state_) {
            throw std::bad_alloc();
        }
        opus_encoder_ctl(state_.get(), OPUS_SET_BITRATE(24000));
        opus_encoder_ctl(state_.get(), OPUS_SET_COMPLEXITY(5));
        opus_encoder_ctl(state_.get(), OPUS_SET_INBAND_FEC(1));
        opus_encoder_ctl(state_.get(), OPUS_SET_PACKET_LOSS_PERC(10));
        opus_encoder_ctl(state_.get(), OPUS_SET_SIGNAL(OPUS_SIGNAL_VOICE));
    }

    std::span<const std::uint8_t> encode(const SoundFrame& sound) override
    {
        const auto bytes = opus_encode(state_.get(),
                                       sound.data(),
                                       kFrameSamples,
                                       payload_.data(),
                                       static_cast<opus_int32>(payload_.size()));
        return std::span(payload_).first(bytes > 0 ? static_cast<std::size_t>(bytes) : 0);
    }

    void reset() override { opus_encoder_ctl(state_.get(), OPUS_RESET_STATE); }

private:
    struct Free
    {
        void operator()(OpusEncoder* state) const { opus_encoder_destroy(state); }
    };

    std::unique_ptr<OpusEncoder, Free> state_;
    std::array<std::uint8_t, 400> payload_{};
};

} // namespace

std::unique_ptr<SoundEncoder> makeEncoder(CodecKind kind)
{
    switch (kind) {
    case CodecKind::Pcmu:
        return std::make_unique<G711Encoder>(false);
    case CodecKind::Pcma:
        return std::make_unique<G711Encoder>(true);
    case CodecKind::G722:
        return std::make_unique<G722Encoder>();
    case CodecKind::Opus:
        return std::make_unique<OpusSoundEncoder>();
    }
    return nullptr;
}

} // namespace secondring
