#pragma once
#include "core/base/enum_text.h"

#include <span>
#include <string_view>

namespace secondring {

/// The filters of the search text.
enum class Filter
{
    Agent,
    Team, ///< any of its agents
    Caller,
    Line,
    Outcome,
    Finding, ///< what went wrong, in words, or as `Missed`
    Missed,
    Kept,
    Excused,
    DoesNotApply,
    Open,
    Length,
    Courtesy,
    Date,
    Due, ///< the days on which a promise is due
    Complaint,
    Promise,
    Transferred,
    Recording,
    In,
    Out,
    Sort
};

/// How a filter is written and offered.
struct FilterWords
{
    Filter filter;
    std::string_view name;   ///< as it is typed
    std::string_view label;  ///< as a chip shows it
    std::string_view hint;   ///< what it finds
    std::string_view insert; ///< what choosing it writes; empty: it is not offered
    std::string_view also;   ///< other words that lead to it
};

std::span<const FilterWords> allFilters();
const FilterWords& wordsOf(Filter filter);
/// The filter of this name; nullptr: there is none.
const FilterWords* findFilter(std::string_view name);
/// The name that was probably meant by a misspelt one; empty: none is near.
std::string_view nearestFilter(std::string_view name);
/// Stands alone, without a value.
bool isFlag(Filter filter);

} // namespace secondring
