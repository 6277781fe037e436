#include "core/etiquette/assess.h"

#include "core/etiquette/measure.h"

#include <algorithm>

namespace secondring {

namespace {

/// In all, a standard is missed when it was missed once, kept when it was kept and never missed.
Verdict inAll(const std::vector<Step>& steps)
{
    const auto has = [&](Verdict wanted) {
        return std::ranges::any_of(steps, [&](const Step& step) { return step.verdict == wanted; });
    };
    for (const auto verdict : {Verdict::Missed, Verdict::Open, Verdict::Kept, Verdict::Excused}) {
        if (has(verdict)) {
            return verdict;
        }
    }
    return Verdict::DoesNotApply;
}

std::optional<int> courtesyOf(const Assessment& assessment, std::span<const Standard> standards)
{
    int kept = 0;
    int decided = 0;
    for (std::size_t i = 0; i < standards.size(); ++i) {
        const auto verdict = assessment.findings[i].verdict;
        if (verdict == Verdict::Kept || verdict == Verdict::Missed) {
            decided += standards[i].weight;
            kept += verdict == Verdict::Kept ? standards[i].weight : 0;
        }
    }
    if (decided == 0) {
        return std::nullopt;
    }
    return (kept * 100 + decided / 2) / decided;
}

/// Where a step that has no instant yet belongs: the start of a call before, its end after all
/// others.
int rank(const Step& step)
{
    switch (step.measure) {
    case Measure::AnswerBySecondRing:
        return 0;
    case Measure::Identify:
        return 1;
    case Measure::Listen:
        return 2;
    case Measure::Thank:
        return 4;
    case Measure::CallerFirst:
        return 5;
    case Measure::AskTransfer:
    case Measure::AskHold:
    case Measure::TouchBase:
    case Measure::Unavailable:
    case Measure::Judged:
        return 3;
    }
    return 3;
}

bool comesBefore(const Step& a, const Step& b)
{
    if (rank(a) != rank(b)) {
        return rank(a) < rank(b);
    }
    return a.at && b.at && *a.at < *b.at;
}

} // namespace

Assessment assess(const Call& call, std::span<const Standard> standards, Instant now)
{
    Assessment assessment;
    for (const auto& standard : standards) {
        auto steps = measured(standard.measure, call, now);
        for (auto& step : steps) {
            step.standard = standard.id;
            step.measure = standard.measure;
        }
        assessment.steps.insert(assessment.steps.end(), steps.begin(), steps.end());
        assessment.findings.push_back({standard.id, inAll(steps), std::move(steps)});
    }
    std::ranges::stable_sort(assessment.steps, comesBefore);
    assessment.courtesy = courtesyOf(assessment, standards);
    return assessment;
}

CallSummary summarise(const Call& call, std::span<const Standard> standards, Instant now)
{
    const auto assessment = assess(call, standards, now);
    CallSummary row{.id = call.id,
                    .direction = call.direction,
                    .party = call.party,
                    .line = call.line,
                    .began = call.began,
                    .answered = call.answered,
                    .complete = isComplete(call),
                    .outcome = call.wrapUp.outcome,
                    .notes = call.notes,
                    .summary = call.wrapUp.summary,
                    .recordingFile = call.recordingFile,
                    .held = heldTime(call, now),
                    .courtesy = assessment.courtesy};
    if (const auto* end = std::get_if<Ended>(&call.phase)) {
        row.ended = end->at;
        row.endedBy = end->by;
        row.endReason = end->why;
    }
    for (const auto& finding : assessment.findings) {
        row.verdicts.emplace_back(finding.standard, finding.verdict);
    }
    return row;
}

} // namespace secondring
