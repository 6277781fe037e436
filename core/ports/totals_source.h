#pragma once
#include "core/base/enum_text.h"
#include "core/base/instant.h"
#include "core/base/result.h"
#include "core/review/day_range.h"
#include "core/review/totals.h"

#include <functional>
#include <string>
#include <vector>

namespace secondring {

/// What a row of the answer stands for.
enum class TotalsBy
{
    All,   ///< one row with an empty key, also when there were no calls
    Agent, ///< by the agent's name
    Line,  ///< by the line a call came in on
    Date   ///< by day, "2026-11-22"; days without calls are left out
};

template <>
inline constexpr auto
    kEnumText<TotalsBy> = std::to_array<EnumText<TotalsBy>>({{TotalsBy::All, "all"},
                                                             {TotalsBy::Agent, "agent"},
                                                             {TotalsBy::Line, "line"},
                                                             {TotalsBy::Date, "date"}});

/// Which calls to add up, and how. No agents, no line: all of them.
struct TotalsWanted
{
    DayRange days;
    TotalsBy by = TotalsBy::All;
    std::vector<std::string> agents; ///< any of these
    std::string line;
    Instant now = Instant::max(); ///< promises due later, and not kept yet, do not count

    bool operator==(const TotalsWanted&) const = default;
};

struct TotalsRow
{
    std::string key;
    Totals totals;

    bool operator==(const TotalsRow&) const = default;
};

/// The sums over days that every figure of the floor and of a report is made from.
///
/// Contract: `totals` returns at once and calls back on the desk's thread, once, with what was
/// durable when it was asked, rows in the order of their keys, or with the reason why it could not
/// be read. It never reads single calls: the answer takes as long for ten million of them as for
/// ten. Answers come in the order of the questions.
class TotalsSource
{
public:
    using Then = std::function<void(Result<std::vector<TotalsRow>>)>;

    virtual ~TotalsSource() = default;

    virtual void totals(const TotalsWanted& wanted, Then then) = 0;
};

} // namespace secondring
