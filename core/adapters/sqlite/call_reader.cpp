#include "core/adapters/sqlite/call_reader.h"

#include "core/adapters/json/event_codec.h"
#include "core/adapters/json/verdict_list.h"
#include "core/adapters/sqlite/conditions.h"

#include <algorithm>
#include <functional>
#include <map>
#include <set>
#include <stdexcept>

namespace secondring::sqlite {

namespace {

constexpr auto kCallColumns =
    "SELECT id, direction, name, number, uri, line, began, answered, ended, ended_by, end_reason,"
    " complete, outcome, notes, summary, recording_file, held, courtesy, findings"
    " FROM call ";

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
    auto verdicts = decodeVerdicts(row.getColumn(18).getString());
    if (!verdicts) {
        throw std::runtime_error("the findings of call " + std::to_string(call.id.value) +
                                 " cannot be read.");
    }
    call.verdicts = std::move(*verdicts);
    return call;
}

std::vector<CallSummary> callsOf(SQLite::Statement& query)
{
    std::vector<CallSummary> calls;
    while (query.executeStep()) {
        calls.push_back(rowOf(query));
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

/// Standards that some call in the index has a finding of.
std::set<std::string> standardsFound(SQLite::Database& db)
{
    SQLite::Statement query(
        db, "SELECT term FROM call_term WHERE term >= ?1 AND term < ?2 AND calls > 0");
    query.bind(1, std::string{term::kFinding});
    query.bind(2, std::string{static_cast<char>(term::kFinding + 1)});
    std::set<std::string> standards;
    while (query.executeStep()) {
        const auto term = query.getColumn(0).getString();
        standards.insert(term.substr(1, term.rfind('=') - 1));
    }
    return standards;
}

/// `ofAgent`: what must be so besides; none: nothing.
std::vector<Verdict> newestVerdicts(SQLite::Database& db,
                                    const std::vector<Condition>& ofAgent,
                                    const std::string& standard,
                                    int depth)
{
    std::map<std::int64_t, Verdict, std::greater<>> newest;
    for (const auto verdict : {Verdict::Kept, Verdict::Missed}) {
        auto all = ofAgent;
        addKnownTerm(
            db, all.emplace_back(), termFor(term::kFinding, findingValue(standard, verdict)));
        for (const auto call : newestWith(db, all, static_cast<std::size_t>(std::max(depth, 0)))) {
            newest.emplace(call, verdict);
        }
    }
    std::vector<Verdict> verdicts;
    for (const auto& [call, verdict] : newest) {
        if (std::ssize(verdicts) < depth) {
            verdicts.push_back(verdict);
        }
    }
    return verdicts;
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
    auto calls = callsOf(query);
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

std::vector<CallSummary> readRecent(SQLite::Database& db, const RecentCalls& wanted)
{
    SQLite::Statement query(db,
                            std::string{kCallColumns} +
                                "WHERE complete AND began >= ?1 AND (?2 = '' OR agent = ?2)"
                                " ORDER BY began DESC, id DESC LIMIT ?3");
    query.bind(1, std::int64_t{wanted.since.time_since_epoch().count()});
    query.bind(2, wanted.agent);
    query.bind(3, wanted.limit);
    return callsOf(query);
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
    for (const auto id : newestWith(db, {same}, static_cast<std::size_t>(std::max(limit, 0)))) {
        calls.push_back(readCall(db, CallId{id}));
    }
    std::ranges::stable_sort(calls, std::ranges::greater{}, &CallSummary::began);
    return calls;
}

VerdictHistory readVerdicts(SQLite::Database& db, const std::string& agent, int depth)
{
    std::vector<Condition> ofAgent;
    if (!agent.empty()) {
        addKnownTerm(db, ofAgent.emplace_back(), termFor(term::kAgent, agent));
    }
    VerdictHistory history;
    for (const auto& standard : standardsFound(db)) {
        auto verdicts = newestVerdicts(db, ofAgent, standard, depth);
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
