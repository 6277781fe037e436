#include "core/adapters/sqlite/day_totals.h"

#include "core/adapters/sqlite/attendance_rows.h"
#include "core/adapters/sqlite/follow_up_rows.h"
#include "core/call/decide.h"
#include "core/review/totals_of.h"

#include <sqlite3.h>

#include <algorithm>
#include <array>
#include <ctime>
#include <memory>

namespace secondring::sqlite {

namespace {

std::string addSql()
{
    std::string places;
    std::string sums;
    const Totals none;
    Totals::fields(none, [&](const std::string& name, std::int64_t) {
        places += ", ?";
        sums += (sums.empty() ? "" : ", ") + name + " = " + name + " + excluded." + name;
    });
    return "INSERT INTO day_total (day, agent, line, " + sumNames() + ") VALUES (?, ?, ?" + places +
           ") ON CONFLICT (day, agent, line) DO UPDATE SET " + sums;
}

/// Rows of a key and all sums.
class SumQuery
{
public:
    SumQuery(SQLite::Database& db, const std::string& sql)
    {
        sqlite3_stmt* statement = nullptr;
        if (sqlite3_prepare_v2(db.getHandle(), sql.c_str(), -1, &statement, nullptr) != SQLITE_OK) {
            throw SQLite::Exception(db.getHandle());
        }
        statement_.reset(statement);
    }

    void bind(const std::vector<std::string>& texts)
    {
        int place = 0;
        for (const auto& text : texts) {
            sqlite3_bind_text(statement_.get(),
                              ++place,
                              text.data(),
                              static_cast<int>(text.size()),
                              SQLITE_TRANSIENT);
        }
    }

    bool step()
    {
        const auto result = sqlite3_step(statement_.get());
        if (result != SQLITE_ROW && result != SQLITE_DONE) {
            throw SQLite::Exception(sqlite3_db_handle(statement_.get()), result);
        }
        return result == SQLITE_ROW;
    }

    std::string_view key() const
    {
        const auto* text = sqlite3_column_text(statement_.get(), 0);
        return {reinterpret_cast<const char*>(text),
                static_cast<std::size_t>(sqlite3_column_bytes(statement_.get(), 0))};
    }

    void addTo(Totals& totals) const
    {
        int column = 0;
        Totals::fields(totals, [&](const char*, std::int64_t& sum) {
            sum += sqlite3_column_int64(statement_.get(), ++column);
        });
    }

private:
    struct Finish
    {
        void operator()(sqlite3_stmt* statement) const { sqlite3_finalize(statement); }
    };

