#include "app/call_paper.h"

#include "app/paper_words.h"
#include "core/review/play_plan.h"
#include "core/review/promise.h"
#include "ui/look/paper_colours.h"
#include "ui/look/text.h"
#include "ui/review/event_text.h"
#include "ui/review/scorecard_text.h"
#include "ui/review/timeline.h"

#include <QCoreApplication>
#include <QPainter>
#include <QTextOption>

#include <algorithm>

namespace secondring {

using namespace paper;

namespace {

using look::toQt;

constexpr double kWaveHeight = 26; ///< millimetres

QString tr(const char* words)
{
    return QCoreApplication::translate("CallPaper", words);
}

struct Judged
{
    QString word;
    look::Tone tone = look::Tone::Neutral;
};

Judged judgedAs(Verdict verdict)
{
    switch (verdict) {
    case Verdict::Kept:
        return {tr("✓ kept"), look::Tone::Live};
    case Verdict::Missed:
        return {tr("✗ missed"), look::Tone::Breach};
    case Verdict::Excused:
        return {tr("excused"), look::Tone::Neutral};
    case Verdict::Open:
        return {tr("not decided"), look::Tone::Neutral};
    case Verdict::DoesNotApply:
        return {};
    }
    return {};
}

QString evidenceOf(const Finding& finding, const CallDossier& dossier)
{
    QStringList lines;
    for (const auto& step : finding.evidence) {
        Evidence evidence{.standard = step.standard,
                          .verdict = step.verdict,
                          .took = step.took,
                          .allowed = step.allowed,
                          .words = step.words,
                          .heard = step.heard};
        if (step.at) {
            evidence.at = *step.at - dossier.call.began;
        }
        lines << evidenceText(evidence, dossier.house.standards);
    }
    return lines.join(QLatin1Char('\n'));
}

/// How often and how long, or nothing.
QString holdText(const Call& call, Instant last)
{
    const auto held = heldTime(call, last);
    if (call.holds.empty()) {
        return {};
    }
    return call.holds.size() == 1
               ? look::clockText(held)
               : tr("%1 in %2 holds").arg(look::clockText(held)).arg(call.holds.size());
}

std::vector<Fact> factsOf(const CallDossier& dossier)
{
    const auto& call = dossier.call;
    const auto* ended = std::get_if<Ended>(&call.phase);
    const bool in = call.direction == Direction::Incoming;
    return {{in ? tr("Caller") : tr("Called"), nameOf(dossier)},
            {tr("Number"), look::numberOf(call.party)},
            {tr("Taken by"), toQt(dossier.agent)},
            {tr("Line"), toQt(call.line)},
            {in ? tr("Rang") : tr("Dialled"), longTime(call.began)},
            {tr("Answered after"),
             call.answered ? look::roughly(*call.answered - call.began) : tr("not answered")},
            {tr("Length"), ended == nullptr ? QString{} : look::clockText(ended->at - call.began)},
            {tr("Held"), holdText(call, dossier.last)},
            {tr("Outcome"), outcomeText(call.wrapUp.outcome, dossier.house)},
            {tr("End"),
             dossier.events.empty() ? QString{} // a list does not tell
             : ended == nullptr     ? tr("still going on")
                                : look::shortReason(*ended, call.direction, toQt(dossier.agent))},
            {tr("Call"), QString::number(call.id.value)}};
}

void addCourtesy(Paper& paper, const CallDossier& dossier)
{
    paper.heading(tr("Courtesy"));
    const auto courtesy = dossier.assessment.courtesy;
    paper.add(courtesy ? strong(tr("%1 of 100").arg(*courtesy))
                       : plain(tr("Nothing in this call counts for the courtesy.")));
    if (courtesy) {
        paper.add(faint(tr("Weighted share of the applicable standards kept. Left out: what is "
                           "excused, not decided, or does not apply.")));
    }
    bool any = false;
    for (const auto& finding : dossier.assessment.findings) {
        const auto* standard = findStandard(dossier.house, finding.standard);
        const auto judged = judgedAs(finding.verdict);
        if (standard == nullptr || judged.word.isEmpty()) {
            continue;
        }
        if (!std::exchange(any, true)) {
            paper.beginRows({9, 4, 12},
                            {{faint(tr("Standard"))},
                             {faint(tr("Finding"))},
                             {faint(tr("Evidence, with its time in the call"))}});
        }
        paper.row({{plain(toQt(standard->title))},
                   {{.text = judged.word, .weight = look::Weight::Medium, .tone = judged.tone}},
                   {plain(evidenceOf(finding, dossier))}});
    }
}

/// The bars of both voices, holds behind them, and minutes below.
class WavePicture
{
public:
    WavePicture(const CallDossier& dossier)
        : length_(timelineLength(dossier.call, dossier.last))
        , holds_(holdBlocks(dossier.call, length_))
        , bars_(barsOf(dossier.sound, length_, kBars))
    {
    }

