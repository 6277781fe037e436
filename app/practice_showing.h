#pragma once
#include "core/adapters/simulated/live_attempt.h"
#include "core/house/house.h"
#include "core/practice/attempt_score.h"
#include "core/practice/delivery.h"
#include "core/practice/practice_record.h"
#include "ui/practice/practice_view.h"

namespace secondring {

/// Something that the trainee said by a key of the desk: a say line, a question.
struct DeskTurn
{
    Instant at;
    std::string words;
};

/// What was said, in the order of time: by the caller, by the trainee in words, and by keys.
QVector<TurnView> turnsOf(const practice::Course& course, const std::vector<DeskTurn>& byKeys);

/// The caller's patience, 0 to 1, and a word for the newest.
QVector<double> patienceOf(const practice::Course& course, std::size_t caller);
QString patienceWordOf(const practice::Course& course, std::size_t caller);

/// The steps at the right, while it runs.
QVector<look::StepLine> stepsOf(const practice::AttemptScore& score);
look::StepState stateOf(const practice::ScoreItem& item);
/// What shows it, and the points that it cost.
QString evidenceOf(const practice::ScoreItem& item);
/// What the score counts, once it is over.
QVector<ScoreItemView> itemsOf(const practice::AttemptScore& score);
/// One sentence under the score.
QString sentenceOf(const practice::AttemptScore& score, const practice::Course& course);

/// How the trainee speaks; nothing until something is known.
DeliveryView deliveryView(const practice::SpokenCall& call);

/// An attempt that is over. `attempt` is none while it is not kept yet.
ResultView resultOf(const practice::AttemptScore& score, const practice::Course& course);
AttemptEntry entryOf(const practice::AttemptRow& attempt, Instant now);

/// What is known beforehand.
BriefingView briefingOf(const practice::Scenario& scenario);

} // namespace secondring
