#include "core/review/metric_calls.h"
#include "tests/core/review/query_house.h"

using namespace secondring;
using namespace secondring::test;

namespace {

const FigureScope kNovember{
    monthOf(std::chrono::local_days{std::chrono::year{2026} / 11 / 1}), {"Dana Kerr"}, {}};

std::string behind(Metric metric)
{
    return toText(callsBehind(metric, kNovember), known());
}

std::string fallenShort(Metric metric)
{
    const auto query = callsFallenShort(metric, kNovember, known().standards);
    return query ? toText(*query, known()) : "cannot be told";
}

} // namespace

TEST_CASE("every figure leads to its calls, and the text that finds them can be read back")
{
    for (const auto metric : allMetrics()) {
        const auto text = behind(metric);
        INFO(text);
        CHECK(text.find("agent:\"Dana Kerr\"") != std::string::npos);
        const auto* days = metric == Metric::PromisesKept ? "due:2026-11" : "date:2026-11";
        CHECK(text.find(days) != std::string::npos);
        CHECK(parseQuery(text, known()).query == callsBehind(metric, kNovember));
    }
}

TEST_CASE("a figure leads to the calls that fell short, where that can be told")
{
    CHECK(fallenShort(Metric::HoldPermission) ==
          "agent:\"Dana Kerr\" excused:ask-hold date:2026-11");
    CHECK(fallenShort(Metric::HoldInTime) == "agent:\"Dana Kerr\" missed:touch-base date:2026-11");
    CHECK(fallenShort(Metric::Courtesy) ==
          "agent:\"Dana Kerr\" courtesy>=0 courtesy<100 date:2026-11 sort:courtesy");
    CHECK(fallenShort(Metric::AverageWait) == "cannot be told");
    // This house has no standard that measures it.
    CHECK(fallenShort(Metric::CallerFirst) == "cannot be told");
}
