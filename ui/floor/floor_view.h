#pragma once
#include "core/base/id.h"
#include "core/ports/totals_source.h"
#include "core/review/figure_rules.h"
#include "core/review/metric_calls.h"
#include "ui/look/tokens.h"

#include <QString>

#include <variant>

namespace secondring {

/// Which days the floor shows.
enum class FloorRange
{
    Today,
    Week,
    Month,
    Other
};

/// Where something that needs attention leads: to calls, to one call, or to the desk.
using NeedTarget = std::variant<std::monostate, CallQuery, CallId>;

/// Something to be looked at now.
struct Need
{
    look::Tone tone = look::Tone::Breach;
    QString title;
    QString detail;
    QString action;
    NeedTarget target;

    bool operator==(const Need&) const = default;
};

/// What somebody is doing now.
struct AgentNow
{
    QString words;
    look::Tone tone = look::Tone::Neutral;

    bool operator==(const AgentNow&) const = default;
};

/// All that the floor shows. Every figure is made from its sums when it is shown, so none can
/// disagree with its formula.
struct FloorView
{
    FloorRange range = FloorRange::Today;
    DayRange days{};
    Day today{};
    MetricRules rules;
    std::vector<Goal> goals;
    std::vector<Team> teams;         ///< to choose from
    std::string team;                ///< whose figures these are; empty: everybody's
    std::vector<Standard> standards; ///< of the house, to find what fell short
    bool known = false;              ///< the sums have been read
    QString trouble;                 ///< why they could not be, in a sentence
    Totals now;
    Totals before;             ///< of the range before
    std::vector<Totals> trend; ///< of ranges like this one, the oldest first; may come later
    std::vector<TotalsRow> agents;
    std::vector<TotalsRow> lines;
    std::vector<Need> needs;
    std::string sitting; ///< the agent of this desk: nobody else's state is known here
    AgentNow sittingNow;

    bool operator==(const FloorView&) const = default;
};

/// One metric of the view, ready to be shown.
struct FigureView
{
    Metric metric = Metric::TwoRingRate;
    std::optional<Figure> now;
    std::optional<Figure> before;
    std::optional<Goal> goal;
    std::optional<Figure> response; ///< of what callers said: how many of them did
    std::vector<std::optional<double>> trend;
    QString formula;
    FloorRange range = FloorRange::Today;
    FigureScope scope;

    bool operator==(const FigureView&) const = default;
};

/// What the whole view is about.
FigureScope scopeOf(const FloorView& view);
/// Of all that the view is about.
FigureView figureView(Metric metric, const FloorView& view);
/// Of one agent or one line.
FigureView
figureView(Metric metric, const FloorView& view, const Totals& totals, FigureScope scope);

/// All calls that are in the sums.
std::int64_t callsIn(const Totals& totals);

} // namespace secondring
