#include "ui/review/queue_text.h"

#include "ui/look/text.h"

#include <QCoreApplication>

#include <algorithm>

namespace secondring {

namespace {

using look::toQt;

QString tr(const char* words)
{
    return QCoreApplication::translate("review queue", words);
}

QString waitingText(const ReviewRow& row, PickRules rules)
{
    const auto who = look::firstName(toQt(row.agent));
    if (row.nominated == Nomination::ProudOf) {
        return tr("%1 is proud of it").arg(who);
    }
    if (row.nominated) {
        return tr("%1 is unsure about it").arg(who);
    }
    return row.picked ? pickText(*row.picked, row.rule, rules) : QString{};
}

/// What is done about a call of the reader's own.
QString ownText(const ReviewRow& row)
{
    const auto reviewer = toQt(row.reviewer);
    switch (row.state) {
    case ReviewState::Waiting:
        return row.nominated ? tr("You asked for a review") : tr("Waits for a review");
    case ReviewState::Opened:
        return tr("%1 reviews it").arg(reviewer);
    case ReviewState::Reopened:
        return tr("%1 has opened it again").arg(reviewer);
    case ReviewState::Disputed:
        return tr("You dispute: %1").arg(toQt(row.disputed));
    case ReviewState::Shared:
    case ReviewState::Decided:
        break;
    case ReviewState::None:
        return {};
    }
    const auto score = row.score ? tr(", score %1").arg(*row.score) : QString{};
    return (row.state == ReviewState::Decided ? tr("Dispute settled") : tr("Reviewed by %1"))
               .arg(reviewer) +
           score;
}

} // namespace

QString pickText(Pick how, const std::string& rule, PickRules rules)
{
    switch (how) {
    case Pick::Sample:
        return tr("Drawn for week %1").arg(toQt(weekOfSample(rule)));
    case Pick::Rule: {
        const auto found = std::ranges::find(rules, rule, &PickRule::id);
        const bool titled = found != rules.end() && !found->title.empty();
        return tr("Rule: %1").arg(toQt(titled ? found->title : rule));
    }
    case Pick::Hand:
        return tr("Picked by hand");
    }
    return {};
}

QString reasonText(const QueuedReview& queued, PickRules rules)
{
    const auto& row = queued.review.row;
    switch (queued.turn) {
    case Turn::Blind:
        return tr("Score it blind");
    case Turn::Dispute:
        return tr("In dispute: %1").arg(toQt(row.disputed));
    case Turn::Begun:
        return row.state == ReviewState::Reopened ? tr("Opened again, not shared")
                                                  : tr("Begun, not shared");
    case Turn::Nominated:
    case Turn::Picked:
        return waitingText(row, rules);
    case Turn::Own:
        return ownText(row);
    }
    return {};
}

QString factsText(const QueuedReview& queued, Instant now)
{
    const auto& row = queued.review.row;
    const auto since =
        row.since ? tr("since %1").arg(look::dayAndTime(*row.since, now)) : QString{};
    if (queued.turn == Turn::Own) {
        return since;
    }
    return since.isEmpty() ? toQt(row.agent) : tr("%1 · %2").arg(toQt(row.agent), since);
}

QString turnText(Turn turn)
{
    switch (turn) {
    case Turn::Blind:
        return tr("Score blind");
    case Turn::Dispute:
        return tr("Decide");
    case Turn::Begun:
        return tr("Go on");
    case Turn::Nominated:
    case Turn::Picked:
        return tr("Review");
    case Turn::Own:
        return tr("Open");
    }
    return {};
}

QString sentenceOf(const QueuedReview& queued, PickRules rules, Instant now)
{
    return QStringList{
        look::nameOf(queued.review.party), reasonText(queued, rules), factsText(queued, now)}
        .join(QStringLiteral(", "));
}

} // namespace secondring
