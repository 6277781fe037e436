#include "core/adapters/sqlite/attendance_rows.h"

#include "core/adapters/sqlite/day_totals.h"
#include "core/adapters/sqlite/review_columns.h"

#include <algorithm>
#include <ctime>

namespace secondring::sqlite {

namespace {

/// A row of `attendance`.
struct Spell
{
    AttendanceNoted noted;
    std::string day;
};

std::optional<Spell> lastSpell(SQLite::Database& db)
{
    SQLite::Statement query(
        db, "SELECT at, day, agent, what FROM attendance ORDER BY sequence DESC LIMIT 1");
    if (!query.executeStep()) {
        return std::nullopt;
    }
    return Spell{{instant(query.getColumn(0)),
                  query.getColumn(2).getString(),
                  word<Attendance>(query.getColumn(3))},
                 query.getColumn(1).getString()};
}

Instant lastSeen(SQLite::Database& db)
{
    return instant(db.execAndGet("SELECT at FROM attendance_seen"));
}

DeskTime timeOf(const Spell& spell, Instant until)
{
    const auto ms = std::max(until - spell.noted.at, Duration::zero()).count();
    switch (spell.noted.attendance) {
    case Attendance::Available:
        return {.availableMs = ms};
    case Attendance::Occupied:
        return {.occupiedMs = ms};
    case Attendance::Break:
        return {.breakMs = ms};
    case Attendance::Away:
        break;
    }
    return {};
}

void addTotal(SQLite::Database& db, const Spell& ended, Instant until)
{
    SQLite::Statement add(db,
                          "INSERT INTO attendance_total VALUES (?, ?, ?, ?, ?)"
                          " ON CONFLICT (day, agent) DO UPDATE SET"
                          " available_ms = available_ms + excluded.available_ms,"
                          " occupied_ms = occupied_ms + excluded.occupied_ms,"
                          " break_ms = break_ms + excluded.break_ms");
    const auto time = timeOf(ended, until);
    add.bind(1, ended.day);
    add.bind(2, ended.noted.agent);
    add.bind(3, time.availableMs);
    add.bind(4, time.occupiedMs);
    add.bind(5, time.breakMs);
    add.exec();
}

Spell insert(SQLite::Database& db, const AttendanceNoted& noted)
{
    Spell spell{noted, localDay(noted.at)};
    SQLite::Statement row(db, "INSERT INTO attendance (at, day, agent, what) VALUES (?, ?, ?, ?)");
    row.bind(1, std::int64_t{noted.at.time_since_epoch().count()});
    row.bind(2, spell.day);
    row.bind(3, noted.agent);
    row.bind(4, std::string{toText(noted.attendance)});
    row.exec();
    return spell;
}

/// When the next day begins where the desk stands.
Instant nextMidnight(Instant at)
{
    const auto seconds = std::chrono::system_clock::to_time_t(
        std::chrono::time_point_cast<std::chrono::system_clock::duration>(at));
    std::tm parts{};
    localtime_r(&seconds, &parts);
    ++parts.tm_mday;
    parts.tm_hour = 0;
    parts.tm_min = 0;
    parts.tm_sec = 0;
    parts.tm_isdst = -1;
    Instant midnight{std::chrono::seconds{std::mktime(&parts)}};
    while (localDay(midnight) == localDay(at)) {
        midnight += std::chrono::hours{1}; // a midnight that summer time skips
    }
    return midnight;
}

/// Goes on with what was noted last until `until`, a day at a time, and gives the last of them.
Spell overMidnights(SQLite::Database& db, Spell spell, Instant until)
{
    if (spell.noted.attendance == Attendance::Away) {
        return spell;
    }
    for (auto midnight = nextMidnight(spell.noted.at); midnight <= until;
         midnight = nextMidnight(midnight)) {
        addTotal(db, spell, midnight);
        spell = insert(db, {midnight, spell.noted.agent, spell.noted.attendance});
    }
    return spell;
}

void moveSeen(SQLite::Database& db, Instant at)
{
    SQLite::Statement update(db, "UPDATE attendance_seen SET at = ?");
    update.bind(1, std::int64_t{at.time_since_epoch().count()});
    update.exec();
}

bool isWanted(const Spell& spell, const TotalsWanted& wanted)
{
    const bool ofThem =
        wanted.agents.empty() || std::ranges::count(wanted.agents, spell.noted.agent) > 0;
    return spell.noted.attendance != Attendance::Away && ofThem &&
           toIso(wanted.days.first) <= spell.day && spell.day <= toIso(wanted.days.last);
}

std::string keyOf(const Spell& spell, TotalsBy by)
{
    switch (by) {
    case TotalsBy::Agent:
        return spell.noted.agent;
    case TotalsBy::Date:
        return spell.day;
    case TotalsBy::All:
    case TotalsBy::Line:
        break;
    }
    return {};
}

} // namespace

void writeAttendance(SQLite::Database& db, const AttendanceNoted& noted)
{
    if (const auto last = lastSpell(db)) {
        const auto open = overMidnights(db, *last, noted.at);
        if (open.noted.attendance != Attendance::Away) {
            addTotal(db, open, noted.at);
        }
    }
    insert(db, noted);
    moveSeen(db, noted.at);
}

void writeSeen(SQLite::Database& db, Instant at)
{
    if (const auto last = lastSpell(db)) {
        overMidnights(db, *last, at);
    }
    moveSeen(db, at);
}

void closeAttendance(SQLite::Database& db)
{
    const auto last = lastSpell(db);
    if (last && last->noted.attendance != Attendance::Away) {
        const auto until = std::max(lastSeen(db), last->noted.at);
        writeAttendance(db, {until, last->noted.agent, Attendance::Away});
    }
}

void addDeskTime(SQLite::Database& db, const TotalsWanted& wanted, std::vector<TotalsRow>& rows)
{
    if (!wanted.line.empty() || wanted.by == TotalsBy::Line) {
        return; // a desk's time is of no line
    }
    SQLite::Statement query(db,
                            "SELECT " + keyOf(wanted.by) +
                                ", sum(available_ms), sum(occupied_ms), sum(break_ms)"
                                " FROM attendance_total WHERE day BETWEEN ? AND ?" +
                                ofAgents(wanted.agents.size()) + " GROUP BY 1");
    query.bind(1, toIso(wanted.days.first));
    query.bind(2, toIso(wanted.days.last));
    int place = 3;
    for (const auto& agent : wanted.agents) {
        query.bind(place++, agent);
    }
    while (query.executeStep()) {
        totalsAt(rows, query.getColumn(0).getString()).desk += {query.getColumn(1).getInt64(),
                                                                query.getColumn(2).getInt64(),
                                                                query.getColumn(3).getInt64()};
    }
    const auto open = lastSpell(db);
    if (open && isWanted(*open, wanted)) {
        totalsAt(rows, keyOf(*open, wanted.by)).desk +=
            timeOf(*open, std::min(lastSeen(db), wanted.now));
    }
}

std::vector<std::string> compareAttendance(SQLite::Database& db)
{
    SQLite::Statement query(db,
                            "SELECT DISTINCT day, agent FROM ("
                            "SELECT * FROM (SELECT * FROM attendance_total"
                            " EXCEPT SELECT * FROM attendance_total_from_spells)"
                            " UNION ALL "
                            "SELECT * FROM (SELECT * FROM attendance_total_from_spells"
                            " EXCEPT SELECT * FROM attendance_total)) ORDER BY 1, 2");
    std::vector<std::string> differences;
    while (query.executeStep()) {
        differences.push_back("the desk's time of " + query.getColumn(0).getString() + ", " +
                              query.getColumn(1).getString() + " differs");
    }
    return differences;
}

} // namespace secondring::sqlite
