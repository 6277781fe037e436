#include "core/adapters/media/sound_decoder.h"

#include "core/adapters/media/concealer.h"
#include "core/adapters/media/resampler.h"
#include "core/ports/sound_device.h"

#include <opus/opus.h>
#include <spandsp.h>

#include <algorithm>
#include <array>
#include <new>

namespace secondring {

void SoundDecoder::recover(std::span<const std::uint8_t> /*next*/, std::span<std::int16_t> sound)
{
    conceal(sound);
}

namespace {

class G711Decoder final : public SoundDecoder
{
public:
    explicit G711Decoder(bool aLaw)
        : aLaw_(aLaw)
    {
    }

    std::size_t samplesIn(std::span<const std::uint8_t> payload) const override
    {
        return payload.size() <= samples_.size() ? payload.size() * 2 : 0;
    }

    std::size_t decode(std::span<const std::uint8_t> payload,
                       std::span<std::int16_t> sound) override
    {
        if (samplesIn(payload) == 0) {
            return 0;
        }
        std::transform(payload.begin(), payload.end(), samples_.begin(), [this](std::uint8_t byte) {
            return aLaw_ ? alaw_to_linear(byte) : ulaw_to_linear(byte);
        });
        const auto narrow = std::span(samples_).first(payload.size());
        concealer_.hear(narrow);
        return wide_.convert(narrow, sound).given;
    }

    void conceal(std::span<std::int16_t> sound) override
    {
        const auto narrow = std::span(samples_).first(sound.size() / 2);
        concealer_.makeUp(narrow);
        wide_.convert(narrow, sound);
    }

private:
    bool aLaw_;
    Concealer concealer_{8000};
    Resampler wide_{8000, kSampleRate};
    std::array<std::int16_t, kMostSamples / 2> samples_{};
};

class G722Decoder final : public SoundDecoder
{
public:
    G722Decoder()
        : state_(g722_decode_init(nullptr, 64000, 0))
    {
        if (!state_) {
            throw std::bad_alloc();
        }
    }

    std::size_t samplesIn(std::span<const std::uint8_t> payload) const override
    {
        return payload.size() * 2 <= kMostSamples ? payload.size() * 2 : 0;
    }

    std::size_t decode(std::span<const std::uint8_t> payload,
                       std::span<std::int16_t> sound) override
    {
        if (samplesIn(payload) == 0) {
            return 0;
        }
        const auto samples = static_cast<std::size_t>(g722_decode(
            state_.get(), sound.data(), payload.data(), static_cast<int>(payload.size())));
        concealer_.hear(sound.first(samples));
        return samples;
    }

    void conceal(std::span<std::int16_t> sound) override { concealer_.makeUp(sound); }

private:
    struct Free
    {
        void operator()(g722_decode_state_t* state) const { g722_decode_free(state); }
    };

    std::unique_ptr<g722_decode_state_t, Free> state_;
    Concealer concealer_{kSampleRate};
};

class OpusSoundDecoder final : public SoundDecoder
{
public:
    OpusSoundDecoder()
    {
        int error = OPUS_OK;
        state_.reset(opus_decoder_create(kSampleRate, 1, &error));
        if (!state_) {
            throw std::bad_alloc();
        }
    }

    std::size_t samplesIn(std::span<const std::uint8_t> payload) const override
    {
        const int samples = opus_packet_get_nb_samples(
            payload.data(), static_cast<opus_int32>(payload.size()), kSampleRate);
        return samples > 0 ? static_cast<std::size_t>(samples) : 0;
    }

    std::size_t decode(std::span<const std::uint8_t> payload,
                       std::span<std::int16_t> sound) override
    {
        return run(payload, sound, 0);
    }

    void conceal(std::span<std::int16_t> sound) override
    {
        const std::size_t made = run({}, sound, 0);
        std::fill(sound.begin() + static_cast<std::ptrdiff_t>(made), sound.end(), std::int16_t{0});
    }

    void recover(std::span<const std::uint8_t> next, std::span<std::int16_t> sound) override
    {
        if (run(next, sound, 1) != sound.size()) {
            conceal(sound);
        }
    }

private:
    std::size_t
    run(std::span<const std::uint8_t> payload, std::span<std::int16_t> sound, int useRepeated)
    {
        const int samples = opus_decode(state_.get(),
                                        payload.data(),
                                        static_cast<opus_int32>(payload.size()),
                                        sound.data(),
                                        static_cast<int>(sound.size()),
                                        useRepeated);
        return samples > 0 ? static_cast<std::size_t>(samples) : 0;
    }

    struct Free
    {
        void operator()(OpusDecoder* state) const { opus_decoder_destroy(state); }
    };

    std::unique_ptr<OpusDecoder, Free> state_;
};

} // namespace

std::unique_ptr<SoundDecoder> makeDecoder(CodecKind kind)
{
    switch (kind) {
    case CodecKind::Pcmu:
        return std::make_unique<G711Decoder>(false);
    case CodecKind::Pcma:
        return std::make_unique<G711Decoder>(true);
    case CodecKind::G722:
        return std::make_unique<G722Decoder>();
    case CodecKind::Opus:
        return std::make_unique<OpusSoundDecoder>();
    }
    return nullptr;
}

} // namespace secondring
