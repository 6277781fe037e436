#pragma once
#include "core/base/result.h"
#include "core/call/summary.h"

#include <functional>
#include <vector>

namespace secondring {

/// A call that the log knows but that is not complete, as found at start.
struct UnfinishedCall
{
    CallId id;
    std::vector<Recorded> events;
};

/// A call that was not complete and whose events cannot be understood. It stays in the log as it
/// is.
struct UnreadableCall
{
    CallId id;
    std::string reason;
};

struct Opening
{
    CallId lastCall; ///< the largest id ever given
    std::vector<UnfinishedCall> unfinished;
    std::vector<UnreadableCall> unreadable;
};

/// The last verdicts of one standard, newest first: what fading and drills look at.
using VerdictHistory = std::vector<std::pair<std::string, std::vector<Verdict>>>;

/// A promise that is not kept yet.
struct OpenPromise
{
    CallId call;
    Party party;
    std::string what;
    std::string keeper;          ///< empty: who took the call
    std::optional<Instant> due;  ///< when it counts as kept; none: no time was named
    std::optional<Instant> next; ///< the time that the caller was told last

    bool operator==(const OpenPromise&) const = default;
};

/// Which calls are looked back at.
struct RecentCalls
{
    std::string agent; ///< who took them; empty: everybody's
    Instant since;     ///< begun then or later
    int limit = 0;     ///< at most

    bool operator==(const RecentCalls&) const = default;
};

/// All that is kept of a call.
struct KeptCall
{
    CallSummary summary;
    std::vector<Recorded> events; ///< none of a call that was brought in from a list

    bool operator==(const KeptCall&) const = default;
};

/// What was recorded, to be read.
///
/// Contract: `open` is called once, before anything is appended, and may take the time a disk
/// takes. Every other query returns at once and calls back on the desk's thread, with what was
/// durable when it was asked, or with the reason why it could not be read.
class CallArchive
{
public:
    template <class T> using Then = std::function<void(Result<T>)>;

    virtual ~CallArchive() = default;

    virtual Result<Opening> open() = 0;
    /// The newest complete calls of those wanted, newest first.
    virtual void recent(const RecentCalls& wanted, Then<std::vector<CallSummary>> then) = 0;
    /// Complete calls of the same number or address as `party`, newest first; at most `limit`.
    virtual void withParty(const Party& party, int limit, Then<std::vector<CallSummary>> then) = 0;
    /// None of a call that was brought in from a list, and of one that there is not.
    virtual void events(CallId id, Then<std::vector<Recorded>> then) = 0;
    /// Fails where there is no such call.
    virtual void call(CallId id, Then<KeptCall> then) = 0;
    /// The last `depth` verdicts (kept or missed) of each standard in the calls of this agent; of
    /// everybody when `agent` is empty.
    virtual void verdicts(const std::string& agent, int depth, Then<VerdictHistory> then) = 0;
    /// Promises not kept yet that this agent answers for: those made in their complete calls, and
    /// those that they have to keep for others; of everybody when `agent` is empty. The one to be
    /// kept next first, those without a time last; at most `limit`.
    virtual void
    openPromises(const std::string& agent, int limit, Then<std::vector<OpenPromise>> then) = 0;
};

} // namespace secondring
