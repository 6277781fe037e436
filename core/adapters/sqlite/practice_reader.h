#pragma once
#include "core/adapters/sqlite/connection.h"
#include "core/practice/practice_record.h"

/// Private to core/adapters/sqlite: what is kept of practice, read as somebody may see it
/// (core/practice/practice_rights.h). What is not there for them throws.
namespace secondring::sqlite {

std::vector<practice::ScenarioVersion> readVersions(SQLite::Database& db,
                                                    const std::string& scenario);
practice::ScenarioText readText(SQLite::Database& db, const std::string& scenario, int version);

/// None: there is no such attempt.
std::optional<practice::AttemptRow> readRow(SQLite::Database& db, practice::AttemptId attempt);
std::vector<practice::AttemptRow>
readAttempts(SQLite::Database& db, const practice::AttemptQuery& query, const Person& who);
std::vector<practice::AttemptRow> readUnfinished(SQLite::Database& db, const std::string& agent);
practice::KeptAttempt
readAttempt(SQLite::Database& db, practice::AttemptId attempt, const Person& who);

/// As it is asked now; none: there is no such assignment, or it was withdrawn.
std::optional<practice::PracticeAssignment> readAssignment(SQLite::Database& db,
                                                           practice::AssignmentId assignment);
std::vector<practice::FollowedAssignment> readAssignments(SQLite::Database& db, const Person& who);

/// The greatest numbers given so far; 0: none.
struct NumbersGiven
{
    std::int64_t attempt = 0;
    std::int64_t assignment = 0;
};

NumbersGiven readNumbersGiven(SQLite::Database& db);

} // namespace secondring::sqlite
