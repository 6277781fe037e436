#include "app/attempt_showing.h"

#include "app/practice_showing.h"
#include "core/call/decide.h"
#include "core/practice/attempt_compare.h"
#include "core/practice/attempt_retake.h"
#include "core/practice/practice_rights.h"
#include "ui/look/text.h"
#include "ui/review/mark_text.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>
#include <utility>

namespace secondring {

namespace {

constexpr double kWhole = 100;

QString tr(const char* words)
{
    return QCoreApplication::translate("attempt", words);
}

QString nameOfCaller(const practice::LookedAttempt& attempt, std::size_t caller)
{
    const auto& minds = attempt.course.minds;
    const auto& callers = attempt.scenario.callers;
    const bool known = caller < minds.size() && minds[caller].role < callers.size();
    return known ? look::nameOf(callers[minds[caller].role].party) : tr("The caller");
}

QString nameOfTurn(const practice::LookedAttempt& attempt, const practice::LookedTurn& turn)
{
    if (turn.who == practice::Speaker::Caller) {
        return nameOfCaller(attempt, turn.caller);
    }
    const auto& agent = attempt.kept.row.head.agent;
    const auto who = agent.empty() ? tr("Trainee") : look::firstName(look::toQt(agent));
    switch (turn.how) {
    case practice::TurnWay::ByKey:
        return tr("%1 · by key").arg(who);
    case practice::TurnWay::ByTyping:
        return tr("%1 · typed").arg(who);
    case practice::TurnWay::ByChoice:
        return tr("%1 · chosen").arg(who);
    case practice::TurnWay::ByVoice:
        return tr("%1 · by voice").arg(who);
    }
    return who;
}

QVector<LookedTurnView> turnViews(const practice::LookedAttempt& attempt)
{
    QVector<LookedTurnView> views;
    for (const auto& turn : practice::turnsOf(attempt)) {
        views.append(
            {.at = turn.at,
             .who = turn.who == practice::Speaker::Caller ? Speaker::Caller : Speaker::Trainee,
             .name = nameOfTurn(attempt, turn),
             .words = look::toQt(turn.text),
             .note = look::toQt(turn.note),
             .canRetake = practice::retakeBefore(attempt, turn).has_value()});
    }
    return views;
}

void addPatience(QVector<PatienceLine>& lines, const practice::LookedAttempt& attempt, bool other)
{
    for (std::size_t caller = 0; caller < attempt.course.minds.size(); ++caller) {
        PatienceLine line{.points = {}, .other = other};
        for (const auto& point : attempt.course.patience) {
            if (point.caller == caller) {
                line.points.append({point.at - attempt.course.began, point.patience / kWhole});
            }
        }
        if (!line.points.isEmpty()) {
            const auto until = std::max(practice::lengthOf(attempt), line.points.back().at);
            line.points.append({until, line.points.back().patience});
            lines.append(line);
        }
    }
}

std::optional<Duration> momentOf(const practice::ScoreItem& item)
{
    return item.at < std::chrono::hours{24} ? std::optional{std::max(item.at, Duration{})}
                                            : std::nullopt;
}

QVector<LookedItemView> itemViews(const AttemptShown& shown)
{
    static const practice::AttemptScore kNothing;
    QVector<LookedItemView> views;
    const auto& there = shown.rival != nullptr ? shown.rival->score : kNothing;
    for (const auto& row : practice::compared(shown.attempt.score, there)) {
        LookedItemView view{.title = look::toQt(row.title), .evidence = {}, .at = {}};
        if (shown.attempt.course.minds.size() > 1 && row.here != nullptr) {
            view.title += QStringLiteral(" · ") + nameOfCaller(shown.attempt, row.here->caller);
        }
        if (row.here != nullptr) {
            view.evidence = evidenceOf(*row.here);
            view.at = momentOf(*row.here);
            view.here = stateOf(*row.here);
        }
        if (row.there != nullptr) {
            view.there = stateOf(*row.there);
        }
        views.append(view);
    }
    return views;
}

template <class Number> QString figure(const std::optional<Number>& value, const char* words)
{
    return value ? tr(words).arg(std::lround(*value)).replace(u'-', QChar(0x2212)) : QString{};
}

/// Name and value of each figure; nothing where no voice was heard.
QVector<std::pair<QString, QString>> figuresOf(const practice::LookedAttempt& attempt)
{
    const auto spoken = practice::spokenOf(attempt);
    if (spoken.agent.empty()) {
        return {};
    }
    const auto found = practice::deliveryOf(spoken);
    const auto share =
        found.talkShare ? std::optional{*found.talkShare * kWhole} : std::optional<double>{};
    const auto silence = std::chrono::duration<double>(found.longestSilence).count();
    return {
        {tr("Pace"), figure(found.wordsAMinute, QT_TRANSLATE_NOOP("attempt", "%1 wpm"))},
        {tr("Talk share"), figure(share, QT_TRANSLATE_NOOP("attempt", "%1 %"))},
        {tr("Interruptions"), QString::number(found.interruptions.size())},
        {tr("Longest silence"), tr("%1 s").arg(silence, 0, 'f', 1)},
        {tr("Loudness"), figure(found.loudness, QT_TRANSLATE_NOOP("attempt", "%1 dB"))},
        {tr("Clipping"), found.clipping ? tr("%1 %").arg(*found.clipping, 0, 'f', 1) : QString{}}};
}

QVector<SpokenFigure> deliveryViews(const AttemptShown& shown)
{
    const auto here = figuresOf(shown.attempt);
    const auto there =
        shown.rival != nullptr ? figuresOf(*shown.rival) : decltype(figuresOf(shown.attempt)){};
    QVector<SpokenFigure> views;
    for (qsizetype i = 0; i < std::max(here.size(), there.size()); ++i) {
        views.append({i < here.size() ? here[i].first : there[i].first,
                      i < here.size() ? here[i].second : QString{},
                      i < there.size() ? there[i].second : QString{}});
    }
    return views;
}

QVector<CommentView> commentViews(const practice::KeptAttempt& kept, Instant now)
{
    QVector<CommentView> views;
    for (const auto& comment : kept.comments) {
        views.append({look::toQt(comment.by.name),
                      look::dayAndTime(comment.at, now),
                      comment.moment,
                      look::toQt(comment.words)});
    }
    return views;
}

QVector<RivalView> rivalViews(const AttemptShown& shown)
{
    QVector<RivalView> views;
    const auto& row = shown.attempt.kept.row;
    const auto best = practice::rivalOf(shown.all, row);
    for (const auto& each : shown.all) {
        if (each.id == row.id || !each.end || !each.end->score) {
            continue;
        }
        const RivalView view{each.id.value,
                             tr("%1 · %2 of 100")
                                 .arg(look::dayAndTime(each.head.began, shown.now))
                                 .arg(*each.end->score)};
        each.id == best ? views.prepend(view) : views.append(view);
    }
    return views;
}

/// When the trainee spoke with this caller, since the attempt began; none: never.
std::optional<TimeSpan> spokenWith(const practice::LookedAttempt& attempt, std::size_t caller)
{
    const auto call = replay(attempt.kept.calls[caller], attempt.calls[caller]);
    if (!call.answered) {
        return std::nullopt;
    }
    const auto* end = std::get_if<Ended>(&call.phase);
    const auto until = end != nullptr ? end->at : attempt.calls[caller].back().at;
    return TimeSpan{*call.answered - attempt.course.began, until - attempt.course.began};
}

/// What is left of a hold while nobody else was spoken with: that is heard, and not skipped.
void addHold(std::vector<HoldBlock>& to,
             const HoldBlock& hold,
             const practice::LookedAttempt& attempt,
             std::size_t caller)
{
    std::vector<HoldBlock> left{hold};
    for (std::size_t other = 0; other < attempt.calls.size(); ++other) {
        const auto spoken = other == caller || attempt.calls[other].empty()
                                ? std::nullopt
                                : spokenWith(attempt, other);
        for (const auto& block : spoken ? std::exchange(left, {}) : std::vector<HoldBlock>{}) {
            auto before = block, after = block;
            before.span.until = std::min(block.span.until, spoken->from);
            after.span.from = std::max(block.span.from, spoken->until);
            const bool whole = before.span == block.span || after.span == block.span;
            for (auto part : {before, after}) {
                if (part.span.from < part.span.until) {
                    part.promised = whole ? part.promised : Duration{}; // of the whole hold
                    left.push_back(part);
                }
            }
        }
    }
    to.insert(to.end(), left.begin(), left.end());
}

QString whenOf(const practice::AttemptRow& row, const Person& viewer, Instant now)
{
    const auto when = look::dayAndTime(row.head.began, now);
    return row.head.agent == viewer.name ? when
                                         : tr("%1, %2").arg(look::toQt(row.head.agent), when);
}

} // namespace

AttemptLook lookOf(const AttemptShown& shown)
{
    const auto& attempt = shown.attempt;
    const auto& row = attempt.kept.row;
    AttemptLook look{.id = row.id.value,
                     .title = look::toQt(attempt.scenario.title),
                     .when = whenOf(row, shown.viewer, shown.now),
                     .score = row.end && row.end->score ? *row.end->score
                                                        : attempt.score.score.value_or(0),
                     .passed = row.end && row.end->passed,
                     .sentence = sentenceOf(attempt.score, attempt.course),
                     .length = practice::lengthOf(attempt)};
    look.turns = turnViews(attempt);
    if (shown.rival != nullptr) {
        addPatience(look.patience, *shown.rival, true);
        look.rival = shown.rival->kept.row.id.value;
    }
    QVector<PatienceLine> own;
    addPatience(own, attempt, false);
    look.patience = own + look.patience;
    look.items = itemViews(shown);
    look.delivery = deliveryViews(shown);
    look.comments = commentViews(attempt.kept, shown.now);
    look.mayHandIn = practice::mayHandIn(shown.viewer, row).has_value();
    look.belowMark = look.score < shown.passMark;
    const practice::AttemptComment any{.by = shown.viewer, .at = shown.now, .words = "?"};
    const auto may = practice::mayComment(shown.viewer, row, any);
    look.mayComment = may.has_value();
    look.commentNote = may ? QString{} : look::toQt(may.error().reason);
    look.rivals = rivalViews(shown);
    look.course = scoreCourseOf(shown.all, row.id.value, shown.passMark, shown.now);
    return look;
}

ScoreCourse scoreCourseOf(const std::vector<practice::AttemptRow>& attempts,
                          std::int64_t id,
                          int passMark,
                          Instant now)
{
    ScoreCourse course{.points = {}, .passMark = passMark};
    for (const auto& each : attempts) {
        if (each.end && each.end->score) {
            course.points.prepend({each.id.value,
                                   look::dayAndTime(each.head.began, now),
                                   *each.end->score,
                                   each.id.value == id});
        }
    }
    return course;
}

Listened listenedOf(const practice::LookedAttempt& attempt)
{
    Listened what{.id = CallId{attempt.kept.row.id.value},
                  .length = practice::lengthOf(attempt),
                  .recording = {},
                  .holds = {},
                  .marks = {},
                  .silence = {QStringLiteral("info"),
                              look::Tone::Neutral,
                              tr("There is no sound of this attempt. What was said is below.")}};
    for (std::size_t i = 0; i < attempt.calls.size(); ++i) {
        const auto& events = attempt.calls[i];
        if (events.empty()) {
            continue;
        }
        const auto call = replay(attempt.kept.calls[i], events);
        const auto by = events.front().at - attempt.course.began;
        for (auto part : recordingOf(events)) {
            part.at += by;
            what.recording.push_back(std::move(part));
        }
        for (auto hold : holdBlocks(call, timelineLength(call, events.back().at))) {
            hold.span.from += by;
            hold.span.until += by;
            addHold(what.holds, hold, attempt, i);
        }
        for (auto mark : labelsOf(marksOf(call))) {
            mark.at += by;
            what.marks.append(mark);
        }
    }
    std::ranges::stable_sort(what.marks, {}, &MarkLabel::at);
    return what;
}

} // namespace secondring
