#pragma once
#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>

struct SpeexResamplerState_;

namespace secondring {

/// Changes the rate of a mono sound, bit by bit, without seams.
/// Threads: one at a time. Allocates only when made.
class Resampler
{
public:
    struct Step
    {
        std::size_t taken = 0; ///< samples used of the input
        std::size_t given = 0; ///< samples written to the output
    };

    Resampler(std::uint32_t fromRate, std::uint32_t toRate);

    Step convert(std::span<const std::int16_t> in, std::span<std::int16_t> out);
    /// Take `num` samples for every `den` given: near the ratio it was made for, as often as
    /// wanted.
    void setRatio(std::uint32_t num, std::uint32_t den);
    void reset();

private:
    struct Free
    {
        void operator()(SpeexResamplerState_* state) const;
    };

    std::unique_ptr<SpeexResamplerState_, Free> state_;
};

} // namespace secondring
