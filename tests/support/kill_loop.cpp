#include "tests/support/kill_loop.h"

#include <random>
#include <thread>

namespace secondring::test {

int KillLoop::run(const std::function<std::unique_ptr<Process>(int round)>& start,
                  const std::function<void(int round, std::chrono::microseconds at)>& check) const
{
    std::mt19937 random(seed);
    std::uniform_int_distribution<std::int64_t> moment(earliest.count(), latest.count());
    int alive = 0;
    for (int round = 0; round < rounds; ++round) {
        const std::chrono::microseconds at(moment(random));
        const auto process = start(round);
        std::this_thread::sleep_for(at);
        alive += process->running() ? 1 : 0;
        process->killAtOnce();
        check(round, at);
    }
    return alive;
}

} // namespace secondring::test
