#include "core/adapters/sqlite/practice_reader.h"

#include "core/adapters/json/attempt_codec.h"
#include "core/adapters/json/verdict_list.h"
#include "core/adapters/sqlite/review_columns.h"
#include "core/practice/assignment.h"
#include "core/practice/practice_rights.h"

#include <algorithm>
#include <bit>

namespace secondring::sqlite {

using namespace practice;

namespace {

/// As the last change of each asks it.
constexpr auto kAsked = "SELECT given.id, given.scenario, coalesce(last.agent, given.agent),"
                        " coalesce(last.due, given.due), coalesce(last.pass_mark, given.pass_mark),"
                        " given.person, given.at FROM practice_assignment AS given"
                        " LEFT JOIN assignment_change AS last ON last.number ="
                        " (SELECT max(number) FROM assignment_change WHERE assignment = given.id)"
                        " WHERE coalesce(last.withdrawn, 0) = 0 ";

constexpr auto kRow = "SELECT id, scenario, version, agent, began, seed, ended, score, passed,"
                      " verdicts, handed_in FROM attempt ";

AttemptEnd endFrom(SQLite::Statement& row, Instant ended)
{
    auto verdicts = decodeVerdicts(row.getColumn(9).getString());
    if (!verdicts) {
        throw std::runtime_error("what attempt " + row.getColumn(0).getString() +
                                 " shows of the standards cannot be read.");
    }
    return {.ended = ended,
            .score = optionalNumber(row.getColumn(7)),
            .passed = row.getColumn(8).getInt() != 0,
            .verdicts = std::move(*verdicts)};
}

AttemptRow rowFrom(SQLite::Statement& row)
{
    AttemptRow read{.id = {row.getColumn(0).getInt64()},
                    .head = {.scenario = row.getColumn(1).getString(),
                             .version = row.getColumn(2).getInt(),
                             .agent = row.getColumn(3).getString(),
                             .began = instant(row.getColumn(4)),
                             .seed = std::bit_cast<std::uint64_t>(row.getColumn(5).getInt64())},
                    .end = {},
                    .handedIn = optionalInstant(row.getColumn(10))};
    if (const auto ended = optionalInstant(row.getColumn(6))) {
        read.end = endFrom(row, *ended);
    }
    return read;
}

std::vector<AttemptRow> rowsOf(SQLite::Statement& query)
{
    std::vector<AttemptRow> rows;
    while (query.executeStep()) {
        rows.push_back(rowFrom(query));
    }
    return rows;
}

ScenarioVersion versionFrom(SQLite::Statement& row)
{
    return {.scenario = row.getColumn(0).getString(),
            .version = row.getColumn(1).getInt(),
            .title = row.getColumn(2).getString(),
            .note = row.getColumn(3).getString(),
            .author = row.getColumn(4).getString(),
            .at = instant(row.getColumn(5))};
}

/// Puts what was written down where it belongs.
struct Sorting
{
    KeptAttempt& kept;

    void operator()(const AttemptEvent& entry) { kept.attempt.events.push_back(entry); }

    void operator()(const HintUsed& entry) { kept.attempt.hints.push_back(entry); }

    void operator()(const SaidByKey& entry) { kept.byKeys.push_back(entry); }

    void operator()(const CallOfAttempt& entry) { kept.calls.push_back(entry.call); }

