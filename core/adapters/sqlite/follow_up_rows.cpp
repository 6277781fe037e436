#include "core/adapters/sqlite/follow_up_rows.h"

#include "core/adapters/sqlite/day_totals.h"
#include "core/adapters/sqlite/review_columns.h"

namespace secondring::sqlite {

namespace {

void bindOptional(SQLite::Statement& statement, int at, std::optional<Instant> value)
{
    if (value) {
        statement.bind(at, count(*value));
    } else {
        statement.bind(at);
    }
}

/// What the reviews have told, put in the place of what they had told before.
void writeStanding(SQLite::Database& db, CallId call, const PromiseStanding& standing)
{
    SQLite::Statement update(db,
                             "UPDATE promise SET due = ?2, next = ?3, renegotiated = ?4,"
                             " kept_at = ?5, day = ?6 WHERE call = ?1");
    update.bind(1, call.value);
    bindOptional(update, 2, standing.due);
    bindOptional(update, 3, standing.next);
    update.bind(4, standing.renegotiated);
    bindOptional(update, 5, standing.keptAt);
    if (standing.due) {
        update.bind(6, localDay(*standing.due));
    }
    update.exec();
}

void bindOptional(SQLite::Statement& statement, int at, std::optional<int> value)
{
    if (value) {
        statement.bind(at, *value);
    } else {
        statement.bind(at);
    }
}

void writeSurvey(SQLite::Database& db, CallId call, const SurveyRow& row)
{
    SQLite::Statement insert(db,
                             "INSERT OR REPLACE INTO survey"
                             " (call, agent, line, day, score, recommend, ease)"
                             " SELECT id, agent, line, day, ?2, ?3, ?4 FROM call WHERE id = ?1");
    insert.bind(1, call.value);
    bindOptional(insert, 2, row.score);
    bindOptional(insert, 3, row.recommend);
    bindOptional(insert, 4, row.ease);
    insert.exec();
}

/// `where` as a further condition.
SQLite::Statement asked(SQLite::Database& db,
                        const TotalsWanted& wanted,
                        const std::string& what,
                        const std::string& where)
{
    SQLite::Statement query(db,
                            "SELECT " + keyOf(wanted.by) + ", " + what +
                                " WHERE day BETWEEN ?1 AND ?2 AND (?3 = '' OR line = ?3)" +
                                ofAgents(wanted.agents.size()) + where + " GROUP BY 1");
    query.bind(1, toIso(wanted.days.first));
    query.bind(2, toIso(wanted.days.last));
    query.bind(3, wanted.line);
    int place = 4;
    for (const auto& agent : wanted.agents) {
        query.bind(place++, agent);
    }
    return query;
}

} // namespace

void writePromise(SQLite::Database& db, CallId call, const WrapUp& wrapUp)
{
    if (wrapUp.promise.empty()) {
        return;
    }
    SQLite::Statement insert(db,
                             "INSERT OR REPLACE INTO promise (call, agent, line, keeper, what,"
                             " first_due, renegotiated)"
                             " SELECT id, agent, line, ?2, ?3, ?4, 0 FROM call WHERE id = ?1");
    insert.bind(1, call.value);
    insert.bind(2, wrapUp.keeper);
    insert.bind(3, wrapUp.promise);
    bindOptional(insert, 4, wrapUp.due);
    insert.exec();
    writeStanding(db, call, standingOf(wrapUp.due, {}));
}

void writeFollowUp(SQLite::Database& db, const ReviewCase& reviewed)
{
    if (const auto promise = readPromise(db, reviewed.call)) {
        const auto standing = standingOf(promise->firstDue, reviewed);
        if (standing != promise->standing) {
            writeStanding(db, reviewed.call, standing);
        }
    }
    if (reviewed.survey) {
        writeSurvey(db, reviewed.call, surveyRowOf(reviewed.survey->what));
    }
}

std::optional<PromiseRow> readPromise(SQLite::Database& db, CallId call)
{
    SQLite::Statement query(db,
                            "SELECT agent, line, keeper, what, first_due, due, next, renegotiated,"
                            " kept_at FROM promise WHERE call = ?");
    query.bind(1, call.value);
    if (!query.executeStep()) {
        return std::nullopt;
    }
    return PromiseRow{.agent = query.getColumn(0).getString(),
                      .line = query.getColumn(1).getString(),
                      .keeper = query.getColumn(2).getString(),
                      .what = query.getColumn(3).getString(),
                      .firstDue = optionalInstant(query.getColumn(4)),
                      .standing = {.due = optionalInstant(query.getColumn(5)),
                                   .next = optionalInstant(query.getColumn(6)),
                                   .renegotiated = query.getColumn(7).getInt(),
                                   .keptAt = optionalInstant(query.getColumn(8))}};
}

SurveyRow surveyRowOf(const SurveyAnswered& answered)
{
    return {.score = answered.score, .recommend = answered.recommend, .ease = answered.ease};
}

std::optional<SurveyRow> readSurvey(SQLite::Database& db, CallId call)
{
    SQLite::Statement query(db, "SELECT score, recommend, ease FROM survey WHERE call = ?");
    query.bind(1, call.value);
    if (!query.executeStep()) {
        return std::nullopt;
    }
    return SurveyRow{.score = optionalNumber(query.getColumn(0)),
                     .recommend = optionalNumber(query.getColumn(1)),
                     .ease = optionalNumber(query.getColumn(2))};
}

std::vector<OpenPromise> readOpenPromises(SQLite::Database& db, const std::string& agent, int limit)
{
    SQLite::Statement query(
        db,
        "SELECT call.id, name, number, uri, what, keeper, due, next"
        " FROM (SELECT * FROM promise WHERE kept_at IS NULL AND (?1 = '' OR agent = ?1 OR keeper = "
        "?1)"
        "       ORDER BY next IS NULL, next, call LIMIT ?2) AS open"
        " JOIN call ON call.id = open.call ORDER BY next IS NULL, next, call.id");
    query.bind(1, agent);
    query.bind(2, limit);
    std::vector<OpenPromise> promises;
    while (query.executeStep()) {
        promises.push_back({.call = CallId{query.getColumn(0).getInt64()},
                            .party = {.name = query.getColumn(1).getString(),
                                      .number = query.getColumn(2).getString(),
                                      .uri = query.getColumn(3).getString()},
                            .what = query.getColumn(4).getString(),
                            .keeper = query.getColumn(5).getString(),
                            .due = optionalInstant(query.getColumn(6)),
                            .next = optionalInstant(query.getColumn(7))});
    }
    return promises;
}

void addFollowUp(SQLite::Database& db, const TotalsWanted& wanted, std::vector<TotalsRow>& rows)
{
    auto promises = asked(db,
                          wanted,
                          "count(*), coalesce(sum(kept_at <= due), 0),"
                          " coalesce(sum(kept_at > due), 0), sum(renegotiated > 0) FROM promise",
                          " AND (due <= :now OR kept_at IS NOT NULL)");
    promises.bind(":now", count(wanted.now));
    while (promises.executeStep()) {
        auto& after = totalsAt(rows, promises.getColumn(0).getString()).after;
        after.promisesDue = promises.getColumn(1).getInt64();
        after.promisesKept = promises.getColumn(2).getInt64();
        after.promisesKeptLate = promises.getColumn(3).getInt64();
        after.renegotiated = promises.getColumn(4).getInt64();
    }
    auto surveys = asked(db,
                         wanted,
                         "count(score), coalesce(sum(score >= 4), 0), count(recommend),"
                         " coalesce(sum(recommend >= 9), 0), coalesce(sum(recommend <= 6), 0),"
                         " count(ease), coalesce(sum(ease), 0) FROM survey",
                         "");
    while (surveys.executeStep()) {
        auto& after = totalsAt(rows, surveys.getColumn(0).getString()).after;
        after.surveys = surveys.getColumn(1).getInt64();
        after.satisfied = surveys.getColumn(2).getInt64();
        after.recommends = surveys.getColumn(3).getInt64();
        after.promoters = surveys.getColumn(4).getInt64();
        after.detractors = surveys.getColumn(5).getInt64();
        after.eased = surveys.getColumn(6).getInt64();
        after.easeSum = surveys.getColumn(7).getInt64();
    }
}

} // namespace secondring::sqlite
