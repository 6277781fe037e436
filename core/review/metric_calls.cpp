#include "core/review/metric_calls.h"

#include <algorithm>
#include <utility>

namespace secondring {

namespace {

/// What a call shows when it falls short of a metric.
std::optional<std::pair<Measure, Verdict>> shownBy(Metric metric)
{
    switch (metric) {
    case Metric::TwoRingRate:
        return {{Measure::AnswerBySecondRing, Verdict::Missed}};
    case Metric::HoldPermission: // what was not asked for was overridden, and that is excused
        return {{Measure::AskHold, Verdict::Excused}};
    case Metric::HoldInTime:
        return {{Measure::TouchBase, Verdict::Missed}};
    case Metric::TransferCourtesy:
        return {{Measure::AskTransfer, Verdict::Missed}};
    case Metric::CallerFirst:
        return {{Measure::CallerFirst, Verdict::Missed}};
    case Metric::ServiceLevel:
    case Metric::AverageWait:
    case Metric::Abandonment:
    case Metric::HandleTime:
    case Metric::HoldRate:
    case Metric::AverageHold:
    case Metric::HoldAgreement:
    case Metric::TransferRate:
    case Metric::PromisesKept:
    case Metric::Occupancy:
    case Metric::FirstCall:
    case Metric::Satisfaction:
    case Metric::Recommendation:
    case Metric::Ease:
    case Metric::Courtesy:
        return std::nullopt;
    }
    return std::nullopt;
}

} // namespace

CallQuery callsOf(const FigureScope& scope)
{
    CallQuery query;
    query.from = std::chrono::year_month_day{scope.days.first};
    query.to = std::chrono::year_month_day{scope.days.last};
    query.agents = scope.agents;
    if (!scope.line.empty()) {
        query.lines = {scope.line};
    }
    return query;
}

CallQuery callsBehind(Metric metric, const FigureScope& scope)
{
    auto query = callsOf(scope);
    switch (metric) {
    case Metric::ServiceLevel:
    case Metric::TwoRingRate:
    case Metric::AverageWait:
    case Metric::Abandonment:
    case Metric::FirstCall:
        query.direction = Direction::Incoming;
        break;
    case Metric::TransferRate:
    case Metric::TransferCourtesy:
        query.transferred = true;
        break;
    case Metric::PromisesKept: // counted on the day they are due, whenever they were made
        query.promise = true;
        query.dueFrom = std::exchange(query.from, {});
        query.dueTo = std::exchange(query.to, {});
        break;
    case Metric::Courtesy:
        query.order = CallOrder::Courtesy;
        query.descending = false;
        query.minCourtesy = 0;
        break;
    case Metric::HandleTime:
    case Metric::HoldRate:
    case Metric::AverageHold:
    case Metric::Occupancy:
        query.order = CallOrder::Length;
        break;
    case Metric::HoldPermission:
    case Metric::HoldAgreement:
    case Metric::HoldInTime:
    case Metric::CallerFirst:
    case Metric::Satisfaction:
    case Metric::Recommendation:
    case Metric::Ease:
        break;
    }
    return query;
}

std::optional<CallQuery>
callsFallenShort(Metric metric, const FigureScope& scope, std::span<const Standard> standards)
{
    if (metric == Metric::Courtesy) {
        auto query = callsBehind(metric, scope);
        query.maxCourtesy = 99;
        return query;
    }
    const auto shown = shownBy(metric);
    if (!shown) {
        return std::nullopt;
    }
    const auto standard = std::ranges::find(standards, shown->first, &Standard::measure);
    if (standard == standards.end()) {
        return std::nullopt;
    }
    auto query = callsBehind(metric, scope);
    query.findings = {{standard->id, shown->second}};
    return query;
}

} // namespace secondring
