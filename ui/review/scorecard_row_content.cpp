#include "ui/review/scorecard_row_content.h"

#include "ui/look/text.h"
#include "ui/review/scorecard_text.h"

#include <QCoreApplication>

namespace secondring {

namespace {

using look::toQt;

QString tr(const char* words)
{
    return QCoreApplication::translate("scorecard rows", words);
}

QString shortMark(const Mark& mark)
{
    return mark.doesNotApply ? tr("n/a") : QString::number(mark.points.value_or(0));
}

QString noteOf(const ScoreLine& line, const ScorecardView& view)
{
    if (line.disputed) {
        return tr("In dispute");
    }
    if (!line.decidedBy.empty()) {
        return tr("Decided by %1").arg(toQt(line.decidedBy));
    }
    if (line.selfScore && !line.selfScore->isOpen()) {
        const auto who =
            view.viewer.name == view.agent ? tr("You") : look::firstName(toQt(view.agent));
        return tr("%1: %2").arg(who, shortMark(*line.selfScore));
    }
    return {};
}

/// What became of a dispute, and when: both sides read the same.
QString disputeText(const Dispute& dispute, const ScoreItem& item, Instant now)
{
    const auto when = [&](Instant at) { return look::dayAndTime(at, now); };
    QStringList lines{tr("Disputed %1: %2").arg(when(dispute.at), toQt(dispute.reason))};
    if (dispute.withdrawnAt) {
        lines << tr("Withdrawn %1").arg(when(*dispute.withdrawnAt));
    }
    if (const auto& decision = dispute.decision) {
        lines << tr("%1 decided %2: %3. “%4”")
                     .arg(toQt(decision->by.name),
                          when(decision->at),
                          pointsText(item, decision->mark),
                          toQt(decision->mark.comment));
    }
    return lines.join(QLatin1Char('\n'));
}

} // namespace

ScorecardRow::Content
contentOf(const ScoreLine& line, const ScorecardView& view, std::span<const Standard> standards)
{
    ScorecardRow::Content content{.title = toQt(line.item.title),
                                  .evidence = evidenceText(line.draft, standards),
                                  .note = noteOf(line, view),
                                  .points = line.mark.points.value_or(-1),
                                  .most = line.item.most(),
                                  .drafted = line.draft.byEvents};
    if (line.mark.doesNotApply) {
        content.aside = tr("Does not apply");
    }
    content.failed = line.item.critical && line.mark.points == 0;
    const auto failed = content.failed ? tr("failed, critical") : QString{};
    QStringList spoken{content.title, pointsText(line.item, line.mark), failed};
    spoken << content.note << content.evidence;
    spoken.removeAll(QString{});
    content.spoken = spoken.join(QStringLiteral(", "));
    return content;
}

QString wordsOf(const ScoreLine& line, bool judging, Instant now)
{
    QStringList lines;
    if (judging) {
        for (std::size_t points = 0; points < line.item.points.size(); ++points) {
            lines << tr("%1  %2").arg(points).arg(toQt(line.item.points[points]));
        }
        if (line.item.mayNotApply) {
            lines << tr("N  Does not apply");
        }
    } else {
        lines << pointsText(line.item, line.mark);
        if (!line.mark.comment.empty()) {
            lines << tr("“%1”").arg(toQt(line.mark.comment));
        }
    }
    for (const auto& dispute : line.disputes) {
        lines << disputeText(dispute, line.item, now);
    }
    for (const auto& comment : line.comments) {
        lines << tr("%1: %2").arg(toQt(comment.by.name), toQt(comment.text));
    }
    return lines.join(QLatin1Char('\n'));
}

} // namespace secondring
