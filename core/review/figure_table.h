#pragma once
#include "core/ports/totals_source.h"
#include "core/review/metrics.h"
#include "core/review/table.h"

namespace secondring {

/// The columns of a list of figures, in the order of its `cellsOf`: whose, which days, how many
/// calls, and every figure. Times are in seconds.
std::span<const TableColumn> figureColumns();

/// What the sums of some calls make; a figure with nothing to divide by is not known.
std::vector<Cell>
cellsOf(const TotalsRow& row, TotalsBy by, const DayRange& days, const MetricRules& rules);

} // namespace secondring
