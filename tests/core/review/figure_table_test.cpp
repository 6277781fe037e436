#include "core/review/figure_table.h"
#include "tests/support/catch.h"

#include <algorithm>

using namespace secondring;

namespace {

Cell under(const char* column, const TotalsRow& row)
{
    using namespace std::chrono;
    const DayRange days{Day{2026y / 11 / 16}, Day{2026y / 11 / 22}};
    const auto cells = cellsOf(row, TotalsBy::Agent, days, {});
    const auto columns = figureColumns();
    REQUIRE(cells.size() == columns.size());
    const auto found = std::ranges::find(columns, column, &TableColumn::name);
    REQUIRE(found != columns.end());
    return cells[static_cast<std::size_t>(found - columns.begin())];
}

} // namespace

TEST_CASE("figures are taken away as they are, and say whose they are and of which days")
{
    TotalsRow row{.key = "Dana Kerr", .totals = {}};
    row.totals.offered = 8;
    row.totals.answered = 8;
    row.totals.bySecondRing = 7;
    row.totals.rings = {4, 3, 1};
    row.totals.waitedMs = 33'600;
    row.totals.after.eased = 5;
    row.totals.after.easeSum = 29;
    row.totals.after.recommends = 10;
    row.totals.after.promoters = 3;
    row.totals.after.detractors = 5;
    CHECK(under("of", row) == Cell{"agent"});
    CHECK(under("name", row) == Cell{"Dana Kerr"});
    CHECK(under("from", row) == Cell{"2026-11-16"});
    CHECK(under("to", row) == Cell{"2026-11-22"});
    CHECK(under("offered", row) == Cell{std::int64_t{8}});
    CHECK(under("two-ring-rate", row) == Cell{Share{0.875}});
    CHECK(under("average-wait", row) == Cell{4.2});
    CHECK(under("ease", row) == Cell{5.8});
    CHECK(under("recommendation", row) == Cell{-20.0});
}

TEST_CASE("a figure of nothing is not known, and everybody together has no name")
{
    CHECK(under("two-ring-rate", {}) == Cell{});
    CHECK(under("name", {}) == Cell{});
}
