#include "core/adapters/sqlite/review_derived.h"

#include "core/adapters/json/text_list.h"
#include "core/adapters/sqlite/review_columns.h"

#include <map>

namespace secondring::sqlite {

namespace {

constexpr auto kInsertRow =
    "INSERT OR REPLACE INTO review (call, agent, state, reviewer, picked, rule, nominated, since,"
    " score, self_score, disputed, blind, events) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

constexpr auto kInsertThanks =
    "INSERT INTO recognition (call, place, agent, person, role, at, moment, words)"
    " VALUES (?, ?, ?, ?, ?, ?, ?, ?)";

template <class T, class ToStored>
void bindOptional(SQLite::Statement& statement,
                  int at,
                  const std::optional<T>& value,
                  ToStored&& toStored)
{
    if (value) {
        statement.bind(at, toStored(*value));
    } else {
        statement.bind(at);
    }
}

constexpr auto kAsText = [](auto value) { return std::string{toText(value)}; };
constexpr auto kAsIs = [](auto value) { return value; };

void writeRow(SQLite::Database& db, const ReviewRow& row)
{
    SQLite::Statement insert(db, kInsertRow);
    insert.bind(1, row.call.value);
    insert.bind(2, row.agent);
    insert.bind(3, std::string{toText(row.state)});
    insert.bind(4, row.reviewer);
    bindOptional(insert, 5, row.picked, kAsText);
    insert.bind(6, row.rule);
    bindOptional(insert, 7, row.nominated, kAsText);
    bindOptional(insert, 8, row.since, count);
    bindOptional(insert, 9, row.score, kAsIs);
    bindOptional(insert, 10, row.selfScore, kAsIs);
    insert.bind(11, row.disputed);
    insert.bind(12, encodeTexts(row.blind));
    insert.bind(13, row.events);
    insert.exec();
}

void clear(SQLite::Database& db, const char* table, CallId call)
{
    SQLite::Statement erase(db, std::string{"DELETE FROM "} + table + " WHERE call = ?");
    erase.bind(1, call.value);
    erase.exec();
}

void writeNotes(SQLite::Database& db, const DerivedReview& derived)
{
    clear(db, "open_note", derived.row.call);
    SQLite::Statement insert(
        db, "INSERT INTO open_note (call, note, agent, given) VALUES (?, ?, ?, ?)");
    for (const auto& [note, given] : derived.openNotes) {
        insert.reset();
        insert.bind(1, derived.row.call.value);
        insert.bind(2, note);
        insert.bind(3, derived.row.agent);
        insert.bind(4, count(given));
        insert.exec();
    }
}

void writeThanks(SQLite::Database& db, const DerivedReview& derived)
{
    clear(db, "recognition", derived.row.call);
    SQLite::Statement insert(db, kInsertThanks);
    int place = 0;
    for (const auto& each : derived.recognitions) {
        insert.reset();
        insert.bind(1, derived.row.call.value);
        insert.bind(2, ++place);
        insert.bind(3, derived.row.agent);
        insert.bind(4, each.by.name);
        insert.bind(5, std::string{toText(each.by.role)});
        insert.bind(6, count(each.at));
        insert.bind(7, std::int64_t{each.what.moment.count()});
        insert.bind(8, each.what.words);
        insert.exec();
    }
}

void writeLooks(SQLite::Database& db, const DerivedReview& derived)
{
    clear(db, "looked", derived.row.call);
    SQLite::Statement insert(db,
                             "INSERT INTO looked (call, person, role, agent, first, last, times)"
                             " VALUES (?, ?, ?, ?, ?, ?, ?)");
    for (const auto& each : derived.looks) {
        insert.reset();
        insert.bind(1, each.call.value);
        insert.bind(2, each.by.name);
        insert.bind(3, std::string{toText(each.by.role)});
        insert.bind(4, each.agent);
        insert.bind(5, count(each.first));
        insert.bind(6, count(each.last));
        insert.bind(7, each.times);
        insert.exec();
    }
}

void writeDrawn(SQLite::Database& db, const DerivedReview& derived)
{
    clear(db, "drawn", derived.row.call);
    if (derived.drawnFor.empty()) {
        return;
    }
    SQLite::Statement insert(db, "INSERT INTO drawn (call, agent, week) VALUES (?, ?, ?)");
    insert.bind(1, derived.row.call.value);
    insert.bind(2, derived.row.agent);
    insert.bind(3, derived.drawnFor);
    insert.exec();
}

std::vector<Looks> looksOf(const ReviewCase& reviewed)
{
    std::map<std::pair<std::string, std::string_view>, Looks> looks;
    for (const auto& view : reviewed.views) {
        auto& each =
            looks
                .try_emplace({view.by.name, toText(view.by.role)},
                             Looks{reviewed.call, reviewed.agent, view.by, view.at, view.at, 0})
                .first->second;
        each.last = view.at;
        ++each.times;
    }
    std::vector<Looks> sorted;
    sorted.reserve(looks.size());
    for (auto& [who, each] : looks) {
        sorted.push_back(std::move(each));
    }
    return sorted;
}

ReviewRow rowFrom(SQLite::Statement& query)
{
    ReviewRow row;
    row.call = CallId{query.getColumn(0).getInt64()};
    row.agent = query.getColumn(1).getString();
    row.state = word<ReviewState>(query.getColumn(2));
    row.reviewer = query.getColumn(3).getString();
    row.picked = optionalWord<Pick>(query.getColumn(4));
    row.rule = query.getColumn(5).getString();
    row.nominated = optionalWord<Nomination>(query.getColumn(6));
    row.since = optionalInstant(query.getColumn(7));
    row.score = optionalNumber(query.getColumn(8));
    row.selfScore = optionalNumber(query.getColumn(9));
    row.disputed = query.getColumn(10).getString();
    row.blind = decodeTexts(query.getColumn(11).getString());
    row.events = query.getColumn(12).getInt64();
    return row;
}

Recognition recognitionFrom(SQLite::Statement& query, int first)
{
    return {.by = {.name = query.getColumn(first).getString(),
                   .role = word<Role>(query.getColumn(first + 1))},
            .at = instant(query.getColumn(first + 2)),
            .what = {.moment = Duration{query.getColumn(first + 3).getInt64()},
                     .words = query.getColumn(first + 4).getString()}};
}

std::vector<Looks> looksFrom(SQLite::Statement& query)
{
    std::vector<Looks> looks;
    while (query.executeStep()) {
        looks.push_back(
            {.call = CallId{query.getColumn(0).getInt64()},
             .agent = query.getColumn(1).getString(),
             .by = {.name = query.getColumn(2).getString(), .role = word<Role>(query.getColumn(3))},
             .first = instant(query.getColumn(4)),
             .last = instant(query.getColumn(5)),
             .times = query.getColumn(6).getInt()});
    }
    return looks;
}

/// The states as a JSON list for json_each; all of them when none is wanted.
std::string statesOf(const ReviewQuery& query)
{
    std::vector<std::string> states;
    for (const auto& [state, text] : kEnumText<ReviewState>) {
        if (query.states.empty() || query.states.contains(state)) {
            states.emplace_back(text);
        }
    }
    return encodeTexts(states);
}

} // namespace

DerivedReview derive(const ReviewCase& reviewed)
{
    DerivedReview derived{.row = rowOf(reviewed),
                          .openNotes = {},
                          .recognitions = reviewed.recognitions,
                          .looks = looksOf(reviewed),
                          .drawnFor = reviewed.drawnFor,
                          .survey = std::nullopt};
    if (reviewed.survey) {
        derived.survey = surveyRowOf(reviewed.survey->what);
    }
    for (const auto& note : reviewed.notes) {
        if (!note.closedAt) {
            derived.openNotes.emplace_back(note.id, note.at);
        }
    }
    return derived;
}

void writeDerived(SQLite::Database& db, const ReviewCase& reviewed)
{
    const auto derived = derive(reviewed);
    writeRow(db, derived.row);
    writeNotes(db, derived);
    writeThanks(db, derived);
    writeLooks(db, derived);
    writeDrawn(db, derived);
    writeFollowUp(db, reviewed);
}

DerivedReview readDerived(SQLite::Database& db, CallId call)
{
    DerivedReview derived;
    const auto ask = [&](const char* sql) {
        SQLite::Statement query(db, sql);
        query.bind(1, call.value);
        return query;
    };
    auto row = ask("SELECT * FROM review WHERE call = ?");
    if (row.executeStep()) {
        derived.row = rowFrom(row);
    }
    auto notes = ask("SELECT note, given FROM open_note WHERE call = ? ORDER BY note");
    while (notes.executeStep()) {
        derived.openNotes.emplace_back(notes.getColumn(0).getInt64(), instant(notes.getColumn(1)));
    }
    auto thanks = ask("SELECT person, role, at, moment, words FROM recognition WHERE call = ?"
                      " ORDER BY place");
    while (thanks.executeStep()) {
        derived.recognitions.push_back(recognitionFrom(thanks, 0));
    }
    auto looks = ask("SELECT call, agent, person, role, first, last, times FROM looked"
                     " WHERE call = ? ORDER BY person, role");
    derived.looks = looksFrom(looks);
    auto drawn = ask("SELECT week FROM drawn WHERE call = ?");
    if (drawn.executeStep()) {
        derived.drawnFor = drawn.getColumn(0).getString();
    }
    derived.survey = readSurvey(db, call);
    return derived;
}

std::vector<ListedReview> readRows(SQLite::Database& db, const ReviewQuery& wanted)
{
    SQLite::Statement query(
        db,
        "SELECT found.*, name, number, uri, began FROM"
        " (SELECT * FROM review WHERE state IN (SELECT value FROM json_each(?1))"
        " AND (?2 = '' OR agent = ?2) AND (?3 = '' OR reviewer = ?3) UNION"
        " SELECT * FROM review WHERE blind <> '[]'"
        " AND EXISTS (SELECT 1 FROM json_each(blind) WHERE value = ?5)) AS found"
        " JOIN call ON call.id = found.call ORDER BY since, found.call LIMIT ?4");
    query.bind(1, statesOf(wanted));
    query.bind(2, wanted.agent);
    query.bind(3, wanted.reviewer);
    query.bind(4, wanted.limit);
    query.bind(5, wanted.blind);
    std::vector<ListedReview> rows;
    while (query.executeStep()) {
        rows.push_back({.row = rowFrom(query),
                        .party = {.name = query.getColumn(13).getString(),
                                  .number = query.getColumn(14).getString(),
                                  .uri = query.getColumn(15).getString()},
                        .began = instant(query.getColumn(16))});
    }
    return rows;
}

std::vector<TeamThanks> readThanks(SQLite::Database& db, Instant before, int limit)
{
    SQLite::Statement query(db,
                            "SELECT call, agent, person, role, at, moment, words FROM recognition"
                            " WHERE at < ? ORDER BY at DESC, call DESC, place DESC LIMIT ?");
    query.bind(1, count(before));
    query.bind(2, limit);
    std::vector<TeamThanks> thanks;
    while (query.executeStep()) {
        thanks.push_back({CallId{query.getColumn(0).getInt64()},
                          query.getColumn(1).getString(),
                          recognitionFrom(query, 2)});
    }
    return thanks;
}

std::vector<Looks> readLooks(SQLite::Database& db, const std::string& agent, int limit)
{
    SQLite::Statement query(db,
                            "SELECT call, agent, person, role, first, last, times FROM looked"
                            " WHERE agent = ? ORDER BY last DESC LIMIT ?");
    query.bind(1, agent);
    query.bind(2, limit);
    return looksFrom(query);
}

} // namespace secondring::sqlite
