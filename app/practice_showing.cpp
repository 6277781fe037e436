#include "app/practice_showing.h"

#include "ui/look/text.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace secondring {

namespace {

constexpr double kWhole = 100;
constexpr double kQuietest = -50, kTooQuiet = -38, kLoudest = -12; ///< dBFS of speech
constexpr double kMostClipping = 0.5;                              ///< percent of the samples
constexpr int kClippedPart = 30;                                   ///< of the bar
constexpr int kCalm = 70, kUneasy = 45, kShort = 25;

QString tr(const char* words)
{
    return QCoreApplication::translate("practice", words);
}

QString levelWord(int level)
{
    const auto words = std::to_array<const char*>({QT_TRANSLATE_NOOP("practice", "gentle"),
                                                   QT_TRANSLATE_NOOP("practice", "easy"),
                                                   QT_TRANSLATE_NOOP("practice", "ordinary"),
                                                   QT_TRANSLATE_NOOP("practice", "demanding"),
                                                   QT_TRANSLATE_NOOP("practice", "hard")});
    return tr(words[static_cast<std::size_t>(std::clamp(level, 1, 5) - 1)]);
}

} // namespace

look::StepState stateOf(const practice::ScoreItem& item)
{
    if (item.current) {
        return look::StepState::Current;
    }
    switch (item.verdict) {
    case Verdict::Kept:
        return look::StepState::Done;
    case Verdict::Missed:
        return look::StepState::Missed;
    case Verdict::Excused:
        return look::StepState::Excused;
    case Verdict::Open:
    case Verdict::DoesNotApply:
        return look::StepState::Open;
    }
    return look::StepState::Open;
}

QVector<TurnView> turnsOf(const practice::Course& course, const std::vector<DeskTurn>& byKeys)
{
    std::vector<std::pair<Instant, TurnView>> turns;
    for (const auto& said : course.turns) {
        const bool own = said.who == practice::Speaker::Trainee;
        turns.emplace_back(said.at,
                           TurnView{own ? Speaker::Trainee : Speaker::Caller,
                                    look::toQt(said.text),
                                    look::toQt(own ? said.heard : said.mood),
                                    look::Tone::Neutral});
    }
    for (const auto& key : byKeys) {
        turns.emplace_back(
            key.at, TurnView{Speaker::Trainee, look::toQt(key.words), {}, look::Tone::Neutral});
    }
    // A key comes before what the caller answers to it at the same instant.
    std::ranges::stable_sort(turns, [](const auto& a, const auto& b) {
        return std::pair{a.first, a.second.who == Speaker::Caller} <
               std::pair{b.first, b.second.who == Speaker::Caller};
    });
    QVector<TurnView> shown;
    for (auto& [at, turn] : turns) {
        if (!turn.words.isEmpty()) {
            shown.append(std::move(turn));
        }
    }
    return shown;
}

QVector<double> patienceOf(const practice::Course& course, std::size_t caller)
{
    QVector<double> points;
    for (const auto& point : course.patience) {
        if (point.caller == caller) {
            points.append(point.patience / kWhole);
        }
    }
    if (points.isEmpty() && caller < course.minds.size()) {
        points.append(course.minds[caller].patience / kWhole);
    }
    return points;
}

QString patienceWordOf(const practice::Course& course, std::size_t caller)
{
    if (caller >= course.minds.size()) {
        return {};
    }
    const auto& mind = course.minds[caller];
    if (!mind.mood.empty()) {
        return look::toQt(mind.mood);
    }
    return mind.patience >= kCalm     ? tr("Calm")
           : mind.patience >= kUneasy ? tr("Waiting")
           : mind.patience >= kShort  ? tr("Impatient")
                                      : tr("About to hang up");
}

QVector<look::StepLine> stepsOf(const practice::AttemptScore& score)
{
    QVector<look::StepLine> steps;
    for (const auto& item : score.items) {
        const auto words = item.wordForWord ? tr("%1 %").arg(*item.wordForWord) : QString{};
        steps.append({look::toQt(item.title), {}, words, stateOf(item)});
    }
    return steps;
}

