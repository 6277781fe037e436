#include "core/adapters/sqlite/rebuild.h"

#include "core/adapters/sqlite/attendance_rows.h"
#include "core/adapters/sqlite/call_reader.h"
#include "core/adapters/sqlite/follow_up_rows.h"
#include "core/adapters/sqlite/index_check.h"
#include "core/adapters/sqlite/repeats.h"
#include "core/adapters/sqlite/review_reader.h"
#include "core/call/decide.h"
#include "core/review/totals_of.h"

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

/// The row that the events give, and what else they tell.
std::string differencesFrom(const CallFacts& stored,
                            const std::vector<Recorded>& events,
                            const Summarise& summarise)
{
    const auto call = replay(stored.summary.id, events);
    auto names = differingMembers(summarise(call, events.back().at), stored.summary);
    const auto compare = [&](const char* name, bool same) {
        names += same ? "" : (names.empty() ? "" : ", ") + std::string{name};
    };
    compare("complaint", stored.complaint == isComplaint(call.wrapUp));
    compare("promise", stored.promise != call.wrapUp.promise.empty());
    return names;
}

using Sums = std::map<TotalsKey, Totals>;

TotalsKey keyOf(SQLite::Database& db, const CallFacts& call)
{
    SQLite::Statement day(db, "SELECT day FROM call WHERE id = ?");
    day.bind(1, call.summary.id.value);
    day.executeStep();
    return {day.getColumn(0).getString(), call.agent, call.summary.line};
}

/// The promise as the events of the call, and those of its review, tell of it.
std::optional<PromiseRow>
promiseOf(SQLite::Database& db, const CallFacts& call, const WrapUp& wrapUp)
{
    if (!call.summary.complete || wrapUp.promise.empty()) {
        return std::nullopt;
    }
    return PromiseRow{.agent = call.agent,
                      .line = call.summary.line,
                      .keeper = wrapUp.keeper,
                      .what = wrapUp.promise,
                      .firstDue = wrapUp.due,
                      .standing = standingOf(wrapUp.due, readReviewed(db, call.summary.id))};
}

/// Calls that were brought in without events are as they are.
void compareCall(
    SQLite::Database& db, CallId id, const Summarise& summarise, Sums& sums, Rebuilt& rebuilt)
try {
    ++rebuilt.calls;
    const auto events = readEvents(db, id);
    rebuilt.events += std::ssize(events);
    const auto stored = *readFacts(db, id);
    const auto whole = completed(id, events);
    if (stored.summary.complete) {
        sums[keyOf(db, stored)] += events.empty() ? totalsWithoutEvents(stored.summary)
                                                  : totalsOf(whole, stored.summary.courtesy);
    }
    const auto names = events.empty() ? std::string{} : differencesFrom(stored, events, summarise);
    if (!names.empty()) {
        throw std::runtime_error("the row differs in " + names);
    }
    if (readPromise(db, id) != promiseOf(db, stored, whole.wrapUp)) {
        throw std::runtime_error("the row of its promise differs");
    }

} catch (const std::runtime_error& difference) {
    rebuilt.differences.push_back("call " + std::to_string(id.value) + ": " + difference.what());
}

/// `span`: what the sums are of, before the day.
void compareSums(const std::string& span, const Sums& made, Sums stored, Rebuilt& rebuilt)
{
    const auto tell = [&](const TotalsKey& key, const std::string& what) {
        rebuilt.differences.push_back("the totals of " + span + key.day + ", " + key.agent + what);
    };
    for (const auto& [key, totals] : made) {
        if (stored[key] != totals) {
            tell(key, " differ");
        }
        stored.erase(key);
    }
    for (const auto& [key, totals] : stored) {
        tell(key, " belong to no call");
    }
}

void compareTotals(SQLite::Database& db, Sums days, Rebuilt& rebuilt)
{
    for (const auto& [key, repeated] : readRepeats(db)) {
        days[key].repeated += repeated;
    }
    Sums weeks;
    for (const auto& [key, totals] : days) {
        weeks[{weekOfDay(key.day), key.agent, key.line}] += totals;
    }
    compareSums("", days, readAllTotals(db), rebuilt);
    compareSums("the week of ", weeks, readWeekTotals(db), rebuilt);
}

/// A row that cannot be read has been told of already.
void compareIndex(SQLite::Database& db, Rebuilt& rebuilt)
try {
    checkIndex(db, rebuilt.differences);

} catch (const std::runtime_error& difference) {
    rebuilt.differences.emplace_back(difference.what());
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
        Sums sums;
        while (calls.executeStep()) {
            const CallId id{calls.getColumn(0).getInt64()};
            compareCall(*db, id, summarise, sums, rebuilt);
        }
        compareTotals(*db, std::move(sums), rebuilt);
        compareIndex(*db, rebuilt);
        for (auto& difference : compareReviews(*db)) {
            rebuilt.differences.push_back(std::move(difference));
        }
        for (auto& difference : compareAttendance(*db)) {
            rebuilt.differences.push_back(std::move(difference));
        }
        return rebuilt;
    });
}

} // namespace secondring
