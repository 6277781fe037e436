#include "ui/review/call_row.h"

#include "ui/look/text.h"
#include "ui/review/event_text.h"

#include <QCoreApplication>

namespace secondring {

namespace {

using look::grid;

constexpr int kWhen = 128, kAgent = 82, kLength = 70, kCourtesy = 80;
constexpr int kWithAgent = 500, kWithOutcome = 450;

QString tr(const char* words)
{
    return QCoreApplication::translate("CallRow", words);
}

QString capitalised(QString words)
{
    if (!words.isEmpty()) {
        words[0] = words[0].toUpper();
    }
    return words;
}

/// A row does not know who hung up.
QString outcomeOf(const FoundCall& call, const House& house)
{
    if (!call.outcome.empty()) {
        return outcomeText(call.outcome, house);
    }
    if (call.endReason == EndReason::HungUp) {
        return tr("No outcome");
    }
    return look::shortReason(Ended{.why = call.endReason}, call.direction);
}

/// When a call began: with its time, however long ago.
QString whenOf(Instant at, Instant now)
{
    return capitalised(look::pastMoment(at, now));
}

} // namespace

CallColumns columnsFor(int width)
{
    const int agent = width >= kWithAgent ? kAgent : 0;
    const int fixed = kWhen + agent + kLength + kCourtesy + grid(2);
    const int rest = std::max(width - fixed, 0);
    const int outcome = width >= kWithOutcome ? rest / 2 : 0;
    CallColumns columns{{{CallOrder::Began, kWhen},
                         {CallOrder::Caller, rest - outcome},
                         {CallOrder::Agent, agent},
                         {CallOrder::Outcome, outcome},
                         {CallOrder::Length, kLength},
                         {CallOrder::Courtesy, kCourtesy}}};
    int x = grid(2);
    for (auto& column : columns) {
        column.x = x;
        x += column.width;
    }
    return columns;
}

QString titleOf(CallOrder column)
{
    switch (column) {
    case CallOrder::Began:
        return tr("When");
    case CallOrder::Caller:
        return tr("Caller");
    case CallOrder::Agent:
        return tr("Agent");
    case CallOrder::Outcome:
        return tr("Outcome");
    case CallOrder::Length:
        return tr("Length");
    case CallOrder::Courtesy:
        return tr("Courtesy");
    }
    return {};
}

bool isNumber(CallOrder column)
{
    return column == CallOrder::Length || column == CallOrder::Courtesy;
}

CallCell cellOf(const FoundCall& call, CallOrder column, const House& house, Instant now)
{
    switch (column) {
    case CallOrder::Began:
        return {.words = whenOf(call.began, now), .faint = true};
    case CallOrder::Caller:
        return {.words = look::nameOf(call.party)};
    case CallOrder::Agent:
        return {.words = look::shortName(look::toQt(call.agent))};
    case CallOrder::Outcome:
        return {.words = outcomeOf(call, house)};
    case CallOrder::Length:
        return {.words = look::clockText(call.length), .faint = true};
    case CallOrder::Courtesy:
        if (!call.courtesy) {
            return {.words = QStringLiteral("—"), .faint = true};
        }
        return {.words = QString::number(*call.courtesy),
                .tone = look::toneOfCourtesy(call.courtesy),
                .strong = true};
    }
    return {};
}

QString sentenceOf(const FoundCall& call, const House& house, Instant now)
{
    const auto courtesy = call.courtesy ? tr("courtesy %1").arg(*call.courtesy) : tr("no courtesy");
    return QStringList{whenOf(call.began, now),
                       look::nameOf(call.party),
                       look::toQt(call.agent),
                       outcomeOf(call, house),
                       look::clockText(call.length),
                       courtesy}
        .join(QStringLiteral(", "));
}

} // namespace secondring
