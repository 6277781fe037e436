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

    std::span<const std::uint8_t> silence() override
    {
        narrow_.reset();
        payload_.fill(aLaw_ ? linear_to_alaw(0) : linear_to_ulaw(0));
        return payload_;
    }

private:
    bool aLaw_;
    Resampler narrow_{kSampleRate, 8000};
    std::array<std::int16_t, kNarrowSamples> samples_{};
    std::array<std::uint8_t, kNarrowSamples> payload_{};
};

class G722Encoder final : public SoundEncoder
{
public:
    G722Encoder() { begin(); }

    std::span<const std::uint8_t> encode(const SoundFrame& sound) override
    {
        silent_ = false;
        const int bytes = g722_encode(state_.get(), payload_.data(), sound.data(), kFrameSamples);
        return std::span(payload_).first(static_cast<std::size_t>(bytes));
    }

    /// Each payload goes on from the one before, so silence is a sound encoded from a fresh start.
    std::span<const std::uint8_t> silence() override
    {
        if (!silent_) {
            begin();
        }
        const auto payload = encode(SoundFrame{});
        silent_ = true;
        return payload;
    }

private:
    void begin()
    {
        state_.reset(g722_encode_init(state_.release(), 64000, 0));
        if (!state_) {
            throw std::bad_alloc();
        }
    }

    struct Free
    {
        void operator()(g722_encode_state_t* state) const { g722_encode_free(state); }
    };

    std::unique_ptr<g722_encode_state_t, Free> state_;
    std::array<std::uint8_t, kFrameSamples / 2> payload_{};
    bool silent_ = false;
};

/// Speech at 24 kbit/s, with enough of the frame before repeated to live with one packet in ten
/// lost.
class OpusSoundEncoder final : public SoundEncoder
{
public:
    OpusSoundEncoder()
        : state_(make(OPUS_APPLICATION_VOIP))
    {
        opus_encoder_ctl(state_.get(), OPUS_SET_BITRATE(24000));
        opus_encoder_ctl(state_.get(), OPUS_SET_COMPLEXITY(5));
        opus_encoder_ctl(state_.get(), OPUS_SET_INBAND_FEC(1));
        opus_encoder_ctl(state_.get(), OPUS_SET_PACKET_LOSS_PERC(10));
        opus_encoder_ctl(state_.get(), OPUS_SET_SIGNAL(OPUS_SIGNAL_VOICE));
        // In speech mode silence decodes to a hiss of one bit; in the other mode it is silence.
        const auto quiet = make(OPUS_APPLICATION_RESTRICTED_LOWDELAY);
        silentBytes_ = run(*quiet, SoundFrame{}, silence_);
    }

    std::span<const std::uint8_t> encode(const SoundFrame& sound) override
    {
        silent_ = false;
        return std::span(payload_).first(run(*state_, sound, payload_));
    }

    std::span<const std::uint8_t> silence() override
    {
        if (!silent_) {
            opus_encoder_ctl(state_.get(), OPUS_RESET_STATE);
            silent_ = true;
        }
        return std::span(silence_).first(silentBytes_);
    }

private:
    using Payload = std::array<std::uint8_t, 400>;

    struct Free
    {
        void operator()(OpusEncoder* state) const { opus_encoder_destroy(state); }
    };

    using State = std::unique_ptr<OpusEncoder, Free>;

    static State make(int application)
    {
        int error = OPUS_OK;
        State state(opus_encoder_create(kSampleRate, 1, application, &error));
        if (!state) {
            throw std::bad_alloc();
        }
        return state;
    }

    static std::size_t run(OpusEncoder& state, const SoundFrame& sound, Payload& payload)
    {
        const auto bytes = opus_encode(&state,
                                       sound.data(),
                                       kFrameSamples,
                                       payload.data(),
                                       static_cast<opus_int32>(payload.size()));
        return bytes > 0 ? static_cast<std::size_t>(bytes) : 0;
    }

    State state_;
    Payload payload_{};
    Payload silence_{};
    std::size_t silentBytes_ = 0;
    bool silent_ = false;
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
