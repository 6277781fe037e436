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
    TotalsBy by = TotalsBy::All;   ///< what `rows` are
    std::vector<TotalsRow> rows;   ///< each on a page of its own, after all of them in one table
    std::vector<TotalsRow> agents; ///< and `lines`: compared in tables of their own
    std::vector<TotalsRow> lines;
    FigureRules figures;
    Instant made; ///< when
};

/// Writes it as PDF, A4, and says how many pages it has. Needs a QGuiApplication, no display.
Result<int> writeReport(const PeriodReport& report, const std::string& file);
/// Writes all its rows as the list that the ending of the file stands for, else as that PDF.
/// Returns how many rows or pages there are.
Result<int> writeFigures(const PeriodReport& report, const std::string& file);

} // namespace secondring