QString evidenceOf(const practice::ScoreItem& item)
{
    auto evidence = look::toQt(item.evidence);
    if (item.cost > 0) {
        evidence += (evidence.isEmpty() ? QString{} : QStringLiteral(" · ")) +
                    (item.cost == 1 ? tr("cost 1 point") : tr("cost %1 points").arg(item.cost));
    }
    return evidence;
}

QVector<ScoreItemView> itemsOf(const practice::AttemptScore& score)
{
    QVector<ScoreItemView> items;
    for (const auto& item : score.items) {
        const bool known = item.at < std::chrono::hours{24}; // what has no moment stands last
        items.append({look::toQt(item.title),
                      evidenceOf(item),
                      known ? look::clockText(item.at) : QString{},
                      stateOf(item),
                      item.at});
    }
    return items;
}

namespace {

/// How often the caller had to ask whether anybody was there; empty: never.
QString silenceOf(const practice::Course& course)
{
    const auto silences = std::ranges::count(
        course.patience, practice::PatienceCause::LeftInSilence, &practice::PatiencePoint::cause);
    return silences == 0 ? QString{}
           : silences == 1
               ? tr(" Once the caller had to ask whether you were there.")
               : tr(" %1 times the caller had to ask whether you were there.").arg(silences);
}

} // namespace

QString sentenceOf(const practice::AttemptScore& score, const practice::Course& course)
{
    const auto silence = silenceOf(course);
    if (course.leftInAnger) {
        return tr("The caller hung up on you. What it cost you stands below.") + silence;
    }
    if (score.better.empty()) {
        return silence.isEmpty()
                   ? tr("Nothing to do better. The caller was served as the house wants it.")
                   : tr("Nothing that counts was missed.") + silence;
    }
    QStringList better;
    for (const auto& each : score.better) {
        better << look::toQt(each);
    }
    return tr("What cost most: %1.").arg(better.join(QStringLiteral("; "))) + silence;
}

ResultView resultOf(const practice::AttemptScore& score, const practice::Course& course)
{
    ResultView view{.score = score.score.value_or(0)};
    view.sentence = sentenceOf(score, course);
    view.items = itemsOf(score);
    view.handedIn = true; // until it is kept there is nothing to hand in
    return view;
}

AttemptEntry entryOf(const practice::AttemptRow& attempt, Instant now)
{
    return {.id = attempt.id.value,
            .when = look::dayAndTime(attempt.head.began, now),
            .score = attempt.end ? attempt.end->score.value_or(0) : 0,
            .passed = attempt.end && attempt.end->passed,
            .handedIn = attempt.handedIn.has_value()};
}

DeliveryView deliveryView(const practice::SpokenCall& call)
{
    const auto found = practice::deliveryOf(call);
    DeliveryView view;
    if (found.wordsAMinute) {
        view.pace = static_cast<int>(std::lround(*found.wordsAMinute));
    }
    if (found.talkShare) {
        view.talkShare = static_cast<int>(std::lround(*found.talkShare * kWhole));
    }
    if (found.loudness) {
        const bool clipped = found.clipping.value_or(0) > kMostClipping;
        const double part = (*found.loudness - kQuietest) / (kLoudest - kQuietest);
        view.clarity = clipped ? kClippedPart
                               : static_cast<int>(std::lround(std::clamp(part, 0.0, 1.0) * kWhole));
        view.clarityWord = clipped                       ? tr("Too loud")
                           : *found.loudness < kTooQuiet ? tr("Too quiet")
                                                         : tr("Good");
    }
    return view;
}

BriefingView briefingOf(const practice::Scenario& scenario)
{
    const auto& caller = scenario.callers.front().party;
    const auto minutes = scenario.minutes;
    return {.title = look::toQt(scenario.title),
            .practises = look::toQt(scenario.practises),
            .about = look::toQt(scenario.about),
            .caller = tr("%1 rings. About %2 min, %3.")
                          .arg(look::nameOf(caller))
                          .arg(minutes)
                          .arg(levelWord(scenario.level)),
            .attempts = {}};
}

} // namespace secondring
