#pragma once
#include "core/etiquette/standard.h"
#include "core/review/call_query.h"
#include "core/review/day_range.h"
#include "core/review/metrics.h"

#include <span>

namespace secondring {

/// What a figure was made of.
struct FigureScope
{
    DayRange days;
    std::vector<std::string> agents; ///< any of these; none: all
    std::string line;                ///< empty: all
    std::string team;                ///< what these agents are called together; may be empty

    bool operator==(const FigureScope&) const = default;
};

/// The calls of the scope.
CallQuery callsOf(const FigureScope& scope);
/// The calls that a metric looks at, as nearly as a query can say it, in the order in which they
/// are worth looking at.
CallQuery callsBehind(Metric metric, const FigureScope& scope);
/// Those of them that fell short; none: a query cannot tell them from the others. A standard that
/// is measured for the metric is looked up in those of the house.
std::optional<CallQuery>
callsFallenShort(Metric metric, const FigureScope& scope, std::span<const Standard> standards);

} // namespace secondring