    std::unique_ptr<sqlite3_stmt, Finish> statement_;
};

Totals totalsFrom(SQLite::Statement& row, int column)
{
    Totals totals;
    Totals::fields(
        totals, [&](const char*, std::int64_t& sum) { sum = row.getColumn(column++).getInt64(); });
    return totals;
}

} // namespace

std::string ofAgents(std::size_t count)
{
    std::string places;
    for (std::size_t i = 0; i < count; ++i) {
        places += i == 0 ? "?" : ", ?";
    }
    return count == 0 ? "" : " AND agent IN (" + places + ")";
}

std::string keyOf(TotalsBy by)
{
    switch (by) {
    case TotalsBy::All:
        return "''";
    case TotalsBy::Agent:
        return "agent";
    case TotalsBy::Line:
        return "line";
    case TotalsBy::Date:
        return "day";
    }
    return "''";
}

std::string sumNames()
{
    std::string names;
    const Totals none;
    Totals::fields(none, [&](const std::string& name, std::int64_t) {
        names += (names.empty() ? "" : ", ") + name;
    });
    return names;
}

Totals& totalsAt(std::vector<TotalsRow>& rows, const std::string& key)
{
    auto place = std::ranges::lower_bound(rows, key, {}, &TotalsRow::key);
    if (place == rows.end() || place->key != key) {
        place = rows.insert(place, {key, {}});
    }
    return place->totals;
}

std::string localDay(Instant at)
{
    const auto seconds = std::chrono::system_clock::to_time_t(
        std::chrono::time_point_cast<std::chrono::system_clock::duration>(at));
    std::tm parts{};
    localtime_r(&seconds, &parts);
    std::array<char, 16> text{};
    std::strftime(text.data(), text.size(), "%Y-%m-%d", &parts);
    return text.data();
}

Totals totalsWithoutEvents(const CallSummary& summary)
{
    Call call{.direction = summary.direction,
              .party = summary.party,
              .began = summary.began,
              .answered = summary.answered};
    call.phase =
        Ended{summary.ended.value_or(summary.began), summary.endedBy, summary.endReason, ""};
    const auto all = totalsOf(call, summary.courtesy);
    return {.offered = all.offered,
            .answered = all.answered,
            .abandoned = all.abandoned,
            .waitedMs = all.waitedMs,
            .answeredWithin = all.answeredWithin,
            .abandonedWithin = all.abandonedWithin,
            .numbered = all.numbered,
            .dialled = all.dialled,
            .reached = all.reached,
            .courtesyCalls = all.courtesyCalls,
            .courtesySum = all.courtesySum};
}

Call completed(CallId id, std::span<const Recorded> events)
{
    Call call{.id = id};
    for (const auto& recorded : events) {
        call = decide(call, recorded.event.body, recorded.at).call;
        if (isComplete(call)) {
            break;
        }
    }
    return call;
}

DayTotals::DayTotals(SQLite::Database& db)
    : add_(db, addSql())
{
}

void DayTotals::add(const TotalsKey& key, const Totals& totals)
{
    add_.reset();
    add_.bind(1, key.day);
    add_.bind(2, key.agent);
    add_.bind(3, key.line);
    int place = 4;
    Totals::fields(totals, [&](const char*, std::int64_t sum) { add_.bind(place++, sum); });
    add_.exec();
}

/// Adds up here and not in SQL: a month of 500 agents is tens of thousands of rows of fifty sums,
/// which SQLite would sort by agent first. Rows of a day stand in the order of their agents, so the
/// next sum is most often the one wanted next.
std::vector<TotalsRow> readTotals(SQLite::Database& db, const TotalsWanted& wanted)
{
    SumQuery query(db,
                   "SELECT " + keyOf(wanted.by) + ", " + sumNames() +
                       " FROM day_total WHERE day BETWEEN ? AND ?" +
                       (wanted.line.empty() ? "" : " AND line = ?") +
                       ofAgents(wanted.agents.size()));
    std::vector<std::string> values{toIso(wanted.days.first), toIso(wanted.days.last)};
    if (!wanted.line.empty()) {
        values.push_back(wanted.line);
    }
    values.insert(values.end(), wanted.agents.begin(), wanted.agents.end());
    query.bind(values);
    std::map<std::string, Totals, std::less<>> sums;
    if (wanted.by == TotalsBy::All) {
        sums.try_emplace("");
    }
    auto last = sums.end();
    while (query.step()) {
        const auto key = query.key();
        if (last != sums.end() && last->first != key) {
            ++last;
        }
        if (last == sums.end() || last->first != key) {
            last = sums.find(key);
        }
        if (last == sums.end()) {
            last = sums.try_emplace(std::string{key}).first;
        }
        query.addTo(last->second);
    }
    std::vector<TotalsRow> rows;
    for (auto& [key, totals] : sums) {
        rows.push_back({key, totals});
    }
    addFollowUp(db, wanted, rows);
    addDeskTime(db, wanted, rows);
    return rows;
}

std::map<TotalsKey, Totals> readAllTotals(SQLite::Database& db)
{
    SQLite::Statement query(db, "SELECT day, agent, line, " + sumNames() + " FROM day_total");
    std::map<TotalsKey, Totals> all;
    while (query.executeStep()) {
        all[{query.getColumn(0).getString(),
             query.getColumn(1).getString(),
             query.getColumn(2).getString()}] = totalsFrom(query, 3);
    }
    return all;
}

} // namespace secondring::sqlite
