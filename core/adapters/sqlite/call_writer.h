#pragma once
#include "core/adapters/sqlite/call_index.h"
#include "core/adapters/sqlite/call_taker.h"
#include "core/adapters/sqlite/connection.h"
#include "core/adapters/sqlite/repeats.h"
#include "core/call/summary.h"

#include <map>

/// Private to core/adapters/sqlite.
namespace secondring::sqlite {

/// Puts calls into the tables, within whatever transaction is open. Everything throws.
class CallWriter
{
public:
    explicit CallWriter(Connection connection);

    SQLite::Database& connection() { return *connection_; }

    /// True when the event is there afterwards: written now, or by an attempt whose success was
    /// never heard of. False when another event has its place.
    bool writeEvent(const Recorded& recorded);
    /// Writes what is derived: the call's row with its findings, what it is found by once it is
    /// complete, and the totals of its day.
    void writeCall(const CallSummary& summary, const CallTaker& taker);

private:
    bool isThere(const Recorded& recorded, const std::string& kind, const std::string& payload);
    void remember(const Recorded& recorded);
    std::optional<CallFacts> indexed(CallId id);
    void writeRow(const CallSummary& summary, const CallTaker& taker);
    void writeTotals(const CallFacts& call);

    Connection connection_;
    SQLite::Statement insertEvent_;
    SQLite::Statement findEvent_;
    SQLite::Statement upsertCall_;
    SQLite::Statement isComplete_;
    CallIndex index_;
    TotalsWriter totals_;
    std::map<CallId, WrapUp> wrapUps_; ///< that came with events since the call's row was written
};

} // namespace secondring::sqlite
