#include "core/review/figure_table.h"

namespace secondring {

namespace {

constexpr double kMilliseconds = 1000;
constexpr double kHundred = 100;

std::vector<TableColumn> makeColumns()
{
    std::vector<TableColumn> columns{{"of", "Of"},
                                     {"name", "Name"},
                                     {"from", "First day"},
                                     {"to", "Last day"},
                                     {"offered", "Offered"},
                                     {"answered", "Answered"},
                                     {"abandoned", "Abandoned"},
                                     {"dialled", "Dialled"}};
    for (const auto metric : allMetrics()) {
        const std::string unit = unitOf(metric) == Unit::Length ? " (s)" : "";
        columns.push_back({std::string{toText(metric)}, std::string{nameOf(metric)} + unit});
    }
    return columns;
}

Cell cellOf(const std::optional<Figure>& figure)
{
    if (!figure) {
        return {};
    }
    switch (figure->unit) {
    case Unit::Share:
        return Share{figure->value()};
    case Unit::Length:
        return figure->value() / kMilliseconds;
    case Unit::Net:
        return figure->value() * kHundred;
    case Unit::Points:
    case Unit::Rating:
        break;
    }
    return figure->value();
}

} // namespace

std::span<const TableColumn> figureColumns()
{
    static const auto kColumns = makeColumns();
    return kColumns;
}

std::vector<Cell>
cellsOf(const TotalsRow& row, TotalsBy by, const DayRange& days, const MetricRules& rules)
{
    const auto& totals = row.totals;
    std::vector<Cell> cells{std::string{toText(by)},
                            row.key.empty() ? Cell{} : Cell{row.key},
                            toIso(days.first),
                            toIso(days.last),
                            totals.offered,
                            totals.answered,
                            totals.abandoned,
                            totals.dialled};
    for (const auto metric : allMetrics()) {
        cells.push_back(cellOf(figureOf(metric, totals, rules)));
    }
    return cells;
}

} // namespace secondring
