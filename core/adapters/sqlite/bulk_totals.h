#pragma once
#include "core/adapters/sqlite/day_totals.h"
#include "core/adapters/sqlite/term_map.h"
#include "core/review/loaded_call.h"

#include <deque>
#include <memory>
#include <vector>

/// Private to core/adapters/sqlite.
namespace secondring::sqlite {

/// The sums of days over many calls that come in the order in which they began. A day is handed
/// over to be written once nothing can be added to it any more, which is eight days later: a call
/// within that time tells that an earlier one did not settle it.
class BulkTotals
{
public:
    struct Sum
    {
        std::string term; ///< agent and line, as looked up
        TotalsKey key;
        Totals totals;
    };

    struct DaySums
    {
        std::string day; ///< "2026-11-22"
        TermMap<Sum> sums;
    };

    using EndedDays = std::vector<std::unique_ptr<DaySums>>;

    /// `repeats`: whether calls from the same number are counted here.
    explicit BulkTotals(bool repeats)
        : repeats_(repeats)
    {
    }

    /// `day`: that of the call, not before those of earlier calls.
    void add(const LoadedCall& call, const std::string& day, const Totals& totals);

    /// The days before this one, the earliest first: they are not kept here any more.
    EndedDays takeBefore(const std::string& day);

private:
    /// The last call of a number.
    struct Last
    {
        std::string term; ///< the number
        Instant began;
        bool answered = false;
        Totals* totals = nullptr;
    };

    Totals& sumsOf(const std::string& day, const LoadedCall& call);
    void countRepeats(const CallSummary& summary, Totals& sums);
    void forgetCallers(Instant now);

    static constexpr std::size_t kManyCallers = 100'000;

    const bool repeats_;
    std::deque<std::unique_ptr<DaySums>> days_;
    TermMap<Last> callers_;
    std::size_t manyCallers_ = kManyCallers;
    std::string scratch_;
};

/// Writes days that have ended, in their order, and each week once all its days have.
class BulkTotalsRows
{
public:
    explicit BulkTotalsRows(SQLite::Database& db)
        : rows_(db)
    {
    }

    /// No day before `before` follows.
    void write(BulkTotals::EndedDays& ended, const std::string& before);

private:
    void writeDay(BulkTotals::DaySums& day);

    DayTotals rows_;
    std::map<TotalsKey, Totals> weeks_; ///< that have not ended
};

} // namespace secondring::sqlite