    void operator()(const SpokenAloud& entry) { kept.spoken.push_back(entry); }
};

AttemptEntry entryFrom(SQLite::Statement& row, std::int64_t expected)
{
    const auto sequence = row.getColumn(0).getInt64();
    auto entry = decodeEntry({.at = instant(row.getColumn(1)),
                              .caller = row.getColumn(2).getInt64(),
                              .event = {.kind = row.getColumn(3).getString(),
                                        .version = row.getColumn(4).getInt(),
                                        .payload = row.getColumn(5).getString()}});
    if (!entry || sequence != expected) {
        throw std::runtime_error(
            "entry " + std::to_string(expected) + " of the attempt " +
            (entry ? "is missing." : "cannot be read (" + entry.error().reason + ")."));
    }
    return std::move(*entry);
}

void readEntries(SQLite::Database& db, KeptAttempt& kept)
{
    SQLite::Statement query(db,
                            "SELECT sequence, at, caller, kind, version, payload"
                            " FROM attempt_entry WHERE attempt = ? ORDER BY sequence");
    query.bind(1, kept.row.id.value);
    for (std::int64_t sequence = 1; query.executeStep(); ++sequence) {
        std::visit(Sorting{kept}, entryFrom(query, sequence));
    }
}

void readComments(SQLite::Database& db, KeptAttempt& kept)
{
    SQLite::Statement query(db,
                            "SELECT person, role, at, moment, words FROM attempt_comment"
                            " WHERE attempt = ? ORDER BY moment, at");
    query.bind(1, kept.row.id.value);
    while (query.executeStep()) {
        kept.comments.push_back(
            {.by = {.name = query.getColumn(0).getString(), .role = word<Role>(query.getColumn(1))},
             .at = instant(query.getColumn(2)),
             .moment = Duration{query.getColumn(3).getInt64()},
             .words = query.getColumn(4).getString()});
    }
}

PracticeAssignment assignmentFrom(SQLite::Statement& row)
{
    return {.id = {row.getColumn(0).getInt64()},
            .scenario = row.getColumn(1).getString(),
            .agent = row.getColumn(2).getString(),
            .due = instant(row.getColumn(3)),
            .passMark = row.getColumn(4).getInt(),
            .by = row.getColumn(5).getString(),
            .at = instant(row.getColumn(6))};
}

std::vector<AttemptRow>
handedInFor(SQLite::Database& db, const PracticeAssignment& assignment, const Person& who)
{
    SQLite::Statement query(db,
                            std::string{kRow} +
                                "WHERE scenario = ?1 AND handed_in >= ?2"
                                " AND (?3 = '' OR agent = ?3) ORDER BY handed_in, id");
    query.bind(1, assignment.scenario);
    query.bind(2, count(assignment.at));
    query.bind(3, assignment.agent);
    auto rows = rowsOf(query);
    std::erase_if(rows, [&](const AttemptRow& each) { return !maySee(who, each); });
    return rows;
}

} // namespace

std::vector<ScenarioVersion> readVersions(SQLite::Database& db, const std::string& scenario)
{
    SQLite::Statement query(db,
                            "SELECT scenario, version, title, note, author, at"
                            " FROM scenario_version WHERE scenario = ? ORDER BY version DESC");
    query.bind(1, scenario);
    std::vector<ScenarioVersion> versions;
    while (query.executeStep()) {
        versions.push_back(versionFrom(query));
    }
    return versions;
}

ScenarioText readText(SQLite::Database& db, const std::string& scenario, int version)
{
    SQLite::Statement query(db,
                            "SELECT scenario, version, title, note, author, at, source"
                            " FROM scenario_version WHERE scenario = ? AND version = ?");
    query.bind(1, scenario);
    query.bind(2, version);
    if (!query.executeStep()) {
        throw std::runtime_error("there is no such version of this scenario.");
    }
    return {versionFrom(query), query.getColumn(6).getString()};
}

std::optional<AttemptRow> readRow(SQLite::Database& db, AttemptId attempt)
{
    SQLite::Statement query(db, std::string{kRow} + "WHERE id = ?");
    query.bind(1, attempt.value);
    return query.executeStep() ? std::optional{rowFrom(query)} : std::nullopt;
}

std::vector<AttemptRow>
readAttempts(SQLite::Database& db, const AttemptQuery& query, const Person& who)
{
    auto sql = std::string{kRow} + "WHERE began >= :from AND began < :until"
                                   " AND (agent = :who OR (:trains AND handed_in IS NOT NULL))";
    sql += query.agent.empty() ? "" : " AND agent = :agent";
    sql += query.scenario.empty() ? "" : " AND scenario = :scenario";
    SQLite::Statement select(db, sql + " ORDER BY began DESC, id DESC LIMIT :limit");
    select.bind(":from", count(query.from));
    select.bind(":until", count(query.until.value_or(Instant::max())));
    select.bind(":who", who.name);
    select.bind(":trains", who.role == Role::Agent ? 0 : 1);
    if (!query.agent.empty()) {
        select.bind(":agent", query.agent);
    }
    if (!query.scenario.empty()) {
        select.bind(":scenario", query.scenario);
    }
    select.bind(":limit", query.limit);
    return rowsOf(select);
}

std::vector<AttemptRow> readUnfinished(SQLite::Database& db, const std::string& agent)
{
    SQLite::Statement query(
        db, std::string{kRow} + "WHERE ended IS NULL AND agent = ? ORDER BY began, id");
    query.bind(1, agent);
    return rowsOf(query);
}

KeptAttempt readAttempt(SQLite::Database& db, AttemptId attempt, const Person& who)
{
    auto row = readRow(db, attempt);
    if (!row || !maySee(who, *row)) {
        throw std::runtime_error("there is no such attempt.");
    }
    KeptAttempt kept;
    kept.attempt.scenario = row->head.scenario;
    kept.attempt.seed = row->head.seed;
    kept.row = std::move(*row);
    readEntries(db, kept);
    readComments(db, kept);
    return kept;
}

std::optional<PracticeAssignment> readAssignment(SQLite::Database& db, AssignmentId assignment)
{
    SQLite::Statement query(db, std::string{kAsked} + "AND given.id = ?");
    query.bind(1, assignment.value);
    return query.executeStep() ? std::optional{assignmentFrom(query)} : std::nullopt;
}

std::vector<FollowedAssignment> readAssignments(SQLite::Database& db, const Person& who)
{
    SQLite::Statement query(db, std::string{kAsked} + "ORDER BY 4, 1"); // due, id
    std::vector<FollowedAssignment> assigned;
    while (query.executeStep()) {
        auto assignment = assignmentFrom(query);
        if (who.role != Role::Agent || isFor(assignment, who.name)) {
            auto handedIn = handedInFor(db, assignment, who);
            assigned.push_back({std::move(assignment), std::move(handedIn)});
        }
    }
    return assigned;
}

NumbersGiven readNumbersGiven(SQLite::Database& db)
{
    const auto greatest = [&](const std::string& table) {
        return db.execAndGet("SELECT coalesce(max(id), 0) FROM " + table).getInt64();
    };
    return {greatest("attempt"), greatest("practice_assignment")};
}

} // namespace secondring::sqlite
