#pragma once
#include "core/ports/call_log.h"

#include <utility>

namespace secondring {

/// A log that tells of everything that is recorded, as it is handed over.
///
/// Threads: the desk's. The log outlives it.
class RecordedEvents final : public CallLog
{
public:
    using OnRecorded = std::function<void(const Recorded&)>;

    RecordedEvents(CallLog& log, OnRecorded onRecorded)
        : log_(log)
        , onRecorded_(std::move(onRecorded))
    {
    }

    void append(const Recorded& recorded, const CallSummary& summary, Done done) override
    {
        log_.append(recorded, summary, std::move(done));
        onRecorded_(recorded);
    }

    void watch(std::function<void()> recovered) override { log_.watch(std::move(recovered)); }

private:
    CallLog& log_;
    OnRecorded onRecorded_;
};

} // namespace secondring
