#include "core/adapters/sqlite/call_writer.h"

#include "core/adapters/json/event_codec.h"
#include "core/adapters/json/verdict_list.h"
#include "core/adapters/sqlite/call_reader.h"
#include "core/adapters/sqlite/follow_up_rows.h"
#include "core/review/totals_of.h"

namespace secondring::sqlite {

namespace {

constexpr auto kInsertEvent =
    "INSERT INTO call_event (call, sequence, at, kind, version, payload) VALUES (?, ?, ?, ?, ?, ?)"
    " ON CONFLICT DO NOTHING";

constexpr auto kFindEvent =
    "SELECT 1 FROM call_event"
    " WHERE call = ? AND sequence = ? AND at = ? AND kind = ? AND payload = ?";

/// agent, station and day stay as they were first written: they tell of the call's beginning.
constexpr auto kUpsertCall = R"sql(
INSERT INTO call (id, agent, station, day, direction, name, number, uri, line, began, answered,
                  ended, ended_by, end_reason, complete, outcome, notes, summary, recording_file,
                  held, courtesy, complaint, promise, findings)
VALUES (:id, :agent, :station, :day, :direction, :name, :number, :uri, :line, :began, :answered,
        :ended, :ended_by, :end_reason, :complete, :outcome, :notes, :summary, :recording_file,
        :held, :courtesy, coalesce(:complaint, 0), coalesce(:promise, 0), :findings)
ON CONFLICT (id) DO UPDATE SET
    direction = excluded.direction, name = excluded.name, number = excluded.number,
    uri = excluded.uri, line = excluded.line, began = excluded.began,
    answered = excluded.answered, ended = excluded.ended, ended_by = excluded.ended_by,
    end_reason = excluded.end_reason, complete = excluded.complete, outcome = excluded.outcome,
    notes = excluded.notes, summary = excluded.summary,
    recording_file = excluded.recording_file, held = excluded.held, courtesy = excluded.courtesy,
    complaint = coalesce(:complaint, complaint), promise = coalesce(:promise, promise),
    findings = excluded.findings
)sql";

std::int64_t count(Instant at)
{
    return at.time_since_epoch().count();
}

/// Texts are bound with their length, so that a NUL within does not cut them.
void bindText(SQLite::Statement& statement, const char* name, const std::string& text)
{
    statement.bindNoCopy(name, text);
}

template <class T, class Count>
void bindOptional(SQLite::Statement& statement,
                  const char* name,
                  const std::optional<T>& value,
                  Count&& toCount)
{
    if (value) {
        statement.bind(name, toCount(*value));
    } else {
        statement.bind(name);
    }
}

void bindParty(SQLite::Statement& statement, const Party& party)
{
    bindText(statement, ":name", party.name);
    bindText(statement, ":number", party.number);
    bindText(statement, ":uri", party.uri);
}

void bindTexts(SQLite::Statement& statement, const CallSummary& summary)
{
    bindText(statement, ":line", summary.line);
    bindText(statement, ":outcome", summary.outcome);
    bindText(statement, ":notes", summary.notes);
    bindText(statement, ":summary", summary.summary);
    bindText(statement, ":recording_file", summary.recordingFile);
    statement.bind(":direction", std::string{toText(summary.direction)});
    statement.bind(":ended_by", std::string{toText(summary.endedBy)});
    statement.bind(":end_reason", std::string{toText(summary.endReason)});
}

void bindNumbers(SQLite::Statement& statement, const CallSummary& summary)
{
    statement.bind(":id", summary.id.value);
    statement.bind(":began", count(summary.began));
    bindOptional(statement, ":answered", summary.answered, count);
    bindOptional(statement, ":ended", summary.ended, count);
    statement.bind(":complete", summary.complete ? 1 : 0);
    statement.bind(":held", std::int64_t{summary.held.count()});
    bindOptional(statement, ":courtesy", summary.courtesy, [](int value) { return value; });
}

/// Only what an event has told since the row was written; otherwise the row keeps what it has.
void bindWrapUp(SQLite::Statement& statement, std::map<CallId, WrapUp>& told, CallId id)
{
    const auto wrapUp = told.extract(id);
    if (wrapUp.empty()) {
        statement.bind(":complaint");
        statement.bind(":promise");
    } else {
        statement.bind(":complaint", isComplaint(wrapUp.mapped()) ? 1 : 0);
        statement.bind(":promise", wrapUp.mapped().promise.empty() ? 0 : 1);
    }
}

} // namespace

