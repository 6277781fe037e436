#pragma once
#include "core/ports/line.h"
#include "tests/support/catch.h"

#include <atomic>
#include <chrono>
#include <condition_variable>
#include <map>
#include <mutex>
#include <optional>
#include <thread>
#include <utility>
#include <vector>

namespace secondring::test {

/// Everything a line reported, in order, with a way to wait for more.
/// Threads: `take` on the line's, everything else on the test's.
class LineReports
{
public:
    Line::Sink sink()
    {
        return [this](const LineReport& report) { take(report); };
    }

    void take(const LineReport& report)
    {
        const std::lock_guard lock(mutex_);
        if (performing_ == std::this_thread::get_id()) {
            fromWithinPerform_ = true;
        }
        (stopped_ ? late_ : all_).push_back(report);
        changed_.notify_all();
    }

    /// The `nth` report (from 0) of kind Body for `leg`, as soon as there is one.
    template <class Body>
    std::optional<Body>
    await(LegId leg, std::size_t nth = 0, std::chrono::milliseconds limit = kPatience)
    {
        std::unique_lock lock(mutex_);
        std::optional<Body> found;
        changed_.wait_for(lock, limit, [&] { return (found = find<Body>(leg, nth)).has_value(); });
        return found;
    }

    template <class Body> std::size_t count(LegId leg)
    {
        const std::lock_guard lock(mutex_);
        std::size_t n = 0;
        while (find<Body>(leg, n)) {
            ++n;
        }
        return n;
    }

    /// The `nth` leg that arrived (from 0), as soon as there is one.
    LegId arrived(std::size_t nth = 0)
    {
        std::unique_lock lock(mutex_);
        LegId leg;
        changed_.wait_for(lock, kPatience, [&] {
            std::size_t seen = 0;
            for (const auto& each : all_) {
                if (std::holds_alternative<LegArrived>(each.body) && seen++ == nth) {
                    leg = each.leg;
                }
            }
            return bool(leg);
        });
        return leg;
    }

    /// Lets `line` do something, watching that it does not report from within.
    void perform(Line& line, const LineCommand& command)
    {
        mark(std::this_thread::get_id());
        const auto before = std::chrono::steady_clock::now();
        line.perform(command);
        slowest_ = std::max(slowest_, std::chrono::steady_clock::now() - before);
        mark({});
    }

    /// To be called when `stop` has returned.
    void stopped()
    {
        const std::lock_guard lock(mutex_);
        stopped_ = true;
    }

    std::vector<LineReport> all()
    {
        const std::lock_guard lock(mutex_);
        return all_;
    }

    /// What must be true of every history, whatever happened in it.
    void checkLaws()
    {
        const std::lock_guard lock(mutex_);
        CHECK_FALSE(fromWithinPerform_);
        CHECK(late_.empty());
        CHECK(slowest_ < std::chrono::milliseconds(500));
        CHECK_FALSE(all_.empty());
        CHECK((all_.empty() || std::holds_alternative<LineStatusReport>(all_.front().body)));
        std::map<LegId, int> ends;
        for (const auto& each : all_) {
            CHECK(bool(each.leg) != std::holds_alternative<LineStatusReport>(each.body));
            INFO("leg " << each.leg.value << ", report kind " << each.body.index());
            CHECK(ends[each.leg] == 0);
            ends[each.leg] += std::holds_alternative<LegEnded>(each.body) ? 1 : 0;
        }
        for (const auto& [leg, n] : ends) {
            INFO("leg " << leg.value);
            CHECK(n == (leg ? 1 : 0));
        }
    }

    static constexpr std::chrono::milliseconds kPatience{15000};

private:
    template <class Body> std::optional<Body> find(LegId leg, std::size_t nth) const
    {
        for (const auto& each : all_) {
            if (each.leg == leg && std::holds_alternative<Body>(each.body) && nth-- == 0) {
                return std::get<Body>(each.body);
            }
        }
        return std::nullopt;
    }

    void mark(std::thread::id performing)
    {
        const std::lock_guard lock(mutex_);
        performing_ = performing;
    }

    std::mutex mutex_;
    std::condition_variable changed_;
    std::vector<LineReport> all_;
    std::vector<LineReport> late_;
    std::thread::id performing_;
    std::chrono::steady_clock::duration slowest_{};
    bool fromWithinPerform_ = false;
    bool stopped_ = false;
};

} // namespace secondring::test
