#include "ui/floor/floor_view.h"

#include "core/review/survey.h"
#include "ui/look/text.h"

namespace secondring {

namespace {

std::optional<double> valueOf(const std::optional<Figure>& figure)
{
    return figure ? std::optional{figure->value()} : std::nullopt;
}

} // namespace

FigureView figureView(Metric metric, const FloorView& view, const Totals& totals, FigureScope scope)
{
    FigureView figure{.metric = metric,
                      .now = figureOf(metric, totals, view.rules),
                      .response = responseRate(metric, totals),
                      .formula = look::toQt(formulaOf(metric, view.rules)),
                      .range = view.range,
                      .scope = std::move(scope)};
    if (const auto* goal = findGoal(view.goals, metric, view.days)) {
        figure.goal = *goal;
    }
    return figure;
}

FigureScope scopeOf(const FloorView& view)
{
    const auto* team = findTeam(view.teams, view.team);
    return team == nullptr
               ? FigureScope{.days = view.days}
               : FigureScope{.days = view.days, .agents = team->agents, .team = team->name};
}

FigureView figureView(Metric metric, const FloorView& view)
{
    auto figure = figureView(metric, view, view.now, scopeOf(view));
    figure.before = figureOf(metric, view.before, view.rules);
    for (const auto& totals : view.trend) {
        figure.trend.push_back(valueOf(figureOf(metric, totals, view.rules)));
    }
    return figure;
}

std::int64_t callsIn(const Totals& totals)
{
    return totals.offered + totals.dialled;
}

} // namespace secondring
