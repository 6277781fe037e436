#pragma once
#include "core/review/metrics.h"
#include "core/review/review_event_of_follow_up.h"

namespace secondring {

/// Whether each answer lies on its scale, and one is there.
bool isAnswer(const SurveyAnswered& answered);

/// All that a caller has answered: what a later answer leaves out stays as it was.
SurveyAnswered joined(const SurveyAnswered& before, const SurveyAnswered& later);

/// Of a figure that callers gave us: how many of those whom we spoke to answered. None: no survey's
/// figure, or nobody was spoken to.
std::optional<Figure> responseRate(Metric metric, const Totals& totals);
/// "answers / calls answered or reached"
std::string_view responseFormula();
/// What a report has to say with a figure that callers gave us: "n = 12, response rate 3.0%
/// (answers / calls answered or reached)". Empty: with this figure nothing.
std::string basisOf(Metric metric, const Totals& totals);

} // namespace secondring
