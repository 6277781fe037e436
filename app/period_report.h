#pragma once
#include "core/base/instant.h"
#include "core/base/result.h"
#include "core/ports/totals_source.h"
#include "core/review/figure_rules.h"

#include <string>
#include <vector>

namespace secondring {

/// The figures of a time, to be handed on.
struct PeriodReport
{
    std::string house;
    std::string team; ///< whose figures these are; empty: everybody's
    DayRange days;
    std::vector<TotalsRow> rows; ///< each on a page of its own, after all of them in one table
    FigureRules figures;
    Instant made; ///< when
};

/// Writes it as PDF, A4, and says how many pages it has. Needs a QGuiApplication, no display.
Result<int> writeReport(const PeriodReport& report, const std::string& file);

} // namespace secondring
