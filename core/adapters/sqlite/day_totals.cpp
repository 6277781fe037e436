#include "core/adapters/sqlite/day_totals.h"

#include "core/call/decide.h"
#include "core/review/totals_of.h"

#include <array>
#include <ctime>

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

Totals totalsFrom(SQLite::Statement& row, int column)
{
    Totals totals;
    Totals::fields(
        totals, [&](const char*, std::int64_t& sum) { sum = row.getColumn(column++).getInt64(); });
    return totals;
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

} // namespace

std::string sumNames(const std::string& before, const std::string& after)
{
    std::string names;
    const Totals none;
    Totals::fields(none, [&](const std::string& name, std::int64_t) {
        names += (names.empty() ? "" : ", ") + before + name + after;
    });
    return names;
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

std::vector<TotalsRow> readTotals(SQLite::Database& db, const TotalsWanted& wanted)
{
    const auto key = keyOf(wanted.by);
    SQLite::Statement query(db,
                            "SELECT " + key + ", " + sumNames("coalesce(sum(", "), 0)") +
                                " FROM day_total WHERE day BETWEEN ?1 AND ?2"
                                " AND (?3 = '' OR agent = ?3) AND (?4 = '' OR line = ?4)" +
                                (wanted.by == TotalsBy::All ? "" : " GROUP BY 1 ORDER BY 1"));
    query.bind(1, toIso(wanted.days.first));
    query.bind(2, toIso(wanted.days.last));
    query.bind(3, wanted.agent);
    query.bind(4, wanted.line);
    std::vector<TotalsRow> rows;
    while (query.executeStep()) {
        rows.push_back({query.getColumn(0).getString(), totalsFrom(query, 1)});
    }
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
