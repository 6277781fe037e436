#pragma once
#include "core/ports/clock.h"

#include <algorithm>
#include <chrono>

namespace secondring {

/// The wall clock, kept from going backwards.
///
/// Threads: one.
class WallClock final : public Clock
{
public:
    Instant now() override
    {
        const auto wall = std::chrono::floor<Duration>(std::chrono::system_clock::now());
        last_ = std::max(last_, wall);
        return last_;
    }

private:
    Instant last_{};
};

} // namespace secondring
