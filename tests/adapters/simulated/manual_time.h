#pragma once
#include "core/adapters/simulated/later.h"
#include "core/ports/clock.h"

#include <map>

namespace secondring::test {

/// A clock and its timers, moved by hand.
class ManualTime : public Clock
{
public:
    Instant now() override { return now_; }

    Later later()
    {
        return [this](Duration delay, std::function<void()> then) {
            timers_.emplace(now_ + delay, std::move(then));
        };
    }

    /// Lets `length` pass: everything due by then happens at its own time, in order.
    void pass(Duration length = Duration{0})
    {
        const auto until = now_ + length;
        while (!timers_.empty() && timers_.begin()->first <= until) {
            const auto timer = timers_.extract(timers_.begin());
            now_ = timer.key();
            timer.mapped()();
        }
        now_ = until;
    }

private:
    Instant now_{std::chrono::sys_days{std::chrono::year{2026} / 11 / 20} + std::chrono::hours{10}};
    std::multimap<Instant, std::function<void()>> timers_;
};

} // namespace secondring::test
