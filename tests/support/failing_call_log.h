#pragma once
#include "core/base/executor.h"
#include "core/ports/call_log.h"

#include <deque>
#include <utility>
#include <vector>

namespace secondring::test {

/// A log whose disk fails when the test says so, and comes back likewise.
/// Threads: one.
class FailingCallLog final : public CallLog
{
public:
    FailingCallLog(CallLog& inner, Executor desk)
        : inner_(inner)
        , desk_(std::move(desk))
    {
    }

    ~FailingCallLog() override { recover(); }

    void fail(std::string reason) { reason_ = std::move(reason); }

    /// Writes what was kept, in order, and tells the watchers when there was something.
    void recover()
    {
        reason_.clear();
        const bool any = !kept_.empty();
        for (; !kept_.empty(); kept_.pop_front()) {
            inner_.append(kept_.front().first, kept_.front().second, [](const Result<void>&) {});
        }
        if (any) {
            desk_([watchers = watchers_] {
                for (const auto& watcher : watchers) {
                    watcher();
                }
            });
        }
    }

    void append(const Recorded& recorded, const CallSummary& summary, Done done) override
    {
        if (reason_.empty()) {
            inner_.append(recorded, summary, std::move(done));
            return;
        }
        kept_.emplace_back(recorded, summary);
        desk_([done = std::move(done), reason = reason_] { done(secondring::fail(reason)); });
    }

    void watch(std::function<void()> recovered) override
    {
        watchers_.push_back(recovered);
        inner_.watch(std::move(recovered));
    }

private:
    CallLog& inner_;
    Executor desk_;
    std::string reason_;
    std::deque<std::pair<Recorded, CallSummary>> kept_;
    std::vector<std::function<void()>> watchers_;
};

} // namespace secondring::test
