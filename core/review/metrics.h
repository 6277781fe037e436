#pragma once
#include "core/base/enum_text.h"
#include "core/review/totals.h"

#include <optional>
#include <span>
#include <string>

namespace secondring {

/// The figures that can be made from what the desk records.
enum class Metric
{
    ServiceLevel,
    TwoRingRate,
    AverageWait,
    Abandonment,
    HandleTime,
    HoldRate,
    AverageHold,
    HoldPermission,
    HoldAgreement,
    HoldInTime,
    TransferRate,
    TransferCourtesy,
    CallerFirst,
    PromisesKept,
    Occupancy,
    FirstCall,
    Satisfaction,
    Recommendation,
    Ease,
    Courtesy
};

template <>
inline constexpr auto kEnumText<Metric> =
    std::to_array<EnumText<Metric>>({{Metric::ServiceLevel, "service-level"},
                                     {Metric::TwoRingRate, "two-ring-rate"},
                                     {Metric::AverageWait, "average-wait"},
                                     {Metric::Abandonment, "abandonment"},
                                     {Metric::HandleTime, "handle-time"},
                                     {Metric::HoldRate, "hold-rate"},
                                     {Metric::AverageHold, "average-hold"},
                                     {Metric::HoldPermission, "hold-permission"},
                                     {Metric::HoldAgreement, "hold-agreement"},
                                     {Metric::HoldInTime, "hold-in-time"},
                                     {Metric::TransferRate, "transfer-rate"},
                                     {Metric::TransferCourtesy, "transfer-courtesy"},
                                     {Metric::CallerFirst, "caller-first"},
                                     {Metric::PromisesKept, "promises-kept"},
                                     {Metric::Occupancy, "occupancy"},
                                     {Metric::FirstCall, "first-call"},
                                     {Metric::Satisfaction, "satisfaction"},
                                     {Metric::Recommendation, "recommendation"},
                                     {Metric::Ease, "ease"},
                                     {Metric::Courtesy, "courtesy"}});

/// The five ways in which the trade counts a service level, by their formulas.
enum class ServiceLevel
{
    LateAbandonedCount,   ///< ans≤T / (ans + aband>T), the default
    EarlyAbandonedServed, ///< (ans≤T + aband≤T) / (ans + aband)
    AnsweredOnly,         ///< ans≤T / ans
    AllAbandonedCount,    ///< ans≤T / (ans + aband)
    ShortAbandonedServed  ///< (ans≤T + aband≤short) / (ans + aband)
};

template <>
inline constexpr auto kEnumText<ServiceLevel> = std::to_array<EnumText<ServiceLevel>>(
    {{ServiceLevel::LateAbandonedCount, "late-abandoned-count"},
     {ServiceLevel::EarlyAbandonedServed, "early-abandoned-served"},
     {ServiceLevel::AnsweredOnly, "answered-only"},
     {ServiceLevel::AllAbandonedCount, "all-abandoned-count"},
     {ServiceLevel::ShortAbandonedServed, "short-abandoned-served"}});

/// What a house decides about its figures. Both times are steps of `kWaitSteps`, in seconds.
struct MetricRules
{
    ServiceLevel serviceLevel = ServiceLevel::LateAbandonedCount;
    int withinSeconds = 20;
    int shortSeconds = 5; ///< an abandoned call this short counts for nobody

    bool operator==(const MetricRules&) const = default;
};

enum class Unit
{
    Share,  ///< of 1, shown as per cent
    Length, ///< milliseconds
    Points, ///< 0 to 100
    Net,    ///< per cent for less per cent against: -100 to 100
    Rating  ///< a mean of answers on a scale, in tenths
};

enum class Better
{
    More,
    Less
};

/// What a median of steps can say.
enum class Bound
{
    Exact,
    AtMost,
    Above
};

/// A metric over some calls: `part / whole`, with `whole` more than nothing.
struct Figure
{
    Unit unit = Unit::Share;
    std::int64_t part = 0;
    std::int64_t whole = 1;
    std::int64_t count = 1; ///< how many calls or holds it rests on
    Bound bound = Bound::Exact;

    double value() const { return static_cast<double>(part) / static_cast<double>(whole); }

    bool operator==(const Figure&) const = default;
};

/// Whether its figure is so many calls (or holds, or answers) of so many; else it is of time or a
/// mean.
bool countsCalls(Metric metric);
/// All of them, in the order of a report.
std::span<const Metric> allMetrics();
std::string_view nameOf(Metric metric);
Unit unitOf(Metric metric);
Better betterOf(Metric metric);
/// As printed on every report: "answered within 20 s / (answered + abandoned after 20 s)".
std::string formulaOf(Metric metric, const MetricRules& rules);
/// None when there is nothing to divide by: no calls yet.
std::optional<Figure> figureOf(Metric metric, const Totals& totals, const MetricRules& rules);

/// The grain in which a figure is shown, so that what looks equal is equal: tenths of a per cent,
/// tenths of a second below a minute and seconds above, points, tenths of a rating. 100 % and 0 %
/// only when it is so.
std::int64_t shownValue(const Figure& figure);
/// "93.8%", "4.2 s", "4:02", "97", "within 3 s", "over 10 s", "+42", "5.8".
std::string toText(const Figure& figure);

} // namespace secondring