    void paint(QPainter& painter, const QRectF& box) const
    {
        const auto& c = look::paperColours();
        const double scale = box.height() / kWaveHeight; ///< dots in a millimetre
        const QRectF waves = box.adjusted(0, 0, 0, -5 * scale);
        painter.fillRect(waves, c.sunken);
        for (const auto& hold : holds_) {
            const double from = at(hold.span.from, waves);
            painter.fillRect(
                QRectF(from, waves.top(), at(hold.span.until, waves) - from, waves.height()),
                c.holdSoft);
        }
        paintBars(painter, waves);
        paintTimes(painter, waves, scale);
    }

private:
    static constexpr std::size_t kBars = 360;

    double at(Duration time, const QRectF& box) const
    {
        const auto whole = static_cast<double>(std::max<Duration::rep>(length_.count(), 1));
        return box.left() + box.width() * static_cast<double>(time.count()) / whole;
    }

    void paintBars(QPainter& painter, const QRectF& box) const
    {
        const auto& c = look::paperColours();
        const double step = box.width() / static_cast<double>(kBars);
        const double half = box.height() / 2;
        for (std::size_t i = 0; i < bars_.size(); ++i) {
            const double left = box.left() + step * static_cast<double>(i);
            const double agent = half * bars_[i].agent / 255.0;
            const double caller = half * bars_[i].caller / 255.0;
            painter.fillRect(QRectF(left, box.top() + half - agent, step * 0.7, agent), c.accent);
            painter.fillRect(QRectF(left, box.top() + half, step * 0.7, caller), c.ring);
        }
    }

    void paintTimes(QPainter& painter, const QRectF& box, double scale) const
    {
        const auto& c = look::paperColours();
        auto font = look::readFont(1);
        font.setPointSizeF(7);
        painter.setFont(font);
        painter.setPen(c.ink2);
        constexpr std::array kSteps{15, 30, 60, 120, 300, 600, 1800, 3600};
        constexpr int kMostTimes = 9;
        const auto fits = std::ranges::find_if(kSteps, [&](int seconds) {
            return length_ / std::chrono::seconds{seconds} <= kMostTimes;
        });
        const std::chrono::seconds step{fits == kSteps.end() ? kSteps.back() : *fits};
        for (Duration time{}; time <= length_; time += step) {
            const double x = at(time, box);
            painter.fillRect(QRectF(x, box.bottom(), 0.2 * scale, 1 * scale), c.ink2);
            const bool last = x + 12 * scale > box.right();
            const QRectF place(last ? x - 12 * scale : x + 0.6 * scale,
                               box.bottom() + 0.6 * scale,
                               12 * scale,
                               4 * scale);
            painter.drawText(
                place, look::clockText(time), QTextOption(last ? Qt::AlignRight : Qt::AlignLeft));
        }
    }

