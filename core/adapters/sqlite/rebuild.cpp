#include "core/adapters/sqlite/rebuild.h"

#include "core/adapters/sqlite/call_reader.h"
#include "core/call/decide.h"

#include <stdexcept>

namespace secondring {

using namespace sqlite;

namespace {

/// The names of the members in which two rows of one call differ.
std::string differingMembers(const CallSummary& a, const CallSummary& b)
{
    std::string names;
    const auto compare = [&](const char* name, bool same) {
        if (!same) {
            names += (names.empty() ? "" : ", ") + std::string{name};
        }
    };
    compare("direction", a.direction == b.direction);
    compare("party", a.party == b.party);
    compare("line", a.line == b.line);
    compare("began", a.began == b.began);
    compare("answered", a.answered == b.answered);
    compare("ended", a.ended == b.ended);
    compare("ended_by", a.endedBy == b.endedBy);
    compare("end_reason", a.endReason == b.endReason);
    compare("complete", a.complete == b.complete);
    compare("outcome", a.outcome == b.outcome);
    compare("notes", a.notes == b.notes);
    compare("summary", a.summary == b.summary);
    compare("recording_file", a.recordingFile == b.recordingFile);
    compare("held", a.held == b.held);
    compare("courtesy", a.courtesy == b.courtesy);
    compare("findings", a.verdicts == b.verdicts);
    return names;
}

using Summarise = std::function<CallSummary(const Call&, Instant)>;

void compareCall(SQLite::Database& db, CallId id, const Summarise& summarise, Rebuilt& rebuilt)
try {
    const auto events = readEvents(db, id);
    ++rebuilt.calls;
    rebuilt.events += static_cast<std::int64_t>(events.size());
    if (events.empty()) {
        throw std::runtime_error("no events");
    }
    const auto derived = summarise(replay(id, events), events.back().at);
    const auto names = differingMembers(derived, readCall(db, id));
    if (!names.empty()) {
        throw std::runtime_error("the row differs in " + names);
    }

} catch (const std::runtime_error& difference) {
    rebuilt.differences.push_back("call " + std::to_string(id.value) + ": " + difference.what());
}

void compareDays(SQLite::Database& db, Rebuilt& rebuilt)
{
    SQLite::Statement query(db, R"sql(
SELECT DISTINCT day, agent FROM (
    SELECT * FROM (SELECT * FROM day_total EXCEPT SELECT * FROM day_total_from_calls)
    UNION ALL
    SELECT * FROM (SELECT * FROM day_total_from_calls EXCEPT SELECT * FROM day_total))
ORDER BY day, agent)sql");
    while (query.executeStep()) {
        rebuilt.differences.push_back("the totals of " + query.getColumn(0).getString() + ", " +
                                      query.getColumn(1).getString() + " differ");
    }
}

void checkFile(SQLite::Database& db, Rebuilt& rebuilt)
{
    SQLite::Statement check(db, "PRAGMA integrity_check(20)");
    while (check.executeStep()) {
        if (const auto line = check.getColumn(0).getString(); line != "ok") {
            rebuilt.differences.push_back("the file: " + line);
        }
    }
    if (SQLite::Statement keys(db, "PRAGMA foreign_key_check"); keys.executeStep()) {
        rebuilt.differences.emplace_back("the file: rows that belong to no call");
    }
}

} // namespace

Result<Rebuilt> rebuild(const std::filesystem::path& file, const Summarise& summarise)
{
    return guarded(file, [&] {
        const auto db = openForReading(file);
        const SQLite::Transaction oneMoment(*db); // all that follows sees the file as it is now
        Rebuilt rebuilt;
        checkFile(*db, rebuilt);
        SQLite::Statement calls(*db, "SELECT id FROM call ORDER BY id");
        while (calls.executeStep()) {
            compareCall(*db, CallId{calls.getColumn(0).getInt64()}, summarise, rebuilt);
        }
        compareDays(*db, rebuilt);
        return rebuilt;
    });
}

} // namespace secondring
