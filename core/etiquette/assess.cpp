#include "core/etiquette/assess.h"

#include "core/etiquette/measure.h"

#include <algorithm>

namespace secondring {

namespace {

/// Adds up what was decided, by weight.
struct Courtesy
{
    int kept = 0;
    int decided = 0;

    void add(Verdict verdict, int weight)
    {
        if (verdict == Verdict::Kept || verdict == Verdict::Missed) {
            decided += weight;
            kept += verdict == Verdict::Kept ? weight : 0;
        }
    }

    /// Rounded, but 100 only when all was kept and 0 only when nothing was.
    std::optional<int> share() const
    {
        if (decided == 0) {
            return std::nullopt;
        }
        const int rounded = (kept * 100 + decided / 2) / decided;
        return kept == 0 || kept == decided ? rounded : std::clamp(rounded, 1, 99);
    }
};

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
    return a.at.value_or(Instant::max()) < b.at.value_or(Instant::max());
}

} // namespace

Verdict inAll(std::span<const Step> steps)
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

Assessment assess(const Call& call, std::span<const Standard> standards, Instant now)
{
    Assessment assessment;
    Courtesy courtesy;
    for (const auto& standard : standards) {
        if (standard.measure == Measure::Judged) {
            continue; // a call does not show it
        }
        auto steps = measured(standard.measure, call, now);
        for (auto& step : steps) {
            step.standard = standard.id;
            step.measure = standard.measure;
        }
        assessment.steps.insert(assessment.steps.end(), steps.begin(), steps.end());
        const auto verdict = inAll(steps);
        courtesy.add(verdict, standard.weight);
        assessment.findings.push_back({standard.id, verdict, std::move(steps)});
    }
    std::ranges::stable_sort(assessment.steps, comesBefore);
    assessment.courtesy = courtesy.share();
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
