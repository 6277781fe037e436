#pragma once
#include "core/ports/call_log.h"

#include <utility>

namespace secondring {

/// A log that tells of calls which are complete, once that is durable: each time something is
/// recorded of one.
///
/// Threads: the desk's. The log outlives it.
class CompletedCalls final : public CallLog
{
public:
    using Completed = std::function<void(const CallSummary&)>;

    CompletedCalls(CallLog& log, Completed completed)
        : log_(log)
        , completed_(std::move(completed))
    {
    }

    void append(const Recorded& recorded, const CallSummary& summary, Done done) override
    {
        if (!summary.complete) {
            log_.append(recorded, summary, std::move(done));
            return;
        }
        log_.append(recorded,
                    summary,
                    [done = std::move(done), completed = completed_, summary](Result<void> result) {
                        const bool durable = result.has_value();
                        done(std::move(result));
                        if (durable) {
                            completed(summary);
                        }
                    });
    }

    void watch(std::function<void()> recovered) override { log_.watch(std::move(recovered)); }

private:
    CallLog& log_;
    Completed completed_;
};

} // namespace secondring
