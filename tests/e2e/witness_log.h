#pragma once
#include "core/ports/call_log.h"

#include <vector>

namespace secondring::test {

/// Keeps what passes on its way to another log, for the test to look at.
class WitnessLog final : public CallLog
{
public:
    explicit WitnessLog(CallLog& to)
        : to_(to)
    {
    }

    void append(const Recorded& recorded, const CallSummary& summary, Done done) override
    {
        seen_.push_back(recorded);
        to_.append(recorded, summary, std::move(done));
    }

    void watch(std::function<void()> recovered) override { to_.watch(std::move(recovered)); }

    const std::vector<Recorded>& seen() const { return seen_; }

private:
    CallLog& to_;
    std::vector<Recorded> seen_;
};

} // namespace secondring::test
