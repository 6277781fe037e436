#include "core/adapters/sqlite/practice_writer.h"

#include "core/adapters/json/verdict_list.h"
#include "core/adapters/sqlite/practice_reader.h"
#include "core/adapters/sqlite/review_columns.h"
#include "core/practice/practice_rights.h"

#include <sqlite3.h>

#include <bit>

namespace secondring::sqlite {

using namespace practice;

namespace {

std::string nameOf(AttemptId attempt)
{
    return "attempt " + std::to_string(attempt.value);
}

/// Runs `work`; what the tables refuse of it becomes an error, and none of it is written.
template <class Work> Result<void> atOnce(SQLite::Database& db, const std::string& what, Work work)
{
    db.exec("SAVEPOINT one_of_practice");
    try {
        auto result = work();
        db.exec("RELEASE one_of_practice");
        return result;
    } catch (const SQLite::Exception& error) {
        if (error.getErrorCode() != SQLITE_CONSTRAINT) {
            throw;
        }
        db.exec("ROLLBACK TO one_of_practice; RELEASE one_of_practice");
        return fail("The record refuses " + what + ": " + error.what() + ".");
    }
}

Result<AttemptRow> foundRow(SQLite::Database& db, AttemptId attempt)
{
    auto row = readRow(db, attempt);
    return row ? Result<AttemptRow>{std::move(*row)} : fail("There is no such attempt.");
}

int newestVersion(SQLite::Database& db, const std::string& scenario)
{
    SQLite::Statement query(
        db, "SELECT coalesce(max(version), 0) FROM scenario_version WHERE scenario = ?");
    query.bind(1, scenario);
    query.executeStep();
    return query.getColumn(0).getInt();
}

std::optional<int> versionWith(SQLite::Database& db, const ScenarioText& text)
{
    SQLite::Statement query(
        db, "SELECT max(version) FROM scenario_version WHERE scenario = ? AND source = ?");
    query.bind(1, text.version.scenario);
    query.bind(2, text.source);
    query.executeStep();
    return optionalNumber(query.getColumn(0));
}

bool hasEntry(SQLite::Database& db, EntryPlace place, const StoredEntry& entry)
{
    SQLite::Statement query(db,
                            "SELECT 1 FROM attempt_entry WHERE attempt = ? AND sequence = ?"
                            " AND at = ? AND caller = ? AND kind = ? AND payload = ?");
    query.bind(1, place.attempt.value);
    query.bind(2, place.sequence);
    query.bind(3, count(entry.at));
    query.bind(4, entry.caller);
    query.bind(5, entry.event.kind);
    query.bind(6, entry.event.payload);
    return query.executeStep();
}

bool insertHead(SQLite::Database& db, AttemptId attempt, const AttemptHead& head)
{
    SQLite::Statement insert(db,
                             "INSERT INTO attempt (id, scenario, version, agent, began, seed)"
                             " VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING");
    insert.bind(1, attempt.value);
    insert.bind(2, head.scenario);
    insert.bind(3, head.version);
    insert.bind(4, head.agent);
    insert.bind(5, count(head.began));
    insert.bind(6, std::bit_cast<std::int64_t>(head.seed));
    return insert.exec() == 1;
}

bool insertEntry(SQLite::Database& db, EntryPlace place, const StoredEntry& entry)
{
    SQLite::Statement insert(
        db, "INSERT INTO attempt_entry VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING");
    insert.bind(1, place.attempt.value);
    insert.bind(2, place.sequence);
    insert.bind(3, count(entry.at));
    insert.bind(4, entry.caller);
    insert.bind(5, entry.event.kind);
    insert.bind(6, entry.event.version);
    insert.bind(7, entry.event.payload);
    return insert.exec() == 1;
}

void bindEnd(SQLite::Statement& update, const AttemptEnd& end)
{
    update.bind(1, count(end.ended));
    if (end.score) {
        update.bind(2, *end.score);
    }
    update.bind(3, end.passed ? 1 : 0);
    update.bind(4, encodeVerdicts(end.verdicts));
}

bool isWritten(SQLite::Database& db, const AssignmentChange& change, const Person& who)
{
    SQLite::Statement query(db,
                            "SELECT 1 FROM assignment_change WHERE assignment = ? AND agent = ?"
                            " AND due = ? AND pass_mark = ? AND withdrawn = ? AND person = ?"
                            " AND at = ?");
    query.bind(1, change.assignment.value);
    query.bind(2, change.agent);
    query.bind(3, count(change.due));
    query.bind(4, change.passMark);
    query.bind(5, change.withdrawn ? 1 : 0);
    query.bind(6, who.name);
    query.bind(7, count(change.at));
    return query.executeStep();
}

} // namespace

Result<int> writeVersion(SQLite::Database& db, const ScenarioText& text)
{
    if (const auto known = versionWith(db, text)) {
        return *known;
    }
    const int version = newestVersion(db, text.version.scenario) + 1;
    const auto written = atOnce(db, "this version", [&]() -> Result<void> {
        SQLite::Statement insert(db, "INSERT INTO scenario_version VALUES (?, ?, ?, ?, ?, ?, ?)");
        insert.bind(1, text.version.scenario);
        insert.bind(2, version);
        insert.bind(3, text.version.title);
        insert.bind(4, text.version.note);
        insert.bind(5, text.version.author);
        insert.bind(6, count(text.version.at));
        insert.bind(7, text.source);
        insert.exec();
        return {};
    });
    return written.map([&] { return version; });
}

Result<void> writeHead(SQLite::Database& db, AttemptId attempt, const AttemptHead& head)
{
    return atOnce(db, nameOf(attempt), [&]() -> Result<void> {
        if (insertHead(db, attempt, head)) {
            return {};
        }
        const auto stored = readRow(db, attempt);
        return stored && stored->head == head
                   ? Result<void>{}
                   : fail("Another attempt is stored as " + nameOf(attempt) + ".");
    });
}

Result<void> writeEntry(SQLite::Database& db, EntryPlace place, const StoredEntry& entry)
{
    const auto name = "number " + std::to_string(place.sequence) + " of " + nameOf(place.attempt);
    return atOnce(db, name, [&]() -> Result<void> {
        if (insertEntry(db, place, entry) || hasEntry(db, place, entry)) {
            return {};
        }
        return fail("Another entry is stored as " + name + ".");
    });
}

Result<void> writeEnd(SQLite::Database& db, AttemptId attempt, const AttemptEnd& end)
{
    const auto row = foundRow(db, attempt);
    if (!row || row->end == end) {
        return row.map([](const auto&) {});
    }
    if (auto allowed = mayEnd(*row, end); !allowed) {
        return allowed;
    }
    SQLite::Statement update(
        db, "UPDATE attempt SET ended = ?, score = ?, passed = ?, verdicts = ? WHERE id = ?");
    bindEnd(update, end);
    update.bind(5, attempt.value);
    update.exec();
    return {};
}

Result<void> writeHandedIn(SQLite::Database& db, AttemptId attempt, const Person& who, Instant at)
{
    const auto row = foundRow(db, attempt);
    if (!row) {
        return fail(row.error().reason);
    }
    const bool again = row->head.agent == who.name && row->handedIn == at;
    if (auto allowed = mayHandIn(who, *row); !allowed) {
        return again ? Result<void>{} : allowed;
    }
    SQLite::Statement update(db, "UPDATE attempt SET handed_in = ? WHERE id = ?");
    update.bind(1, count(at));
    update.bind(2, attempt.value);
    update.exec();
    return {};
}

Result<void> dropAttempt(SQLite::Database& db, AttemptId attempt, const Person& who)
{
    const auto row = foundRow(db, attempt);
    if (!row) {
        return fail(row.error().reason);
    }
    if (auto allowed = mayDrop(who, *row); !allowed) {
        return allowed;
    }
    SQLite::Statement drop(db, "DELETE FROM attempt WHERE id = ?"); // and with it its entries
    drop.bind(1, attempt.value);
    drop.exec();
    return {};
}

Result<void> writeComment(SQLite::Database& db, AttemptId attempt, const AttemptComment& comment)
{
    const auto row = foundRow(db, attempt);
    if (!row) {
        return fail(row.error().reason);
    }
    if (auto allowed = mayComment(comment.by, *row, comment); !allowed) {
        return allowed;
    }
    SQLite::Statement insert(
        db, "INSERT INTO attempt_comment VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING");
    insert.bind(1, attempt.value);
    insert.bind(2, count(comment.at));
    insert.bind(3, comment.by.name);
    insert.bind(4, std::string{toText(comment.by.role)});
    insert.bind(5, std::int64_t{comment.moment.count()});
    insert.bind(6, comment.words);
    insert.exec();
    return {};
}

Result<void> writeAssignment(SQLite::Database& db, const PracticeAssignment& assignment)
{
    SQLite::Statement insert(
        db, "INSERT INTO practice_assignment VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING");
    insert.bind(1, assignment.id.value);
    insert.bind(2, assignment.scenario);
    insert.bind(3, assignment.agent);
    insert.bind(4, count(assignment.due));
    insert.bind(5, assignment.passMark);
    insert.bind(6, assignment.by);
    insert.bind(7, count(assignment.at));
    insert.exec();
    return {};
}

Result<void>
writeAssignmentChange(SQLite::Database& db, const AssignmentChange& change, const Person& who)
{
    if (isWritten(db, change, who)) {
        return {};
    }
    const auto asked = readAssignment(db, change.assignment);
    if (!asked) {
        return fail("There is no such assignment, or it was withdrawn.");
    }
    if (auto allowed = mayChange(who, *asked, change); !allowed) {
        return allowed;
    }
    SQLite::Statement insert(
        db,
        "INSERT INTO assignment_change (assignment, agent, due, pass_mark, withdrawn, person, at)"
        " VALUES (?, ?, ?, ?, ?, ?, ?)");
    insert.bind(1, change.assignment.value);
    insert.bind(2, change.agent);
    insert.bind(3, count(change.due));
    insert.bind(4, change.passMark);
    insert.bind(5, change.withdrawn ? 1 : 0);
    insert.bind(6, who.name);
    insert.bind(7, count(change.at));
    insert.exec();
    return {};
}

} // namespace secondring::sqlite
