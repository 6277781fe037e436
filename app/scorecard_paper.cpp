#include "app/call_paper.h"
#include "app/paper_words.h"
#include "ui/look/text.h"
#include "ui/review/scorecard_text.h"

#include <QCoreApplication>

#include <utility>

namespace secondring {

using namespace paper;

namespace {

using look::toQt;

QString tr(const char* words)
{
    return QCoreApplication::translate("ScorecardPaper", words);
}

QString purposeText(const ScorecardView& view)
{
    if (view.mode == CardMode::Drafted) {
        return tr("nobody yet: what the events of the call tell");
    }
    const auto who = toQt(view.by);
    switch (view.purpose) {
    case Purpose::Review:
        return who;
    case Purpose::SelfScore:
        return tr("%1, about their own call").arg(who);
    case Purpose::Calibration:
        return tr("%1, blind to the others").arg(who);
    }
    return who;
}

QString weightText(const ScoreItem& item)
{
    const auto weight = tr("weight %1").arg(item.weight);
    return item.critical ? tr("%1, critical").arg(weight) : weight;
}

/// "3 of 4", "does not apply".
QString shareText(const ScoreLine& line)
{
    if (line.mark.doesNotApply || !line.draft.applies) {
        return tr("does not apply");
    }
    if (!line.mark.points) {
        return tr("not judged");
    }
    return tr("%1 of %2").arg(*line.mark.points).arg(line.item.most());
}

/// What the points mean, in the card's words.
QString wordsOf(const ScoreLine& line)
{
    const bool judged = line.mark.points && !line.mark.doesNotApply;
    const auto at = judged ? static_cast<std::size_t>(*line.mark.points) : line.item.points.size();
    return at < line.item.points.size() ? toQt(line.item.points[at]) : QString{};
}

Paper::Cell judgementOf(const ScoreLine& line, const CallDossier& dossier)
{
    Paper::Cell cell;
    const auto put = [&cell](const Paper::Words& words) {
        if (!words.text.isEmpty()) {
            cell.push_back(words);
        }
    };
    put(plain(wordsOf(line)));
    if (!line.mark.comment.empty()) {
        put(plain(tr("“%1”").arg(toQt(line.mark.comment))));
    }
    for (const auto& evidence : line.draft.evidence) {
        put(faint(evidenceText(evidence, dossier.house.standards)));
    }
    if (line.selfScore && !line.selfScore->isOpen()) {
        put(faint(tr("%1 of themselves: %2")
                      .arg(toQt(dossier.agent), pointsText(line.item, *line.selfScore))));
    }
    if (line.disputed) {
        put({.text = tr("In dispute"), .tone = look::Tone::Ring});
    }
    if (!line.decidedBy.empty()) {
        put(faint(tr("Decided by %1").arg(toQt(line.decidedBy))));
    }
    for (const auto& comment : line.comments) {
        put(faint(
            tr("%1, %2: %3").arg(toQt(comment.by.name), longTime(comment.at), toQt(comment.text))));
    }
    return cell.empty() ? Paper::Cell{plain({})} : cell;
}

std::vector<Mark> marksIn(const ScorecardView& view)
{
    std::vector<Mark> marks;
    for (const auto& line : view.lines) {
        marks.push_back(line.mark);
    }
    return marks;
}

/// The lines of one section.
void addSection(Paper& paper, const ScoreSection& section, const CallDossier& dossier)
{
    const auto& view = *dossier.scorecard;
    const auto score = scoreOf(section, marksIn(view)).percent();
    paper.heading(score ? tr("%1: %2").arg(toQt(section.title)).arg(*score) : toQt(section.title));
    paper.beginRows({8, 3, 14},
                    {{faint(tr("Item"))},
                     {faint(tr("Points"))},
                     {faint(tr("What they mean, what was said, and the evidence"))}});
    for (const auto& item : section.items) {
        const auto* line = findLine(view, item.id);
        if (line == nullptr) {
            continue;
        }
        const bool failed = item.critical && line->mark.points == 0;
        auto points = strong(shareText(*line));
        points.tone = failed ? look::Tone::Breach : look::Tone::Neutral;
        paper.row({{plain(toQt(item.title)), faint(weightText(item))},
                   {points},
                   judgementOf(*line, dossier)});
    }
}

Paper::Cell courseOf(const Dispute& dispute, const ScorecardView& view)
{
    Paper::Cell cell{plain(toQt(dispute.reason)),
                     faint(tr("disputed %1").arg(longTime(dispute.at)))};
    if (dispute.withdrawnAt) {
        cell.push_back(faint(tr("withdrawn %1").arg(longTime(*dispute.withdrawnAt))));
    }
    if (!dispute.decision) {
        return cell;
    }
    const auto& ruling = *dispute.decision;
    const auto* line = findLine(view, dispute.item);
    const auto points = line == nullptr ? QString{} : pointsText(line->item, ruling.mark);
    cell.push_back(plain(tr("Decided: %1").arg(points)));
    if (!ruling.mark.comment.empty()) {
        cell.push_back(plain(tr("“%1”").arg(toQt(ruling.mark.comment))));
    }
    cell.push_back(faint(tr("%1, %2").arg(toQt(ruling.by.name), longTime(ruling.at))));
    return cell;
}

void addDisputes(Paper& paper, const CallDossier& dossier)
{
    if (dossier.seen.disputes.empty()) {
        return;
    }
    paper.heading(tr("Disputes and decisions"));
    paper.beginRows({8, 17});
    for (const auto& dispute : dossier.seen.disputes) {
        const auto* line = findLine(*dossier.scorecard, dispute.item);
        const auto title = line == nullptr ? dispute.item : line->item.title;
        paper.row({{plain(toQt(title))}, courseOf(dispute, *dossier.scorecard)});
    }
}

void addReopenings(Paper& paper, const CallDossier& dossier)
{
    for (const auto& reopening : dossier.seen.reopenings) {
        const auto score = reopening.score.percent();
        paper.add(faint(tr("Opened again by %1, %2; the score until then was %3. %4")
                            .arg(toQt(reopening.by.name), longTime(reopening.at))
                            .arg(score ? QString::number(*score) : QStringLiteral("–"))
                            .arg(toQt(reopening.reason))));
    }
}

/// The words said about the call as a whole.
void addComments(Paper& paper, const CallDossier& dossier)
{
    bool any = false;
    for (const auto& comment : dossier.seen.comments) {
        if (!comment.item.empty()) {
            continue;
        }
        if (!std::exchange(any, true)) {
            paper.heading(tr("About the call"));
        }
        paper.add(plain(toQt(comment.text)));
        paper.add(faint(tr("%1, %2").arg(toQt(comment.by.name), longTime(comment.at))));
    }
}

void addScore(Paper& paper, const CallDossier& dossier)
{
    const auto& score = dossier.scorecard->score;
    paper.add(
        {.text = scoreText(score), .size = Paper::Size::Lead, .weight = look::Weight::Strong});
    const auto percent = score.percent();
    if (percent) {
        paper.add(
            plain(score.failedCritical
                      ? tr("A critical item has no points, and that makes the score 0.")
                      : tr("%1 / %2 × 100 = %3").arg(score.got).arg(score.most).arg(*percent)));
    }
    paper.add(faint(tr("Sum of weight × points / sum of weight × maximum, over the items that "
                       "apply and are judged, × 100. A failed critical item makes 0.")));
}

} // namespace

Result<int> writeScorecardPaper(const CallDossier& dossier, const std::string& file)
{
    if (!dossier.scorecard) {
        return fail("There is no scorecard for this call that may be seen here.");
    }
    const auto& view = *dossier.scorecard;
    const auto title = tr("Scorecard: %1").arg(toQt(view.card.title));
    const auto call = tr("Call with %1").arg(nameOf(dossier));
    const auto head =
        tr("%1 · %2 · %3").arg(toQt(dossier.house.name), call, longTime(dossier.call.began));
    Paper paper(title, head, madeText(dossier.now, dossier.viewer.name));
    paper.add({.text = title, .size = Paper::Size::Title, .weight = look::Weight::Strong});
    paper.gap(2);
    addFacts(paper,
             {{tr("Call with"), nameOf(dossier)},
              {tr("Taken by"), toQt(dossier.agent)},
              {tr("When"), longTime(dossier.call.began)},
              {tr("Call"), QString::number(dossier.call.id.value)},
              {tr("Judged by"), purposeText(view)},
              {tr("State"), stateText(view, dossier.now)}});
    paper.gap(3);
    addScore(paper, dossier);
    addReopenings(paper, dossier);
    for (const auto& section : view.card.sections) {
        addSection(paper, section, dossier);
    }
    addDisputes(paper, dossier);
    addComments(paper, dossier);
    return paper.write(file);
}

} // namespace secondring
