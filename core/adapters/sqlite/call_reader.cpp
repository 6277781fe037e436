#include "core/adapters/sqlite/call_reader.h"

#include "core/adapters/json/event_codec.h"
#include "core/adapters/sqlite/conditions.h"

#include <algorithm>
#include <functional>
#include <stdexcept>

namespace secondring::sqlite {

namespace {

constexpr auto kCallColumns =
    "SELECT id, direction, name, number, uri, line, began, answered, ended, ended_by, end_reason,"
    " complete, outcome, notes, summary, recording_file, held, courtesy FROM call ";

Instant instant(const SQLite::Column& column)
{
    return Instant{Duration{column.getInt64()}};
}

std::optional<Instant> optionalInstant(const SQLite::Column& column)
{
    return column.isNull() ? std::nullopt : std::optional{instant(column)};
}

template <class E> E word(const SQLite::Column& column)
{
    const auto text = column.getString();
    const auto value = fromText<E>(text);
    if (!value) {
        throw std::runtime_error("\"" + text + "\" is no word for " + column.getName() + ".");
    }
    return *value;
}

CallSummary rowOf(SQLite::Statement& row)
{
    CallSummary call;
    call.id = CallId{row.getColumn(0).getInt64()};
    call.direction = word<Direction>(row.getColumn(1));
    call.party = {.name = row.getColumn(2).getString(),
                  .number = row.getColumn(3).getString(),
                  .uri = row.getColumn(4).getString()};
    call.line = row.getColumn(5).getString();
    call.began = instant(row.getColumn(6));
    call.answered = optionalInstant(row.getColumn(7));
    call.ended = optionalInstant(row.getColumn(8));
    call.endedBy = word<EndedBy>(row.getColumn(9));
    call.endReason = word<EndReason>(row.getColumn(10));
    call.complete = row.getColumn(11).getInt() != 0;
    call.outcome = row.getColumn(12).getString();
    call.notes = row.getColumn(13).getString();
    call.summary = row.getColumn(14).getString();
    call.recordingFile = row.getColumn(15).getString();
    call.held = Duration{row.getColumn(16).getInt64()};
    if (!row.getColumn(17).isNull()) {
        call.courtesy = row.getColumn(17).getInt();
    }
    return call;
}

void readFindings(SQLite::Database& db, CallSummary& call)
{
    SQLite::Statement query(db,
                            "SELECT standard, verdict FROM finding WHERE call = ?"
                            " ORDER BY position");
    query.bind(1, call.id.value);
    while (query.executeStep()) {
        call.verdicts.emplace_back(query.getColumn(0).getString(),
                                   word<Verdict>(query.getColumn(1)));
    }
}

std::vector<CallSummary> callsOf(SQLite::Database& db, SQLite::Statement& query)
{
    std::vector<CallSummary> calls;
    while (query.executeStep()) {
        calls.push_back(rowOf(query));
    }
    for (auto& call : calls) {
        readFindings(db, call);
    }
    return calls;
}

Recorded recordedOf(SQLite::Statement& row, CallId id)
{
    const Recorded recorded{.sequence = row.getColumn(0).getInt64(),
                            .at = instant(row.getColumn(1))};
    auto body = decode({.kind = row.getColumn(2).getString(),
                        .version = row.getColumn(3).getInt(),
                        .payload = row.getColumn(4).getString()});
    if (!body) {
        throw std::runtime_error("event " + std::to_string(recorded.sequence) + " of call " +
                                 std::to_string(id.value) + " cannot be read (" +
                                 body.error().reason + ").");
    }
    return {recorded.sequence, recorded.at, Event{id, std::move(*body)}};
}

std::vector<std::string> judgedStandards(SQLite::Database& db)
{
    // Jumps from standard to standard on the index; never reads all findings.
    SQLite::Statement next(db,
                           "SELECT min(standard) FROM finding"
                           " WHERE standard > ? AND verdict IN ('kept', 'missed')");
    std::vector<std::string> standards;
    for (std::string last;;) {
        next.reset();
        next.bind(1, last);
        if (!next.executeStep() || next.getColumn(0).isNull()) {
            return standards;
        }
        last = next.getColumn(0).getString();
        standards.push_back(last);
    }
}

} // namespace

std::vector<Recorded> readEvents(SQLite::Database& db, CallId id)
{
    SQLite::Statement query(db,
                            "SELECT sequence, at, kind, version, payload FROM call_event"
                            " WHERE call = ? ORDER BY sequence");
    query.bind(1, id.value);
    std::vector<Recorded> events;
    while (query.executeStep()) {
        events.push_back(recordedOf(query, id));
        if (events.back().sequence != static_cast<std::int64_t>(events.size())) {
            throw std::runtime_error("event " + std::to_string(events.size()) + " of call " +
                                     std::to_string(id.value) + " is missing.");
        }
    }
    return events;
}

CallSummary readCall(SQLite::Database& db, CallId id)
{
    SQLite::Statement query(db, std::string{kCallColumns} + "WHERE id = ?");
    query.bind(1, id.value);
    auto calls = callsOf(db, query);
    if (calls.empty()) {
        throw std::runtime_error("call " + std::to_string(id.value) + " has no row.");
    }
    return std::move(calls.front());
}

std::optional<CallFacts> readFacts(SQLite::Database& db, CallId id)
{
    SQLite::Statement query(db, "SELECT agent, complaint, promise FROM call WHERE id = ?");
    query.bind(1, id.value);
    if (!query.executeStep()) {
        return std::nullopt;
    }
    return CallFacts{.summary = readCall(db, id),
                     .agent = query.getColumn(0).getString(),
                     .complaint = query.getColumn(1).getInt() != 0,
                     .promise = query.getColumn(2).getInt() != 0};
}

std::vector<CallSummary> readRecent(SQLite::Database& db, Instant before, int limit)
{
    SQLite::Statement query(
        db,
        std::string{kCallColumns} +
            "WHERE complete AND began < ? ORDER BY began DESC, id DESC LIMIT ?");
    query.bind(1, std::int64_t{before.time_since_epoch().count()});
    query.bind(2, limit);
    return callsOf(db, query);
}

std::vector<CallSummary> readWithParty(SQLite::Database& db, const Party& party, int limit)
{
    Condition same;
    if (const auto digits = bareDigits(party.number); !digits.empty()) {
        addKnownTerm(db, same, termFor(term::kNumber, digits));
    }
    if (!party.uri.empty()) {
        addKnownTerm(db, same, termFor(term::kAddress, party.uri));
    }
    std::vector<CallSummary> calls;
    for (const auto id : newestWith(db, same, static_cast<std::size_t>(std::max(limit, 0)))) {
        calls.push_back(readCall(db, CallId{id}));
    }
    std::ranges::stable_sort(calls, std::ranges::greater{}, &CallSummary::began);
    return calls;
}

VerdictHistory readVerdicts(SQLite::Database& db, int depth)
{
    SQLite::Statement query(db,
                            "SELECT verdict FROM finding JOIN call ON call.id = finding.call"
                            " WHERE standard = ? AND verdict IN ('kept', 'missed') AND complete"
                            " ORDER BY finding.call DESC LIMIT ?");
    VerdictHistory history;
    for (const auto& standard : judgedStandards(db)) {
        query.reset();
        query.bind(1, standard);
        query.bind(2, depth);
        std::vector<Verdict> verdicts;
        while (query.executeStep()) {
            verdicts.push_back(word<Verdict>(query.getColumn(0)));
        }
        if (!verdicts.empty()) {
            history.emplace_back(standard, std::move(verdicts));
        }
    }
    return history;
}

Opening readOpening(SQLite::Database& db)
{
    Opening opening;
    opening.lastCall = CallId{db.execAndGet("SELECT coalesce(max(id), 0) FROM call").getInt64()};
    SQLite::Statement query(db, "SELECT id FROM call WHERE NOT complete ORDER BY id");
    while (query.executeStep()) {
        const CallId id{query.getColumn(0).getInt64()};
        try {
            opening.unfinished.push_back({id, readEvents(db, id)});
        } catch (const SQLite::Exception&) {
            throw; // the file, not the call
        } catch (const std::exception& error) {
            opening.unreadable.push_back({id, error.what()});
        }
    }
    return opening;
}

} // namespace secondring::sqlite
