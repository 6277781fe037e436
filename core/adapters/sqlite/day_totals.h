#pragma once
#include "core/adapters/sqlite/call_facts.h"
#include "core/call/call.h"
#include "core/ports/totals_source.h"

#include <SQLiteCpp/SQLiteCpp.h>

#include <map>
#include <span>

/// Private to core/adapters/sqlite: the sums of days. Everything throws.
namespace secondring::sqlite {

/// What a row of day_total stands for.
struct TotalsKey
{
    std::string day; ///< "2026-11-22"
    std::string agent;
    std::string line;

    auto operator<=>(const TotalsKey&) const = default;
};

/// The day where the desk stands.
std::string localDay(Instant at);

/// What a call that came without events adds. A list of calls does not tell of holds and the work
/// afterwards, so the call counts as offered and answered, not as handled.
Totals totalsWithoutEvents(const CallSummary& summary);

/// The call as it was when it became complete: what happens afterwards adds nothing.
Call completed(CallId id, std::span<const Recorded> events);

/// The Monday of the week that the day is in, as stored.
std::string weekOfDay(const std::string& day);

/// Adds to the sums of days, and to those of their weeks.
class DayTotals
{
public:
    explicit DayTotals(SQLite::Database& db);

    void add(const TotalsKey& key, const Totals& totals);

    /// Half of `add` each: for many days of which the weeks are added up elsewhere. The day of
    /// `week` is its Monday.
    void addToDay(const TotalsKey& key, const Totals& totals);
    void addToWeek(const TotalsKey& week, const Totals& totals);

private:
    /// A statement, and what its sums are bound to: most stay 0 from row to row.
    struct Row
    {
        SQLite::Statement add;
        Totals bound;
    };

    static void write(Row& row, const TotalsKey& key, const Totals& totals);

    Row day_;
    Row week_;
};

/// A condition on the column agent with a place for each of them; none: no condition.
std::string ofAgents(std::size_t count);
/// What a column of keys is made of, in the tables that have day, agent and line.
std::string keyOf(TotalsBy by);
/// The names of all sums, separated by commas.
std::string sumNames();

/// What stands for `key`, made where there is nothing, in the order of keys.
Totals& totalsAt(std::vector<TotalsRow>& rows, const std::string& key);

std::vector<TotalsRow> readTotals(SQLite::Database& db, const TotalsWanted& wanted);
std::map<TotalsKey, Totals> readAllTotals(SQLite::Database& db);
/// The same of weeks: the day of a key is its Monday.
std::map<TotalsKey, Totals> readWeekTotals(SQLite::Database& db);

} // namespace secondring::sqlite
