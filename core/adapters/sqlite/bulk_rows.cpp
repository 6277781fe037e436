#include "core/adapters/sqlite/bulk_rows.h"

#include "core/adapters/json/verdict_list.h"

namespace secondring::sqlite {

namespace {

constexpr auto kCall = R"sql(
INSERT INTO call (id, agent, station, day, direction, name, number, uri, line, began, answered,
                  ended, ended_by, end_reason, complete, outcome, notes, summary, recording_file,
                  held, courtesy, complaint, promise, findings)
VALUES (?, ?, '', ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 1, ?, ?, ?, ?, ?, ?, ?, ?, ?)
)sql";

/// Binds one value after the other.
class Binder
{
public:
    explicit Binder(SQLite::Statement& statement)
        : statement_(statement)
    {
        statement_.reset();
    }

    /// The text stays where it is until the row is written.
    Binder& text(const std::string& value)
    {
        statement_.bindNoCopy(++place_, value);
        return *this;
    }

    /// The same of a word that stays for ever.
    Binder& word(std::string_view value)
    {
        statement_.bindNoCopy(++place_, value.data());
        return *this;
    }

    Binder& number(std::int64_t value)
    {
        statement_.bind(++place_, value);
        return *this;
    }

    Binder& instant(const std::optional<Instant>& value)
    {
        return value ? number(value->time_since_epoch().count()) : nothing();
    }

    Binder& nothing()
    {
        statement_.bind(++place_);
        return *this;
    }

private:
    SQLite::Statement& statement_;
    int place_ = 0;
};

} // namespace

BulkRow rowFor(LoadedCall call, std::string day)
{
    BulkRow row{
        .call = {std::move(call.summary), std::move(call.agent), call.complaint, call.promise},
        .day = std::move(day)};
    row.findings = encodeVerdicts(row.call.summary.verdicts);
    row.events.reserve(call.events.size());
    for (const auto& recorded : call.events) {
        row.events.push_back({recorded.sequence, recorded.at, encode(recorded.event.body)});
    }
    return row;
}

BulkRows::BulkRows(SQLite::Database& db)
    : call_(db, kCall)
    , event_(db,
             "INSERT INTO call_event (call, sequence, at, kind, version, payload)"
             " VALUES (?, ?, ?, ?, ?, ?)")
{
}

void BulkRows::insert(const BulkRow& row)
{
    insertCall(row);
    for (const auto& event : row.events) {
        Binder bind(event_);
        bind.number(row.call.summary.id.value).number(event.sequence).instant(event.at);
        bind.text(event.stored.kind).number(event.stored.version).text(event.stored.payload);
        event_.exec();
    }
}

void BulkRows::insertCall(const BulkRow& row)
{
    const auto& summary = row.call.summary;
    Binder bind(call_);
    bind.number(summary.id.value).text(row.call.agent).text(row.day);
    bind.word(toText(summary.direction)).text(summary.party.name).text(summary.party.number);
    bind.text(summary.party.uri).text(summary.line);
    bind.instant(summary.began).instant(summary.answered).instant(summary.ended);
    bind.word(toText(summary.endedBy)).word(toText(summary.endReason)).text(summary.outcome);
    bind.text(summary.notes).text(summary.summary).text(summary.recordingFile);
    bind.number(summary.held.count());
    summary.courtesy ? bind.number(*summary.courtesy) : bind.nothing();
    bind.number(row.call.complaint ? 1 : 0).number(row.call.promise ? 1 : 0).text(row.findings);
    call_.exec();
}

} // namespace secondring::sqlite
