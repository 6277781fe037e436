#pragma once
#include "core/base/result.h"
#include "core/ports/totals_source.h"

#include <string>
#include <vector>

namespace secondring {

/// The figures of a time, to be handed on.
struct PeriodReport
{
    std::string house;
    DayRange days;
    std::vector<TotalsRow> rows; ///< each on a page of its own
};

/// Writes it as PDF, A4. Needs a QGuiApplication, no display.
Result<void> writeReport(const PeriodReport& report, const std::string& file);

} // namespace secondring
