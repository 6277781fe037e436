#pragma once
#include "core/adapters/media/resampler.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>

namespace secondring {

/// A queue of samples that can be played a little faster or slower than they came.
/// Threads: one at a time. Allocates only when made.
class PaceShifter
{
public:
    PaceShifter();

    /// What does not fit (over half a second) is dropped.
    void push(std::span<const std::int16_t> sound);
    /// Are there enough samples to give `wanted` at the present pace?
    bool has(std::size_t wanted) const;
    /// Gives exactly `out.size()` samples, silence where there are none.
    void pull(std::span<std::int16_t> out);
    /// Faster by `steps` of DelayKeeper.
    void setPace(int steps);

    std::size_t level() const { return end_ - begin_; }

    void clear();

private:
    std::array<std::int16_t, 12000> samples_{};
    std::size_t begin_ = 0;
    std::size_t end_ = 0;
    int pace_ = 0;
    Resampler resampler_;
};

} // namespace secondring
