#pragma once
#include "core/adapters/sqlite/day_totals.h"
#include "core/adapters/sqlite/index_tables.h"

/// Private to core/adapters/sqlite.
namespace secondring::sqlite {

/// Within this time another call from the same number tells that the first one did not settle it.
inline constexpr Duration kRepeatWithin = std::chrono::days{7};

/// An incoming call from a number, as far as repeating goes.
struct NumberedCall
{
    std::int64_t id = 0;
    Instant began;
    bool answered = false;
    TotalsKey key;

    /// `next` came from the same number, as the next one.
    bool isRepeatedBy(const NumberedCall& next) const
    {
        return answered && next.began - began <= kRepeatWithin;
    }
};

/// Whether calls from one number can be told from others: withheld ones cannot.
bool canRepeat(const CallSummary& summary);

/// By the rows of all calls: how often they were repeated, by day, agent and line.
std::map<TotalsKey, std::int64_t> readRepeats(SQLite::Database& db);
/// Makes those sums anew.
void countRepeatsAnew(SQLite::Database& db);

/// Finds the calls from the same number next to a call.
class Repeats
{
public:
    explicit Repeats(SQLite::Database& db);

    struct Neighbours
    {
        std::optional<NumberedCall> before;
        std::optional<NumberedCall> after;
    };

    /// Among the complete incoming calls in the index, in the order in which they began.
    Neighbours of(const std::string& number, Instant began, std::int64_t id);

private:
    std::optional<NumberedCall> row(std::int64_t id, const std::string& number);

    SQLite::Statement term_;
    SQLite::Statement blocks_;
    SQLite::Statement row_;
    SetTable sets_;
};

/// Writes what a call that has just become complete changes in the sums of days.
class TotalsWriter
{
public:
    explicit TotalsWriter(SQLite::Database& db);

    /// The call is in the index.
    void add(const CallSummary& summary, const TotalsKey& key, Totals totals);

private:
    DayTotals days_;
    Repeats repeats_;
};

} // namespace secondring::sqlite