    Duration length_;
    std::vector<HoldBlock> holds_;
    std::vector<WaveLevel> bars_;
};

void addSound(Paper& paper, const CallDossier& dossier)
{
    if (dossier.sound.empty()) {
        return;
    }
    paper.heading(tr("Sound"));
    paper.picture(kWaveHeight, [wave = WavePicture(dossier)](QPainter& painter, const QRectF& box) {
        wave.paint(painter, box);
    });
    paper.add(faint(tr("Above the line %1, below it the other side; coloured ground: held.")
                        .arg(dossier.agent.empty() ? tr("the agent") : toQt(dossier.agent))));
}

void addTimeline(Paper& paper, const CallDossier& dossier)
{
    paper.heading(tr("What happened"));
    if (dossier.events.empty()) {
        paper.add(plain(tr("This call was brought in from a list, without what happened in it.")));
        return;
    }
    paper.beginRows({1, 11}, {{faint(tr("Time"))}, {faint(tr("since it rang or was dialled"))}});
    const Telling story{
        nameOf(dossier), dossier.call.direction, dossier.house, toQt(dossier.agent)};
    for (const auto& row : rowsOf(dossier.events, story)) {
        auto sentence = plain(row.line.sentence);
        const bool wrong = row.line.tone == look::Tone::Breach;
        sentence.weight = wrong ? look::Weight::Medium : look::Weight::Regular;
        paper.row({{plain(look::clockText(row.at))}, {sentence}});
    }
}

void addText(Paper& paper, const QString& title, const std::string& text)
{
    if (!text.empty()) {
        paper.heading(title);
        paper.add(plain(toQt(text)));
    }
}

/// What became of it.
QString standingText(const CallDossier& dossier)
{
    const auto standing = standingOf(dossier.call.wrapUp.due, dossier.seen);
    if (standing.keptAt) {
        return (standing.isKeptLate() ? tr("Kept late, %1.") : tr("Kept %1."))
            .arg(longTime(*standing.keptAt));
    }
    if (standing.next != dossier.call.wrapUp.due) {
        return tr("Now due %1.").arg(longTime(*standing.next));
    }
    return {};
}

QString promiseText(const WrapUp& wrapUp)
{
    auto text = toQt(wrapUp.promise);
    if (wrapUp.due) {
        text = tr("%1, by %2").arg(text, longTime(*wrapUp.due));
    }
    return wrapUp.keeper.empty() ? text : tr("%1. %2 keeps it.").arg(text, toQt(wrapUp.keeper));
}

void addWritten(Paper& paper, const CallDossier& dossier)
{
    const auto& call = dossier.call;
    if (!call.wrapUp.promise.empty()) {
        const auto standing = standingText(dossier);
        const auto made = promiseText(call.wrapUp);
        addText(paper,
                tr("Promised"),
                look::toStd(standing.isEmpty() ? made : made + QLatin1Char('\n') + standing));
    }
    addText(paper, tr("Summary"), call.wrapUp.summary);
    addText(paper, tr("Complaint, in the caller's words"), call.wrapUp.complaint);
    for (const auto& message : call.messages) {
        const auto to = tr("Message for %1 at %2")
                            .arg(toQt(message.what.colleague.name), look::timeOfDay(message.at));
        addText(paper, message.what.readBack ? tr("%1, read back").arg(to) : to, message.what.text);
    }
    addText(paper, tr("Notes, as they were typed"), call.notes);
    addText(paper, tr("It could not be recorded"), call.recordingTrouble);
}

void addCoaching(Paper& paper, const CallDossier& dossier)
{
    const auto& seen = dossier.seen;
    if (!seen.recognitions.empty()) {
        paper.heading(tr("Thanks"));
        paper.beginRows({1, 11});
        for (const auto& thanks : seen.recognitions) {
            paper.row({{plain(look::clockText(thanks.what.moment))},
                       {plain(toQt(thanks.what.words)),
                        faint(tr("%1, %2").arg(toQt(thanks.by.name), longTime(thanks.at)))}});
        }
    }
    if (!seen.notes.empty()) {
        paper.heading(tr("Coaching"));
        paper.beginRows({1, 11});
        for (const auto& note : seen.notes) {
            paper.row({{plain(look::clockText(note.what.moment))},
                       {plain(tr("Strength: %1").arg(toQt(note.what.strength))),
                        plain(tr("Change: %1").arg(toQt(note.what.change))),
                        faint(tr("%1, %2").arg(toQt(note.by.name), longTime(note.at)))}});
        }
    }
}

void addLooks(Paper& paper, const CallDossier& dossier)
{
    const auto looks = seenText(dossier.seen.views, dossier.viewer, dossier.now);
    if (!looks.isEmpty()) {
        paper.heading(tr("Who has looked at this call"));
        paper.add(plain(looks));
    }
}

} // namespace

Result<int> writeCallPaper(const CallDossier& dossier, const std::string& file)
{
    const auto title = tr("Call with %1").arg(nameOf(dossier));
    const auto head =
        tr("%1 · %2 · %3").arg(toQt(dossier.house.name), title, longTime(dossier.call.began));
    Paper paper(title, head, madeText(dossier.now, dossier.viewer.name));
    paper.add({.text = title, .size = Paper::Size::Title, .weight = look::Weight::Strong});
    paper.gap(2);
    addFacts(paper, factsOf(dossier));
    addWritten(paper, dossier);
    addCourtesy(paper, dossier);
    addSound(paper, dossier);
    addTimeline(paper, dossier);
    addCoaching(paper, dossier);
    addLooks(paper, dossier);
    return paper.write(file);
}

} // namespace secondring
