#include "ui/review/scorecard_text.h"

#include "ui/look/text.h"

#include <QCoreApplication>

#include <algorithm>

namespace secondring {

namespace {

using look::toQt;

QString tr(const char* words)
{
    return QCoreApplication::translate("scorecard", words);
}

QString clock(const std::optional<Duration>& length)
{
    return length ? look::clockText(*length) : QString{};
}

/// "1:38 of 2:00", "1:38", or nothing.
QString timeTaken(const Evidence& evidence)
{
    if (!evidence.took) {
        return {};
    }
    return evidence.allowed ? tr("%1 of %2").arg(clock(evidence.took), clock(evidence.allowed))
                            : clock(evidence.took);
}

QString factText(const Evidence& evidence)
{
    const auto words = toQt(evidence.words);
    switch (*evidence.fact) {
    case CallFact::Incoming:
        return tr("the caller rang");
    case CallFact::Outgoing:
        return tr("the agent dialled");
    case CallFact::Held:
        return tr("held %1").arg(timeTaken(evidence));
    case CallFact::Transferred:
        return tr("passed to %1").arg(words);
    case CallFact::Complaint:
        return tr("complaint: %1").arg(words);
    case CallFact::Promise:
        return tr("promised: %1").arg(words);
    case CallFact::Message:
        return tr("message: %1").arg(words);
    case CallFact::Talk:
        return tr("agent %1, caller %2, interruptions %3")
            .arg(clock(evidence.took), clock(evidence.allowed))
            .arg(evidence.count);
    }
    return {};
}

/// Which measures take a time that is worth telling.
bool isTimed(Measure measure)
{
    return measure == Measure::TouchBase || measure == Measure::AnswerBySecondRing;
}

QString stepText(const Evidence& evidence, std::span<const Standard> standards)
{
    const auto found = std::ranges::find(standards, evidence.standard, &Standard::id);
    if (found == standards.end()) {
        return toQt(evidence.standard);
    }
    const auto& said = evidence.verdict == Verdict::Kept     ? found->done
                       : evidence.verdict == Verdict::Missed ? found->missed
                                                             : found->step;
    const auto title = toQt(said.empty() ? found->title : said);
    if (evidence.verdict == Verdict::Excused) {
        return evidence.words.empty() ? tr("%1: excused").arg(title)
                                      : tr("%1: excused, %2").arg(title, toQt(evidence.words));
    }
    const auto time = isTimed(found->measure) ? timeTaken(evidence) : QString{};
    return time.isEmpty() ? title : tr("%1, %2").arg(title, time);
}

QString looks(const View& view, int times, const Person& viewer, Instant now)
{
    const auto who = view.by.name == viewer.name ? tr("you") : toQt(view.by.name);
    const auto when = look::dayAndTime(view.at, now);
    return times == 1 ? tr("%1 %2").arg(who, when)
                      : tr("%1 %2 (%3 times)").arg(who, when).arg(times);
}

} // namespace

QString evidenceText(const Evidence& evidence, std::span<const Standard> standards)
{
    const auto what = evidence.fact ? factText(evidence) : stepText(evidence, standards);
    return evidence.at ? tr("%1 %2").arg(clock(evidence.at), what) : what;
}

QString evidenceText(const DraftItem& draft, std::span<const Standard> standards)
{
    QStringList lines;
    for (const auto& each : draft.evidence) {
        lines << evidenceText(each, standards);
    }
    return lines.join(QStringLiteral(" · "));
}

QString pointsText(const ScoreItem& item, const Mark& mark)
{
    if (mark.doesNotApply) {
        return tr("Does not apply");
    }
    if (!mark.points) {
        return tr("Not judged yet");
    }
    const auto at = static_cast<std::size_t>(*mark.points);
    const auto words = at < item.points.size() ? toQt(item.points[at]) : QString{};
    return tr("%1 of %2: %3").arg(*mark.points).arg(item.most()).arg(words);
}

QString stateText(const ScorecardView& view, Instant now)
{
    if (view.mode == CardMode::Drafted) {
        return tr("Draft from the call");
    }
    if (view.mode == CardMode::Judging) {
        if (view.purpose == Purpose::Calibration) {
            return tr("Blind, yours alone");
        }
        return view.state == ReviewState::Reopened && view.purpose == Purpose::Review
                   ? tr("Re-opened")
                   : tr("Not shared yet");
    }
    if (view.state == ReviewState::Disputed) {
        const auto since = view.disputedAt ? look::dayAndTime(*view.disputedAt, now) : QString{};
        const auto state =
            since.isEmpty() ? tr("In dispute") : tr("In dispute since %1").arg(since);
        const bool waits = view.mode == CardMode::Reading && view.viewer.name != view.agent;
        return waits ? tr("%1: another reviewer decides").arg(state) : state;
    }
    const auto when = view.givenAt ? look::dayAndTime(*view.givenAt, now) : QString{};
    switch (view.purpose) {
    case Purpose::SelfScore:
        return tr("Self-score, %1").arg(when);
    case Purpose::Calibration:
        return tr("Given %1").arg(when);
    case Purpose::Review:
        break;
    }
    return tr("Shared %1").arg(when);
}

QString scoreText(const Score& score)
{
    const auto percent = score.percent();
    if (!percent) {
        return score.open > 0 ? tr("Nothing judged yet") : tr("Nothing applies to this call");
    }
    const auto figure = QString::number(*percent);
    const auto failed = score.failedCritical ? tr(", a critical item has failed") : QString{};
    if (score.open == 0) {
        return tr("Score %1").arg(figure) + failed;
    }
    return score.open == 1
               ? tr("Score so far %1%2, 1 item to judge").arg(figure, failed)
               : tr("Score so far %1%2, %3 items to judge").arg(figure, failed).arg(score.open);
}

QString giveText(const ScorecardView& view)
{
    switch (view.purpose) {
    case Purpose::Review: {
        const auto first = look::firstName(toQt(view.agent));
        return first.isEmpty() ? tr("Share") : tr("Share with %1").arg(first);
    }
    case Purpose::SelfScore:
        return tr("Hand in");
    case Purpose::Calibration:
        return tr("Give my points");
    }
    return {};
}

QString openText(Purpose purpose)
{
    switch (purpose) {
    case Purpose::Review:
        return tr("Review this call");
    case Purpose::SelfScore:
        return tr("Score myself");
    case Purpose::Calibration:
        return tr("Score blind");
    }
    return {};
}

QString seenText(std::span<const View> views, const Person& viewer, Instant now)
{
    QStringList seen;
    QStringList told;
    for (auto view = views.rbegin(); view != views.rend(); ++view) {
        const auto name = toQt(view->by.name);
        if (told.contains(name)) {
            continue;
        }
        told << name;
        const auto times = std::ranges::count_if(
            views, [&](const View& each) { return each.by.name == view->by.name; });
        seen << looks(*view, static_cast<int>(times), viewer, now);
    }
    return seen.join(QStringLiteral(", "));
}

} // namespace secondring
