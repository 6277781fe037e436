#include "tests/support/wait.h"

#include <thread>

namespace secondring::test {

bool waitUntil(const std::function<bool()>& condition, Limit limit)
{
    const auto deadline = std::chrono::steady_clock::now() + limit;
    while (!condition()) {
        if (std::chrono::steady_clock::now() >= deadline) {
            return condition();
        }
        std::this_thread::sleep_for(2ms);
    }
    return true;
}

} // namespace secondring::test
