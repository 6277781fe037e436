#include "core/practice/witness.h"

#include <algorithm>

namespace secondring::practice {

namespace {

bool wasAsked(Measure measure)
{
    return measure == Measure::AskHold || measure == Measure::AskTransfer;
}

/// The cause tells that the caller was held or passed on without a yes.
bool breaks(PatienceCause cause, Measure measure)
{
    return measure == Measure::AskHold
               ? cause == PatienceCause::HeldUnasked || cause == PatienceCause::HeldAgainstNo
               : cause == PatienceCause::TransferredUnasked;
}

/// An emergency with its reason stays excused; the same without one, or a yes that nobody gave,
/// does not.
void withoutYes(Step& step, const PatiencePoint& point)
{
    if (step.verdict == Verdict::Excused && !step.words.empty()) {
        return;
    }
    const bool granted = step.verdict == Verdict::Kept;
    step.words = point.cause == PatienceCause::HeldAgainstNo ? "the caller had said no"
                 : granted                                   ? "the caller had not been asked"
                                                             : "no reason was given";
    step.verdict = Verdict::Missed;
    step.at = point.at;
    step.took.reset();
}

/// The question that was the last one when this happened.
Step* stepBefore(std::vector<Step>& steps, Instant at)
{
    Step* last = nullptr;
    for (auto& step : steps) {
        if (step.at && *step.at <= at) {
            last = &step;
        }
    }
    return last;
}

void hearOfQuestions(Finding& finding, const Course& course, std::size_t caller)
{
    for (const auto& point : course.patience) {
        if (point.caller != caller || !breaks(point.cause, finding.evidence.front().measure)) {
            continue;
        }
        if (auto* step = stepBefore(finding.evidence, point.at)) {
            withoutYes(*step, point);
        }
    }
}

/// Who hangs up in anger was not left the last word out of courtesy, and who had said goodbye and
/// waited was not thanked.
void hearOfEnd(Step& step, const Course& course, const CallerMind& mind)
{
    if (step.measure == Measure::CallerFirst && course.leftInAnger &&
        step.verdict == Verdict::Kept) {
        step.verdict = Verdict::Excused;
        step.words = "in anger";
    } else if (step.measure == Measure::Thank && mind.facts.unthanked &&
               step.verdict == Verdict::Excused) {
        step.verdict = Verdict::Missed;
        step.words = "the caller had said goodbye";
    }
}

} // namespace

Finding witnessed(Finding finding, const Course& course, std::size_t caller)
{
    if (finding.evidence.empty() || caller >= course.minds.size()) {
        return finding;
    }
    if (wasAsked(finding.evidence.front().measure)) {
        hearOfQuestions(finding, course, caller);
    }
    for (auto& step : finding.evidence) {
        hearOfEnd(step, course, course.minds[caller]);
    }
    finding.verdict = inAll(finding.evidence);
    return finding;
}

bool saysTheSame(ExpectKind kind, Measure measure)
{
    switch (kind) {
    case ExpectKind::Greeting:
        return measure == Measure::Identify;
    case ExpectKind::Confirmation:
        return measure == Measure::Listen;
    case ExpectKind::Hold:
        return measure == Measure::AskHold;
    case ExpectKind::Return:
        return measure == Measure::TouchBase;
    case ExpectKind::Transfer:
        return measure == Measure::AskTransfer;
    case ExpectKind::Close:
        return measure == Measure::CallerFirst;
    default:
        return false;
    }
}

} // namespace secondring::practice
