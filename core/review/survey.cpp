#include "core/review/survey.h"

#include "core/review/judgement_step.h"

namespace secondring {

namespace {

bool isWithin(std::optional<int> answer, int least, int most)
{
    return !answer || (least <= *answer && *answer <= most);
}

bool isOfSurveys(Metric metric)
{
    return metric == Metric::Satisfaction || metric == Metric::Recommendation ||
           metric == Metric::Ease;
}

} // namespace

bool isAnswer(const SurveyAnswered& answered)
{
    const bool any = answered.score || answered.recommend || answered.ease;
    return any && isWithin(answered.score, 1, kBestScore) &&
           isWithin(answered.recommend, 0, kBestRecommend) && isWithin(answered.ease, 1, kBestEase);
}

SurveyAnswered joined(const SurveyAnswered& before, const SurveyAnswered& later)
{
    return {.score = later.score ? later.score : before.score,
            .words = later.words.empty() ? before.words : later.words,
            .recommend = later.recommend ? later.recommend : before.recommend,
            .ease = later.ease ? later.ease : before.ease};
}

std::optional<Figure> responseRate(Metric metric, const Totals& totals)
{
    const auto spokenTo = totals.answered + totals.reached;
    if (!isOfSurveys(metric) || spokenTo <= 0) {
        return std::nullopt;
    }
    const auto figure = figureOf(metric, totals, {});
    return Figure{Unit::Share, figure ? figure->count : 0, spokenTo, spokenTo};
}

std::string_view responseFormula()
{
    return "answers / calls answered or reached";
}

std::string basisOf(Metric metric, const Totals& totals)
{
    const auto rate = responseRate(metric, totals);
    return rate ? "n = " + std::to_string(rate->part) + ", response rate " + toText(*rate) + " (" +
                      std::string{responseFormula()} + ")"
                : "";
}

namespace judging {

Answer against(const Wish& wish, const SurveyAnswered& event)
{
    if (wish.by.role != Role::House) {
        return ReviewRefusal::NotAllowed; // nobody answers for the caller
    }
    if (!isAnswer(event)) {
        return ReviewRefusal::NoSuchPoints;
    }
    const auto& survey = wish.of.survey;
    return survey && joined(survey->what, event) == survey->what
               ? Answer{ReviewRefusal::AlreadyDone}
               : std::nullopt;
}

void on(const Step& step, const SurveyAnswered& event)
{
    const auto& before = step.to.survey;
    step.to.survey = Survey{step.at, before ? joined(before->what, event) : event};
}

} // namespace judging

} // namespace secondring
