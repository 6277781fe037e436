#include "ui/look/text.h"

#include <QCoreApplication>

#include <algorithm>

namespace secondring::look {

namespace {

QString tr(const char* words)
{
    return QCoreApplication::translate("steps", words);
}

const Standard* standardOf(const Step& step, std::span<const Standard> standards)
{
    const auto found = std::ranges::find_if(
        standards, [&](const Standard& each) { return each.id == step.standard; });
    return found == standards.end() ? nullptr : &*found;
}

StepState stateOf(const Step& step)
{
    switch (step.verdict) {
    case Verdict::Kept:
        return StepState::Done;
    case Verdict::Missed:
        return StepState::Missed;
    case Verdict::Excused:
    case Verdict::DoesNotApply:
        return StepState::Excused;
    case Verdict::Open:
        return step.current ? StepState::Current : StepState::Open;
    }
    return StepState::Open;
}

QString titleOf(const Step& step, const Standard& standard, const Call& call)
{
    if (step.verdict == Verdict::Kept && step.measure == Measure::AnswerBySecondRing && step.took &&
        call.ringLength > Duration::zero()) {
        return tr("Answered on ring %1").arg(*step.took / call.ringLength + 1);
    }
    const auto& words = step.verdict == Verdict::Kept     ? standard.done
                        : step.verdict == Verdict::Missed ? standard.missed
                                                          : standard.step;
    return toQt(words.empty() ? standard.title : words);
}

/// Whole seconds still left, never fewer than none.
QString secondsLeft(const Step& step)
{
    const auto left = std::max(Duration::zero(), *step.allowed - *step.took);
    return tr("%1 s left").arg((left.count() + 999) / 1000);
}

QString openDetail(const Step& step)
{
    if (!step.current) {
        return {};
    }
    switch (step.measure) {
    case Measure::AnswerBySecondRing:
        return step.took && step.allowed ? secondsLeft(step) : QString{};
    case Measure::AskHold:
        return tr("Waiting for the caller");
    case Measure::AskTransfer:
        return tr("Say the name and extension");
    case Measure::TouchBase:
        return step.took && step.allowed
                   ? tr("%1 of %2").arg(clockText(*step.took), clockText(*step.allowed))
                   : QString{};
    case Measure::Unavailable:
        return tr("Urgent, or a message?");
    case Measure::Identify:
    case Measure::Listen:
    case Measure::Thank:
    case Measure::CallerFirst:
    case Measure::Judged:
        return {};
    }
    return {};
}

QString doneDetail(const Step& step)
{
    if (step.heard) {
        return tr("Heard");
    }
    if (step.measure == Measure::TouchBase && step.took && step.allowed) {
        return tr("%1 of %2").arg(clockText(*step.took), clockText(*step.allowed));
    }
    return step.measure == Measure::AskTransfer || step.measure == Measure::Unavailable
               ? toQt(step.words)
               : QString{};
}

QString missedDetail(const Step& step)
{
    if (step.took && step.allowed && *step.took > *step.allowed) {
        const auto took = clockText(*step.took);
        const auto allowed = clockText(*step.allowed);
        return took == allowed ? tr("Just over the %1 meant").arg(allowed)
                               : tr("%1, meant to be %2").arg(took, allowed);
    }
    return toQt(step.words);
}

QString detailOf(const Step& step)
{
    switch (step.verdict) {
    case Verdict::Open:
        return openDetail(step);
    case Verdict::Kept:
        return doneDetail(step);
    case Verdict::Missed:
        return missedDetail(step);
    case Verdict::Excused:
        return step.words.empty() ? tr("Excused") : tr("Excused: %1").arg(toQt(step.words));
    case Verdict::DoesNotApply:
        return {};
    }
    return {};
}

} // namespace

QVector<StepLine>
linesOf(const Assessment& assessment, std::span<const Standard> standards, const Call& call)
{
    QVector<StepLine> lines;
    for (const auto& step : assessment.steps) {
        const auto* standard = standardOf(step, standards);
        if (standard == nullptr || step.verdict == Verdict::DoesNotApply) {
            continue;
        }
        const bool timed = step.at && step.verdict != Verdict::Open;
        const bool asked = step.at && step.current && step.measure != Measure::TouchBase;
        lines.push_back({.title = titleOf(step, *standard, call),
                         .detail = detailOf(step),
                         .time = timed || asked ? clockText(*step.at - call.began) : QString{},
                         .state = stateOf(step)});
    }
    return lines;
}

QString summaryOf(const Assessment& assessment, std::span<const Standard> standards)
{
    QStringList missed;
    int excused = 0;
    std::optional<Duration> spared;
    for (const auto& step : assessment.steps) {
        const auto* standard = standardOf(step, standards);
        if (step.verdict == Verdict::Missed && standard != nullptr) {
            missed << toQt(standard->missed.empty() ? standard->title : standard->missed);
        }
        excused += step.verdict == Verdict::Excused && standard != nullptr ? 1 : 0;
        if (step.verdict == Verdict::Kept && step.measure == Measure::TouchBase) {
            spared = *step.allowed - *step.took;
        }
    }
    if (!missed.isEmpty()) {
        missed.removeDuplicates();
        return tr("To keep in mind: %1.").arg(missed.join(QStringLiteral(", ")));
    }
    if (!assessment.courtesy) {
        return excused > 0 ? tr("Nothing counted: every step was excused.") : QString{};
    }
    const auto kept =
        excused == 0 ? tr("Every standard kept.")
        : excused == 1
            ? tr("Everything that counted was kept; 1 step was excused.")
            : tr("Everything that counted was kept; %1 steps were excused.").arg(excused);
    return spared ? kept + tr(" You came back %1 before the time you named.").arg(roughly(*spared))
                  : kept;
}

bool isWhole(const Assessment& assessment)
{
    return assessment.courtesy == 100 &&
           std::ranges::none_of(assessment.steps,
                                [](const Step& step) { return step.verdict == Verdict::Excused; });
}

} // namespace secondring::look
