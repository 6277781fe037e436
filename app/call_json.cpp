#include "app/call_json.h"

#include "ui/look/text.h"
#include "ui/review/event_text.h"
#include "ui/review/scorecard_text.h"
#include "ui/review/timeline.h"

#include <QJsonArray>

namespace secondring {

namespace {

using look::toQt;

QString isoTime(Instant at)
{
    return look::toQt(at).toUTC().toString(Qt::ISODate);
}

QJsonArray findingsOf(const CallDossier& dossier)
{
    QJsonArray findings;
    for (const auto& finding : dossier.assessment.findings) {
        findings.append(QJsonObject{{"standard", toQt(finding.standard)},
                                    {"verdict", toQt(toText(finding.verdict))}});
    }
    return findings;
}

QJsonArray timelineOf(const CallDossier& dossier)
{
    const Telling story{look::nameOf(dossier.call.party),
                        dossier.call.direction,
                        dossier.house,
                        toQt(dossier.agent)};
    QJsonArray rows;
    for (const auto& row : rowsOf(dossier.events, story)) {
        rows.append(QJsonObject{{"time", look::clockText(row.at)}, {"text", row.line.sentence}});
    }
    return rows;
}

QJsonArray looksAt(const CallDossier& dossier)
{
    QJsonArray looks;
    for (const auto& view : dossier.seen.views) {
        looks.append(QJsonObject{{"by", toQt(view.by.name)}, {"at", isoTime(view.at)}});
    }
    return looks;
}

QJsonObject itemOf(const ScoreLine& line)
{
    QJsonObject item{{"item", toQt(line.item.id)},
                     {"title", toQt(line.item.title)},
                     {"weight", line.item.weight},
                     {"most", line.item.most()},
                     {"critical", line.item.critical},
                     {"applies", line.draft.applies && !line.mark.doesNotApply},
                     {"disputed", line.disputed}};
    if (line.mark.points) {
        item["points"] = *line.mark.points;
    }
    if (!line.mark.comment.empty()) {
        item["comment"] = toQt(line.mark.comment);
    }
    return item;
}

QJsonObject scorecardOf(const ScorecardView& view)
{
    QJsonArray items;
    for (const auto& line : view.lines) {
        items.append(itemOf(line));
    }
    QJsonObject card{{"card", toQt(view.card.id)},
                     {"by", toQt(view.by)},
                     {"state", toQt(toText(view.state))},
                     {"items", items}};
    if (const auto percent = view.score.percent()) {
        card["score"] = *percent;
    }
    return card;
}

} // namespace

QJsonObject toJson(const CallDossier& dossier)
{
    const auto& call = dossier.call;
    QJsonObject told{{"call", static_cast<qint64>(call.id.value)},
                     {"name", toQt(call.party.name)},
                     {"number", toQt(call.party.number)},
                     {"agent", toQt(dossier.agent)},
                     {"line", toQt(call.line)},
                     {"direction", toQt(toText(call.direction))},
                     {"began", isoTime(call.began)},
                     {"outcome", toQt(call.wrapUp.outcome)},
                     {"notes", toQt(call.notes)},
                     {"summary", toQt(call.wrapUp.summary)},
                     {"complaint", toQt(call.wrapUp.complaint)},
                     {"promise", toQt(call.wrapUp.promise)},
                     {"findings", findingsOf(dossier)},
                     {"timeline", timelineOf(dossier)},
                     {"views", looksAt(dossier)}};
    if (call.answered) {
        told["answered"] = isoTime(*call.answered);
    }
    if (const auto* ended = std::get_if<Ended>(&call.phase)) {
        told["ended"] = isoTime(ended->at);
    }
    if (dossier.assessment.courtesy) {
        told["courtesy"] = *dossier.assessment.courtesy;
    }
    if (dossier.scorecard) {
        told["scorecard"] = scorecardOf(*dossier.scorecard);
    }
    return told;
}

} // namespace secondring
