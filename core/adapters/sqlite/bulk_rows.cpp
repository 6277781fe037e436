#include "core/adapters/sqlite/bulk_rows.h"

#include "core/adapters/json/event_codec.h"

namespace secondring::sqlite {

namespace {

constexpr auto kCall = R"sql(
INSERT INTO call (id, agent, station, day, direction, name, number, uri, line, began, answered,
                  ended, ended_by, end_reason, complete, outcome, notes, summary, recording_file,
                  held, courtesy, complaint, promise)
VALUES (?, ?, '', ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 1, ?, ?, ?, ?, ?, ?, ?, ?)
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

    Binder& word(std::string_view value)
    {
        statement_.bind(++place_, std::string{value});
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

BulkRows::BulkRows(SQLite::Database& db)
    : call_(db, kCall)
    , finding_(db, "INSERT INTO finding (call, position, standard, verdict) VALUES (?, ?, ?, ?)")
    , event_(db,
             "INSERT INTO call_event (call, sequence, at, kind, version, payload)"
             " VALUES (?, ?, ?, ?, ?, ?)")
{
}

void BulkRows::insert(const CallFacts& call, const std::string& day)
{
    const auto& row = call.summary;
    Binder bind(call_);
    bind.number(row.id.value).text(call.agent).text(day).word(toText(row.direction));
    bind.text(row.party.name).text(row.party.number).text(row.party.uri).text(row.line);
    bind.instant(row.began).instant(row.answered).instant(row.ended);
    bind.word(toText(row.endedBy)).word(toText(row.endReason)).text(row.outcome);
    bind.text(row.notes).text(row.summary).text(row.recordingFile).number(row.held.count());
    row.courtesy ? bind.number(*row.courtesy) : bind.nothing();
    bind.number(call.complaint ? 1 : 0).number(call.promise ? 1 : 0);
    call_.exec();
    insertFindings(row);
}

void BulkRows::insertFindings(const CallSummary& summary)
{
    int position = 0;
    for (const auto& [standard, verdict] : summary.verdicts) {
        Binder bind(finding_);
        bind.number(summary.id.value).number(position++).text(standard).word(toText(verdict));
        finding_.exec();
    }
}

void BulkRows::insert(const Recorded& recorded)
{
    const auto stored = encode(recorded.event.body);
    Binder bind(event_);
    bind.number(recorded.event.call.value).number(recorded.sequence).instant(recorded.at);
    bind.text(stored.kind).number(stored.version).text(stored.payload);
    event_.exec();
}

} // namespace secondring::sqlite
