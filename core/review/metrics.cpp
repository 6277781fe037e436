#include "core/review/metrics.h"

#include "core/base/instant.h"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <numeric>

namespace secondring {

namespace {

using Sum = std::int64_t;

/// What a metric divides. `count` is its whole unless it rests on something else.
struct Parts
{
    Sum part = 0;
    Sum whole = 0;
};

/// One row of the table of metrics.
struct Row
{
    Metric metric;
    std::string_view name;
    std::string_view formula; ///< empty: follows from the house's rules
    Unit unit;
    Better better;
    Parts (*parts)(const Totals&, const MetricRules&);
};

/// The place of the step that counts waits of up to `seconds`: the next longer one when the house
/// named none of them.
std::size_t stepOf(int seconds)
{
    const auto found = std::ranges::lower_bound(kWaitSteps, seconds);
    const auto index = static_cast<std::size_t>(found - kWaitSteps.begin());
    return std::min(index, kWaitSteps.size() - 1);
}

Parts serviceLevel(const Totals& t, const MetricRules& rules)
{
    const auto served = t.answeredWithin.at(stepOf(rules.withinSeconds));
    const auto left = t.abandonedWithin.at(stepOf(rules.withinSeconds));
    const auto leftSoon = t.abandonedWithin.at(stepOf(rules.shortSeconds));
    const auto all = t.answered + t.abandoned;
    switch (rules.serviceLevel) {
    case ServiceLevel::LateAbandonedCount:
        return {served, t.answered + t.abandoned - left};
    case ServiceLevel::EarlyAbandonedServed:
        return {served + left, all};
    case ServiceLevel::AnsweredOnly:
        return {served, t.answered};
    case ServiceLevel::AllAbandonedCount:
        return {served, all};
    case ServiceLevel::ShortAbandonedServed:
        return {served + leftSoon, all};
    }
    return {};
}

std::string serviceLevelFormula(const MetricRules& rules)
{
    const auto within = std::to_string(kWaitSteps.at(stepOf(rules.withinSeconds))) + " s";
    const auto soon = std::to_string(kWaitSteps.at(stepOf(rules.shortSeconds))) + " s";
    const auto answered = "answered within " + within;
    switch (rules.serviceLevel) {
    case ServiceLevel::LateAbandonedCount:
        return answered + " / (answered + abandoned after " + within + ")";
    case ServiceLevel::EarlyAbandonedServed:
        return "(" + answered + " + abandoned within " + within + ") / (answered + abandoned)";
    case ServiceLevel::AnsweredOnly:
        return answered + " / answered";
    case ServiceLevel::AllAbandonedCount:
        return answered + " / (answered + abandoned)";
    case ServiceLevel::ShortAbandonedServed:
        return "(" + answered + " + abandoned within " + soon + ") / (answered + abandoned)";
    }
    return {};
}

std::string abandonmentFormula(const MetricRules& rules)
{
    const auto soon = std::to_string(kWaitSteps.at(stepOf(rules.shortSeconds))) + " s";
    return "abandoned after " + soon + " / (offered − abandoned within " + soon + ")";
}

Parts abandonment(const Totals& t, const MetricRules& rules)
{
    const auto leftSoon = t.abandonedWithin.at(stepOf(rules.shortSeconds));
    return {t.abandoned - leftSoon, t.offered - leftSoon};
}

/// Of calls from a list nobody knows how long a ring was; where they are all, there is no rate.
Parts twoRingRate(const Totals& t, const MetricRules&)
{
    const auto known = std::max(std::reduce(t.rings.begin(), t.rings.end()), t.bySecondRing);
    return {t.bySecondRing, known == 0 && t.answered > 0 ? 0 : t.offered - t.answered + known};
}

constexpr auto kRows = std::to_array<Row>({
    {Metric::ServiceLevel, "Service level", "", Unit::Share, Better::More, serviceLevel},
    {Metric::TwoRingRate,
     "Answered within two rings",
     "answered before 2 × ring length / offered whose rings are known",
     Unit::Share,
     Better::More,
     twoRingRate},
    {Metric::AverageWait,
     "Average wait",
     "total wait of answered calls / answered",
     Unit::Length,
     Better::Less,
     [](const Totals& t, const MetricRules&) {
         return Parts{t.waitedMs, t.answered};
     }},
    {Metric::Abandonment, "Abandoned", "", Unit::Share, Better::Less, abandonment},
    {Metric::HandleTime,
     "Handle time",
     "(talk + hold + wrap-up) / handled",
     Unit::Length,
     Better::Less,
     [](const Totals& t, const MetricRules&) {
         return Parts{t.talkedMs + t.heldMs + t.wrappedMs, t.handled};
     }},
    {Metric::HoldRate,
     "Calls held",
     "held at least once / handled",
     Unit::Share,
     Better::Less,
     [](const Totals& t, const MetricRules&) {
         return Parts{t.heldCalls, t.handled};
     }},
    {Metric::AverageHold,
     "Average hold",
     "held time / calls held",
     Unit::Length,
     Better::Less,
     [](const Totals& t, const MetricRules&) {
         return Parts{t.heldMs, t.heldCalls};
     }},
    {Metric::HoldPermission,
     "Permission before hold",
     "holds granted before they began / holds the agent began",
     Unit::Share,
     Better::More,
     [](const Totals& t, const MetricRules&) {
         return Parts{t.holdsPermitted, t.holds};
     }},
    {Metric::HoldAgreement,
     "Wait for the caller's yes",
     "granted − asked, median",
     Unit::Length,
     Better::More,
     [](const Totals&, const MetricRules&) { return Parts{}; }},
    {Metric::HoldInTime,
     "Back within the time named",
     "holds returned within the time named / holds with a time named (not those a caller left "
     "in time)",
     Unit::Share,
     Better::More,
     [](const Totals& t, const MetricRules&) {
         return Parts{t.holdsInTime, t.holdsInTime + t.holdsLate};
     }},
    {Metric::TransferRate,
     "Transferred",
     "transferred / handled",
     Unit::Share,
     Better::Less,
     [](const Totals& t, const MetricRules&) {
         return Parts{t.transferred, t.handled};
     }},
    {Metric::TransferCourtesy,
     "Courteous transfers",
     "with permission, name and extension / transferred",
     Unit::Share,
     Better::More,
     [](const Totals& t, const MetricRules&) {
         return Parts{t.transferredWell, t.transferred};
     }},
    {Metric::CallerFirst,
     "Caller hung up first",
     "ended by the caller / ended normally",
     Unit::Share,
     Better::More,
     [](const Totals& t, const MetricRules&) {
         return Parts{t.endedByCaller, t.endedNormally};
     }},
    {Metric::PromisesKept,
     "Promises kept",
     "kept by due / due (renegotiated before due: by the new time)",
     Unit::Share,
     Better::More,
     [](const Totals& t, const MetricRules&) {
         return Parts{t.after.promisesKept, t.after.promisesDue};
     }},
    // Time without a call is what lets the next caller be answered: a house's goal is a ceiling.
    {Metric::Occupancy,
     "Occupancy",
     "on a call or wrapping up / (that + available)",
     Unit::Share,
     Better::Less,
     [](const Totals& t, const MetricRules&) {
         return Parts{t.desk.occupiedMs, t.desk.occupiedMs + t.desk.availableMs};
     }},
    {Metric::FirstCall,
     "Settled in one call",
     "answered, and no call from the same number within 7 days / answered with a number",
     Unit::Share,
     Better::More,
     [](const Totals& t, const MetricRules&) {
         return Parts{t.numbered - t.repeated, t.numbered};
     }},
    {Metric::Satisfaction,
     "Satisfaction",
     "answers of 4 and 5 of 5 / answers to the survey",
     Unit::Share,
     Better::More,
     [](const Totals& t, const MetricRules&) {
         return Parts{t.after.satisfied, t.after.surveys};
     }},
    {Metric::Recommendation,
     "Would recommend us (NPS)",
     "% of answers of 9 and 10 − % of answers of 0 to 6, of 0 to 10",
     Unit::Net,
     Better::More,
     [](const Totals& t, const MetricRules&) {
         return Parts{t.after.promoters - t.after.detractors, t.after.recommends};
     }},
    {Metric::Ease,
     "It was easy (CES)",
     "mean of the answers from 1 to 7",
     Unit::Rating,
     Better::More,
     [](const Totals& t, const MetricRules&) {
         return Parts{t.after.easeSum, t.after.eased};
     }},
    {Metric::Courtesy,
     "Courtesy",
     "weighted share of the applicable standards kept, mean over calls",
     Unit::Points,
     Better::More,
     [](const Totals& t, const MetricRules&) {
         return Parts{t.courtesySum, t.courtesyCalls};
     }},
});

const Row& rowOf(Metric metric)
{
    return *std::ranges::find(kRows, metric, &Row::metric);
}

constexpr auto kAll = [] {
    std::array<Metric, kRows.size()> all{};
    std::ranges::transform(kRows, all.begin(), &Row::metric);
    return all;
}();

/// The shortest step within which at least half had agreed.
std::optional<Figure> agreement(const Totals& totals)
{
    if (totals.holdsAgreed == 0) {
        return std::nullopt;
    }
    Figure figure{Unit::Length, kAgreedSteps.back() * 1000, 1, totals.holdsAgreed, Bound::Above};
    for (std::size_t i = kAgreedSteps.size(); i-- > 0;) {
        if (2 * totals.agreedWithin.at(i) >= totals.holdsAgreed) {
            figure.part = kAgreedSteps.at(i) * 1000;
            figure.bound = Bound::AtMost;
        }
    }
    return figure;
}

/// How many of `top` parts, to the nearest; none and all only when it is so.
std::int64_t shareOf(Sum part, Sum whole, Sum top)
{
    const auto exact = static_cast<double>(part) * static_cast<double>(top);
    const Sum nearest = std::llround(exact / static_cast<double>(whole));
    return part > 0 && part < whole ? std::clamp<Sum>(nearest, 1, top - 1) : nearest;
}

/// All for and all against only when it is so.
std::int64_t netOf(const Figure& figure)
{
    constexpr Sum kAllFor = 100;
    const bool all = figure.part == figure.whole || figure.part == -figure.whole;
    const Sum nearest = std::llround(figure.value() * kAllFor);
    return all ? nearest : std::clamp<Sum>(nearest, 1 - kAllFor, kAllFor - 1);
}

std::string lengthText(const Figure& figure)
{
    const auto tenths = shownValue(figure);
    if (figure.bound != Bound::Exact) {
        const auto seconds = std::to_string(tenths / 10) + " s";
        return (figure.bound == Bound::AtMost ? "within " : "over ") + seconds;
    }
    if (tenths < 600) {
        return std::to_string(tenths / 10) + "." + std::to_string(tenths % 10) + " s";
    }
    return toClock(std::chrono::milliseconds{tenths * 100});
}

/// With a real minus, so that it stands as wide as the plus.
std::string signedText(std::int64_t value)
{
    return value > 0 ? "+" + std::to_string(value)
                     : (value < 0 ? "−" : "") + std::to_string(std::abs(value));
}

} // namespace

std::span<const Metric> allMetrics()
{
    return kAll;
}

std::string_view nameOf(Metric metric)
{
    return rowOf(metric).name;
}

Unit unitOf(Metric metric)
{
    return rowOf(metric).unit;
}

Better betterOf(Metric metric)
{
    return rowOf(metric).better;
}

bool countsCalls(Metric metric)
{
    return unitOf(metric) == Unit::Share && metric != Metric::Occupancy;
}

std::string formulaOf(Metric metric, const MetricRules& rules)
{
    if (metric == Metric::ServiceLevel) {
        return serviceLevelFormula(rules);
    }
    if (metric == Metric::Abandonment) {
        return abandonmentFormula(rules);
    }
    return std::string{rowOf(metric).formula};
}

std::optional<Figure> figureOf(Metric metric, const Totals& totals, const MetricRules& rules)
{
    if (metric == Metric::HoldAgreement) {
        return agreement(totals);
    }
    const auto& row = rowOf(metric);
    const auto [part, whole] = row.parts(totals, rules);
    return whole > 0 ? std::optional{Figure{row.unit, part, whole, whole}} : std::nullopt;
}

std::int64_t shownValue(const Figure& figure)
{
    switch (figure.unit) {
    case Unit::Share:
        return shareOf(figure.part, figure.whole, 1000);
    case Unit::Points:
        return shareOf(figure.part, 100 * figure.whole, 100);
    case Unit::Net:
        return netOf(figure);
    case Unit::Rating:
        return std::llround(figure.value() * 10);
    case Unit::Length:
        break;
    }
    const auto tenths = std::llround(figure.value() / 100);
    return tenths < 600 ? tenths : std::llround(figure.value() / 1000) * 10;
}

std::string toText(const Figure& figure)
{
    const auto value = shownValue(figure);
    switch (figure.unit) {
    case Unit::Share:
        return std::to_string(value / 10) +
               (value % 1000 == 0 ? "" : "." + std::to_string(value % 10)) + "%";
    case Unit::Points:
        return std::to_string(value);
    case Unit::Net:
        return signedText(value);
    case Unit::Rating:
        return std::to_string(value / 10) + "." + std::to_string(value % 10);
    case Unit::Length:
        return lengthText(figure);
    }
    return {};
}

} // namespace secondring
