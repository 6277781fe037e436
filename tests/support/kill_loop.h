#pragma once
#include "tests/support/process.h"

#include <cstdint>
#include <functional>
#include <memory>

namespace secondring::test {

struct KillLoop
{
    std::uint32_t seed = 1; ///< printed by the test; the same seed gives the same moments
    int rounds = 200;
    std::chrono::microseconds earliest{0};
    std::chrono::microseconds latest{1'000'000};

    /// Round by round: starts the program, kills it with SIGKILL at a random moment between the
    /// earliest and the latest after `start` returned, and has the check look at what is left.
    /// Returns how many rounds found the program still running when the moment came: a loop that
    /// kills only corpses proves nothing.
    int run(const std::function<std::unique_ptr<Process>(int round)>& start,
            const std::function<void(int round, std::chrono::microseconds at)>& check) const;
};

} // namespace secondring::test
