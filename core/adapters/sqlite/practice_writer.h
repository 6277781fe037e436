#pragma once
#include "core/adapters/json/attempt_codec.h"
#include "core/adapters/sqlite/connection.h"
#include "core/practice/assignment_change.h"

/// Private to core/adapters/sqlite: what is kept of practice, written within whatever transaction
/// is open, or nothing at all. What the rules or the tables refuse is an error, what the disk
/// refuses throws. What an earlier attempt has written is there afterwards, once.
namespace secondring::sqlite {

Result<int> writeVersion(SQLite::Database& db, const practice::ScenarioText& text);

Result<void>
writeHead(SQLite::Database& db, practice::AttemptId attempt, const practice::AttemptHead& head);

/// An entry's place among those of its attempt, from 1.
struct EntryPlace
{
    practice::AttemptId attempt;
    std::int64_t sequence = 0;
};

Result<void> writeEntry(SQLite::Database& db, EntryPlace place, const StoredEntry& entry);

Result<void>
writeEnd(SQLite::Database& db, practice::AttemptId attempt, const practice::AttemptEnd& end);

Result<void>
writeHandedIn(SQLite::Database& db, practice::AttemptId attempt, const Person& who, Instant at);

Result<void> dropAttempt(SQLite::Database& db, practice::AttemptId attempt, const Person& who);

Result<void> writeComment(SQLite::Database& db,
                          practice::AttemptId attempt,
                          const practice::AttemptComment& comment);

Result<void> writeAssignment(SQLite::Database& db, const practice::PracticeAssignment& assignment);

Result<void> writeAssignmentChange(SQLite::Database& db,
                                   const practice::AssignmentChange& change,
                                   const Person& who);

} // namespace secondring::sqlite
