#pragma once
#include "core/adapters/media/delay_keeper.h"
#include "core/adapters/media/pace_shifter.h"

#include <cstddef>
#include <cstdint>
#include <span>

namespace secondring {

/// Sound on its way from one clock to another, with as little delay as the last seconds allowed.
///
/// What comes and what is taken need not keep step: the drift between the clocks is corrected by a
/// slightly bent pace, and delay that serves nothing is left out in quiet moments.
/// Threads: one at a time. Allocates only when made.
class ElasticBuffer
{
public:
    void push(std::span<const std::int16_t> sound);

    bool has(std::size_t wanted) const { return shifter_.has(wanted); }

    /// Gives exactly `out.size()` samples, silence where there are none.
    void pull(std::span<std::int16_t> out) { shifter_.pull(out); }

    /// After each pull: how much waits elsewhere to be pushed here. This is how the delay is kept.
    void settle(std::size_t waitingElsewhere);

    std::size_t level() const { return shifter_.level(); }

    /// How unsteadily sound came lately, in samples.
    std::size_t unsteadiness() const { return static_cast<std::size_t>(keeper_.spread()); }

    /// Drop what waits; what was learnt of the clocks stays.
    void clear() { shifter_.clear(); }

    /// As new.
    void reset();

private:
    std::size_t samplesToCut(std::span<const std::int16_t> sound);

    PaceShifter shifter_;
    DelayKeeper keeper_;
    int quiet_ = 0; ///< the loudest sample of the quietest moments
};

} // namespace secondring
