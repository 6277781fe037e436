#pragma once
#include "core/base/result.h"
#include "core/call/summary.h"

#include <functional>

namespace secondring {

/// Where events are kept for ever: append-only, in order, durable.
///
/// Contract:
/// - `append` returns at once. The event and the call's row derived from it (`summary`) are written
/// in one transaction; many
///   appends may share one. `done` is called on the desk's thread, once per append and in their
///   order: with a value when the event would survive a power cut, or with the reason why it would
///   not (full disk, lost folder).
/// - What failed is kept in memory and tried again, in order, before anything newer and at least
/// once a second; `recovered` (see
///   `watch`) is called when all of it has been written. The order on disk is always the order of
///   the appends.
/// - On destruction everything appended is written first, if the disk allows.
class CallLog
{
public:
    using Done = std::function<void(Result<void>)>;

    virtual ~CallLog() = default;

    virtual void append(const Recorded& recorded, const CallSummary& summary, Done done) = 0;
    /// Calls `recovered` on the desk's thread whenever events that could not be written have been
    /// written after all.
    virtual void watch(std::function<void()> recovered) = 0;
};

} // namespace secondring
