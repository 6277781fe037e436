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

constexpr int kFirstSum = 4; // the first place of a sum, after day, agent and line
constexpr std::size_t kSums = 50;

std::string addSql(const std::string& table, const std::string& when)
{
    std::string places;
    std::string sums;
    const Totals none;
    Totals::fields(none, [&](const std::string& name, std::int64_t) {
        places += ", ?";
        sums += (sums.empty() ? "" : ", ") + name + " = " + name + " + excluded." + name;
    });
    return "INSERT INTO " + table + " (" + when + ", agent, line, " + sumNames() +
           ") VALUES (?, ?, ?" + places + ") ON CONFLICT (" + when +
           ", agent, line) DO UPDATE SET " + sums;
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

/// Rows that a range of days is added up from.
struct Part
{
    std::string table;
    std::string when; ///< the column of its days
    DayRange days;
};

/// Whole weeks, and the days before and after them.
std::vector<Part> partsOf(const DayRange& days)
{
    constexpr std::chrono::days kWeek{7};
    constexpr std::chrono::days kDay{1};
    const auto monday = [](Day day) { return weekOf(day, std::chrono::Monday).first; };
    const auto first = monday(days.first + kWeek - kDay);
    const auto after = monday(days.last + kDay);
    if (after <= first) {
        return {{"day_total", "day", days}};
    }
    std::vector<Part> parts{{"week_total", "week", {first, after - kWeek}}};
    if (days.first < first) {
        parts.push_back({"day_total", "day", {days.first, first - kDay}});
    }
    if (after <= days.last) {
        parts.push_back({"day_total", "day", {after, days.last}});
    }
    return parts;
}

using SumsByKey = std::map<std::string, Totals, std::less<>>;

/// Rows of a day stand in the order of their agents, so the next sum is most often the one wanted
/// next.
void addRows(SumQuery& query, SumsByKey& sums)
{
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
}

void addPart(SQLite::Database& db, const Part& part, const TotalsWanted& wanted, SumsByKey& sums)
{
    SumQuery query(db,
                   "SELECT " + keyOf(wanted.by) + ", " + sumNames() + " FROM " + part.table +
                       " WHERE " + part.when + " BETWEEN ? AND ?" +
                       (wanted.line.empty() ? "" : " AND line = ?") +
                       ofAgents(wanted.agents.size()));
    std::vector<std::string> values{toIso(part.days.first), toIso(part.days.last)};
    if (!wanted.line.empty()) {
        values.push_back(wanted.line);
    }
    values.insert(values.end(), wanted.agents.begin(), wanted.agents.end());
    query.bind(values);
    addRows(query, sums);
}

std::map<TotalsKey, Totals>
readAll(SQLite::Database& db, const std::string& table, const std::string& when)
{
    SQLite::Statement query(db,
                            "SELECT " + when + ", agent, line, " + sumNames() + " FROM " + table);
    std::map<TotalsKey, Totals> all;
    while (query.executeStep()) {
        all[{query.getColumn(0).getString(),
             query.getColumn(1).getString(),
             query.getColumn(2).getString()}] = totalsFrom(query, 3);
    }
    return all;
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

std::string weekOfDay(const std::string& day)
{
    const auto at = dayFromIso(day);
    return at ? toIso(weekOf(*at, std::chrono::Monday).first) : day;
}

DayTotals::DayTotals(SQLite::Database& db)
    : day_{{db, addSql("day_total", "day")}, {}}
    , week_{{db, addSql("week_total", "week")}, {}}
{
    for (auto* row : {&day_, &week_}) {
        int place = kFirstSum;
        Totals::fields(row->bound,
                       [&](const char*, std::int64_t sum) { row->add.bind(place++, sum); });
    }
}

void DayTotals::add(const TotalsKey& key, const Totals& totals)
{
    addToDay(key, totals);
    addToWeek({weekOfDay(key.day), key.agent, key.line}, totals);
}

void DayTotals::addToDay(const TotalsKey& key, const Totals& totals)
{
    write(day_, key, totals);
}

void DayTotals::addToWeek(const TotalsKey& week, const Totals& totals)
{
    write(week_, week, totals);
}

void DayTotals::write(Row& row, const TotalsKey& key, const Totals& totals)
{
    std::array<std::int64_t, kSums> wanted{};
    std::size_t field = 0;
    Totals::fields(totals, [&](const char*, std::int64_t sum) { wanted.at(field++) = sum; });
    row.add.reset();
    row.add.bindNoCopy(1, key.day);
    row.add.bindNoCopy(2, key.agent);
    row.add.bindNoCopy(3, key.line);
    field = 0;
    Totals::fields(row.bound, [&](const char*, std::int64_t& bound) {
        if (bound != wanted.at(field)) {
            bound = wanted.at(field);
            row.add.bind(kFirstSum + static_cast<int>(field), bound);
        }
        ++field;
    });
    row.add.exec();
}

/// Adds up here and not in SQL, which would sort thousands of rows of fifty sums by agent first.
std::vector<TotalsRow> readTotals(SQLite::Database& db, const TotalsWanted& wanted)
{
    SumsByKey sums;
    if (wanted.by == TotalsBy::All) {
        sums.try_emplace("");
    }
    const auto parts = wanted.by == TotalsBy::Date
                           ? std::vector<Part>{{"day_total", "day", wanted.days}}
                           : partsOf(wanted.days);
    for (const auto& part : parts) {
        addPart(db, part, wanted, sums);
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
    return readAll(db, "day_total", "day");
}

std::map<TotalsKey, Totals> readWeekTotals(SQLite::Database& db)
{
    return readAll(db, "week_total", "week");
}

} // namespace secondring::sqlite