CallWriter::CallWriter(Connection connection)
    : connection_(std::move(connection))
    , insertEvent_(*connection_, kInsertEvent)
    , findEvent_(*connection_, kFindEvent)
    , upsertCall_(*connection_, kUpsertCall)
    , isComplete_(*connection_, "SELECT complete FROM call WHERE id = ?")
    , index_(*connection_)
    , totals_(*connection_)
{
}

bool CallWriter::writeEvent(const Recorded& recorded)
{
    const auto stored = encode(recorded.event.body);
    insertEvent_.reset();
    insertEvent_.bind(1, recorded.event.call.value);
    insertEvent_.bind(2, recorded.sequence);
    insertEvent_.bind(3, count(recorded.at));
    insertEvent_.bindNoCopy(4, stored.kind);
    insertEvent_.bind(5, stored.version);
    insertEvent_.bindNoCopy(6, stored.payload);
    if (insertEvent_.exec() != 1) {
        return isThere(recorded, stored.kind, stored.payload);
    }
    remember(recorded);
    return true;
}

void CallWriter::remember(const Recorded& recorded)
{
    if (const auto* changed = std::get_if<WrapUpChanged>(&recorded.event.body)) {
        wrapUps_[recorded.event.call] = changed->wrapUp;
    }
}

bool CallWriter::isThere(const Recorded& recorded,
                         const std::string& kind,
                         const std::string& payload)
{
    findEvent_.reset();
    findEvent_.bind(1, recorded.event.call.value);
    findEvent_.bind(2, recorded.sequence);
    findEvent_.bind(3, count(recorded.at));
    findEvent_.bindNoCopy(4, kind);
    findEvent_.bindNoCopy(5, payload);
    const bool there = findEvent_.executeStep();
    findEvent_.reset();
    return there;
}

void CallWriter::writeCall(const CallSummary& summary, const CallTaker& taker)
{
    const auto before = indexed(summary.id);
    writeRow(summary, taker);
    const auto now = indexed(summary.id);
    if (before) {
        index_.remove(*before);
    }
    if (now) {
        index_.add(*now);
    }
    if (now && !before) {
        writeTotals(*now);
    }
}

/// What the index has of a call: nothing before it is complete.
std::optional<CallFacts> CallWriter::indexed(CallId id)
{
    isComplete_.reset();
    isComplete_.bind(1, id.value);
    const bool complete = isComplete_.executeStep() && isComplete_.getColumn(0).getInt() != 0;
    isComplete_.reset();
    return complete ? readFacts(*connection_, id) : std::nullopt;
}

void CallWriter::writeRow(const CallSummary& summary, const CallTaker& taker)
{
    upsertCall_.reset();
    bindText(upsertCall_, ":agent", taker.agent);
    bindText(upsertCall_, ":station", taker.station);
    upsertCall_.bind(":day", localDay(summary.began));
    bindParty(upsertCall_, summary.party);
    bindTexts(upsertCall_, summary);
    bindNumbers(upsertCall_, summary);
    bindWrapUp(upsertCall_, wrapUps_, summary.id);
    const auto findings = encodeVerdicts(summary.verdicts);
    bindText(upsertCall_, ":findings", findings);
    upsertCall_.exec();
}

void CallWriter::writeTotals(const CallFacts& call)
{
    const auto id = call.summary.id;
    const auto events = readEvents(*connection_, id);
    const auto whole = completed(id, events);
    const auto totals =
        events.empty() ? totalsWithoutEvents(call.summary) : totalsOf(whole, call.summary.courtesy);
    writePromise(*connection_, id, whole.wrapUp);
    SQLite::Statement day(*connection_, "SELECT day FROM call WHERE id = ?");
    day.bind(1, id.value);
    day.executeStep();
    totals_.add(
        call.summary, {day.getColumn(0).getString(), call.agent, call.summary.line}, totals);
}

} // namespace secondring::sqlite
