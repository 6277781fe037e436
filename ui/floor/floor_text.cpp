#include "ui/floor/floor_text.h"

#include "core/review/survey.h"
#include "ui/look/text.h"

#include <QCoreApplication>
#include <QDate>
#include <QLocale>

#include <cmath>

namespace secondring {

namespace {

QString tr(const char* words, int count = -1)
{
    return QCoreApplication::translate("Floor", words, nullptr, count);
}

QString number(std::int64_t value)
{
    return QLocale().toString(static_cast<qlonglong>(value));
}

/// What a metric divides by.
enum class Whole
{
    Calls,
    Answered,
    Handled,
    Holds,
    Transfers,
    Promises,
    Answers,
    DeskTime
};

Whole wholeOf(Metric metric)
{
    switch (metric) {
    case Metric::ServiceLevel:
    case Metric::TwoRingRate:
    case Metric::Abandonment:
    case Metric::CallerFirst:
    case Metric::FirstCall:
    case Metric::Courtesy:
    case Metric::AverageHold:
        return Whole::Calls;
    case Metric::AverageWait:
        return Whole::Answered;
    case Metric::HandleTime:
    case Metric::HoldRate:
    case Metric::TransferRate:
        return Whole::Handled;
    case Metric::HoldPermission:
    case Metric::HoldAgreement:
    case Metric::HoldInTime:
        return Whole::Holds;
    case Metric::TransferCourtesy:
        return Whole::Transfers;
    case Metric::PromisesKept:
        return Whole::Promises;
    case Metric::Occupancy:
        return Whole::DeskTime;
    case Metric::Satisfaction:
    case Metric::Recommendation:
    case Metric::Ease:
        return Whole::Answers;
    }
    return Whole::Calls;
}

QDate dateOf(Day day)
{
    const std::chrono::year_month_day date{day};
    return {static_cast<int>(date.year()),
            static_cast<int>(static_cast<unsigned>(date.month())),
            static_cast<int>(static_cast<unsigned>(date.day()))};
}

QString rangeBeforeText(FloorRange range)
{
    switch (range) {
    case FloorRange::Today:
        return tr("the day before");
    case FloorRange::Week:
        return tr("the week before");
    case FloorRange::Month:
        return tr("the month before");
    case FloorRange::Other:
        return tr("as many days before");
    }
    return {};
}

QString distanceText(const FigureView& view)
{
    const auto missing = callsShort(*view.now, *view.goal);
    if (!missing) {
        return isMet(*view.now, *view.goal) ? tr("met") : tr("not met");
    }
    if (*missing > 0) {
        const bool more = betterOf(view.metric) == Better::More;
        const auto count = counted(view.metric, *missing);
        return more ? tr("%1 short").arg(count) : tr("%1 too many").arg(count);
    }
    return *missing == 0 ? tr("just met") : tr("%1 to spare").arg(counted(view.metric, -*missing));
}

} // namespace

QString figureText(const std::optional<Figure>& figure)
{
    return figure ? look::toQt(toText(*figure)) : QStringLiteral("—");
}

QString emptyText(Metric metric)
{
    switch (wholeOf(metric)) {
    case Whole::Calls:
    case Whole::Handled:
    case Whole::Answered:
        return metric == Metric::AverageHold ? tr("No holds yet") : tr("No calls yet");
    case Whole::Holds:
        return tr("No holds yet");
    case Whole::Transfers:
        return tr("No transfers yet");
    case Whole::Promises:
        return tr("No promise was due");
    case Whole::Answers:
        return tr("No surveys yet");
    case Whole::DeskTime:
        return tr("Nobody was at a desk");
    }
    return {};
}

QString counted(Metric metric, std::int64_t count)
{
    const bool one = count == 1;
    switch (wholeOf(metric)) {
    case Whole::Calls:
    case Whole::Answered:
    case Whole::Handled:
        return (one ? tr("%1 call") : tr("%1 calls")).arg(number(count));
    case Whole::Holds:
        return (one ? tr("%1 hold") : tr("%1 holds")).arg(number(count));
    case Whole::Transfers:
        return (one ? tr("%1 transfer") : tr("%1 transfers")).arg(number(count));
    case Whole::Promises:
        return (one ? tr("%1 promise") : tr("%1 promises")).arg(number(count));
    case Whole::Answers:
        return (one ? tr("%1 survey") : tr("%1 surveys")).arg(number(count));
    case Whole::DeskTime:
        return tr("%1 at the desk")
            .arg(Duration{count} < std::chrono::hours{1} ? look::roughly(Duration{count})
                                                         : look::clockText(Duration{count}));
    }
    return {};
}

QString basisText(const FigureView& view)
{
    return view.now && view.response
               ? tr("%1, %2 of calls")
                     .arg(counted(view.metric, view.now->count), figureText(view.response))
               : QString{};
}

QString standingText(const FigureView& view)
{
    if (!view.now) {
        return emptyText(view.metric);
    }
    if (!view.goal) {
        return view.response ? basisText(view)
                             : tr("from %1").arg(counted(view.metric, view.now->count));
    }
    return tr("goal %1, %2").arg(look::toQt(targetText(*view.goal)), distanceText(view));
}

QString trendText(const FigureView& view)
{
    if (!view.now || !view.before) {
        return {};
    }
    const auto now = shownValue(*view.now);
    const auto before = shownValue(*view.before);
    const auto then = figureText(view.before);
    const auto when = rangeBeforeText(view.range);
    if (now == before) {
        return tr("the same as %1").arg(when);
    }
    return (now > before ? tr("up from %1 %2") : tr("down from %1 %2")).arg(then, when);
}

QString partsText(const FigureView& view)
{
    if (!view.now) {
        return emptyText(view.metric);
    }
    const auto& figure = *view.now;
    const auto rests = counted(view.metric, figure.count);
    switch (figure.unit) {
    case Unit::Share:
        return tr("%1 of %2")
            .arg(countsCalls(view.metric) ? number(figure.part)
                                          : look::clockText(Duration{figure.part}),
                 rests);
    case Unit::Length:
        return figure.bound == Bound::Exact
                   ? tr("%1 over %2").arg(look::clockText(Duration{figure.part}), rests)
                   : tr("over %1").arg(rests);
    case Unit::Points:
    case Unit::Net:
    case Unit::Rating:
        return tr("over %1").arg(rests);
    }
    return {};
}

QString responseText(const FigureView& view)
{
    return view.now && view.response
               ? tr("response rate %1 (%2)")
                     .arg(figureText(view.response), look::toQt(responseFormula()))
               : QString{};
}

QString spokenText(const FigureView& view)
{
    auto sentence = look::toQt(nameOf(view.metric)) + QStringLiteral(": ");
    if (!view.now) {
        return sentence + emptyText(view.metric);
    }
    sentence += figureText(view.now) + QStringLiteral(", ") + standingText(view);
    if (view.goal && view.response) {
        sentence += QStringLiteral(", ") + basisText(view);
    }
    const auto trend = trendText(view);
    return trend.isEmpty() ? sentence : sentence + QStringLiteral(", ") + trend;
}

look::Tone toneOf(const FigureView& view)
{
    if (!view.now) {
        return look::Tone::Neutral;
    }
    if (!view.goal) {
        return look::Tone::Accent;
    }
    return isMet(*view.now, *view.goal) ? look::Tone::Live : look::Tone::Ring;
}

Instant beginOf(Day day)
{
    return look::toInstant(dateOf(day).startOfDay());
}

QString daysText(const DayRange& days)
{
    const auto first = dateOf(days.first);
    const auto last = dateOf(days.last);
    const QLocale locale;
    if (first == last) {
        return locale.toString(first, QStringLiteral("d MMMM yyyy"));
    }
    if (days == monthOf(days.first)) {
        return locale.toString(first, QStringLiteral("MMMM yyyy"));
    }
    const bool sameYear = first.year() == last.year();
    const bool sameMonth = sameYear && first.month() == last.month();
    const auto* opening = sameMonth ? "d" : sameYear ? "d MMMM" : "d MMMM yyyy";
    return tr("%1 to %2")
        .arg(locale.toString(first, QString::fromLatin1(opening)),
             locale.toString(last, QStringLiteral("d MMMM yyyy")));
}

QString shortfallText(Metric metric)
{
    switch (metric) {
    case Metric::TwoRingRate:
        return tr("Show calls that rang longer");
    case Metric::HoldPermission:
        return tr("Show holds without asking");
    case Metric::HoldInTime:
        return tr("Show calls held too long");
    case Metric::TransferCourtesy:
        return tr("Show transfers without name or extension");
    case Metric::CallerFirst:
        return tr("Show calls we ended first");
    case Metric::Courtesy:
        return tr("Show calls with something missed");
    case Metric::ServiceLevel:
    case Metric::AverageWait:
    case Metric::Abandonment:
    case Metric::HandleTime:
    case Metric::HoldRate:
    case Metric::AverageHold:
    case Metric::HoldAgreement:
    case Metric::TransferRate:
    case Metric::FirstCall:
    case Metric::PromisesKept:
    case Metric::Occupancy:
    case Metric::Satisfaction:
    case Metric::Recommendation:
    case Metric::Ease:
        return {};
    }
    return {};
}

} // namespace secondring
