#include "core/adapters/sqlite/sqlite_practice_log.h"

#include "core/adapters/sqlite/practice_reader.h"
#include "core/adapters/sqlite/practice_writer.h"
#include "core/adapters/sqlite/reading_thread.h"
#include "core/adapters/sqlite/sqlite_call_log.h"
#include "core/adapters/sqlite/sqlite_store.h"
#include "core/practice/practice_rights.h"

#include <limits>

namespace secondring {

using namespace practice;
using namespace sqlite;

namespace {

/// In the place of what is not written, so that it is answered in its turn.
Write refusing(std::string why)
{
    return [why = std::move(why)](SQLite::Database&) -> Result<void> { return fail(why); };
}

} // namespace

/// If the numbers cannot be read now, new ones meet old ones, and are refused.
SqlitePracticeLog::SqlitePracticeLog(const SqliteStore& store, SqliteCallLog& calls, Executor desk)
    : calls_(calls)
    , reading_(std::make_unique<ReadingThread>(store.file(), std::move(desk)))
{
    const auto given =
        guarded(store.file(), [&] { return readNumbersGiven(*openForReading(store.file())); });
    if (given) {
        attempts_ = given->attempt;
        assignments_ = given->assignment;
    }
}

SqlitePracticeLog::~SqlitePracticeLog() = default;

void SqlitePracticeLog::keepVersion(const ScenarioText& text, Then<int> then)
{
    const auto version = std::make_shared<int>(0);
    calls_.write(
        [=](auto& db) { return writeVersion(db, text).map([&](int given) { *version = given; }); },
        [=](const Result<void>& result) { then(result.map([&] { return *version; })); });
}

void SqlitePracticeLog::versions(const std::string& scenario,
                                 Then<std::vector<ScenarioVersion>> then)
{
    reading_->ask([=](auto& db) { return readVersions(db, scenario); }, std::move(then));
}

void SqlitePracticeLog::text(const std::string& scenario, int version, Then<ScenarioText> then)
{
    reading_->ask([=](auto& db) { return readText(db, scenario, version); }, std::move(then));
}

AttemptId SqlitePracticeLog::begin(const AttemptHead& head, Done done)
{
    const AttemptId attempt{++attempts_};
    going_[attempt] = 0;
    calls_.write([=](auto& db) { return writeHead(db, attempt, head); }, std::move(done));
    return attempt;
}

void SqlitePracticeLog::append(AttemptId attempt, const AttemptEntry& entry, Done done)
{
    const auto going = going_.find(attempt);
    if (going == going_.end()) {
        calls_.write(refusing("This attempt is not going on."), std::move(done));
        return;
    }
    const EntryPlace place{attempt, ++going->second};
    calls_.write(
        [place, stored = encode(entry)](auto& db) { return writeEntry(db, place, stored); },
        std::move(done));
}

void SqlitePracticeLog::end(AttemptId attempt, const AttemptEnd& end, Done done)
{
    going_.erase(attempt);
    calls_.write([=](auto& db) { return writeEnd(db, attempt, end); }, std::move(done));
}

void SqlitePracticeLog::handIn(AttemptId attempt, const Person& who, Instant at, Done done)
{
    calls_.write([=](auto& db) { return writeHandedIn(db, attempt, who, at); }, std::move(done));
}

void SqlitePracticeLog::drop(AttemptId attempt, const Person& who, Done done)
{
    calls_.write([=](auto& db) { return dropAttempt(db, attempt, who); }, std::move(done));
}

void SqlitePracticeLog::attempts(const AttemptQuery& query,
                                 const Person& who,
                                 Then<std::vector<AttemptRow>> then)
{
    reading_->ask([=](auto& db) { return readAttempts(db, query, who); }, std::move(then));
}

void SqlitePracticeLog::unfinished(const std::string& agent, Then<std::vector<AttemptRow>> then)
{
    reading_->ask([=](auto& db) { return readUnfinished(db, agent); }, std::move(then));
}

void SqlitePracticeLog::attempt(AttemptId attempt, const Person& who, Then<KeptAttempt> then)
{
    reading_->ask([=](auto& db) { return readAttempt(db, attempt, who); }, std::move(then));
}

void SqlitePracticeLog::progress(const std::string& agent,
                                 const Person& who,
                                 Then<std::vector<ScenarioProgress>> then)
{
    const AttemptQuery all{.agent = agent, .limit = std::numeric_limits<int>::max()};
    reading_->ask([=](auto& db) { return progressOf(readAttempts(db, all, who)); },
                  std::move(then));
}

void SqlitePracticeLog::comment(AttemptId attempt, const AttemptComment& comment, Done done)
{
    calls_.write([=](auto& db) { return writeComment(db, attempt, comment); }, std::move(done));
}

void SqlitePracticeLog::assign(const PracticeAssignment& assignment,
                               const Person& who,
                               Then<AssignmentId> then)
{
    if (const auto allowed = mayAssign(who, assignment); !allowed) {
        calls_.write(refusing(allowed.error().reason),
                     [=](const Result<void>& result) { then(fail(result.error().reason)); });
        return;
    }
    auto given = assignment;
    given.id = {++assignments_};
    given.by = who.name;
    calls_.write([=](auto& db) { return writeAssignment(db, given); },
                 [=](const Result<void>& result) { then(result.map([&] { return given.id; })); });
}

void SqlitePracticeLog::changeAssignment(const AssignmentChange& change,
                                         const Person& who,
                                         Done done)
{
    calls_.write([=](auto& db) { return writeAssignmentChange(db, change, who); }, std::move(done));
}

void SqlitePracticeLog::assignments(const Person& who, Then<std::vector<FollowedAssignment>> then)
{
    reading_->ask([=](auto& db) { return readAssignments(db, who); }, std::move(then));
}

} // namespace secondring
