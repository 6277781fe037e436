#include "core/review/totals_of.h"

#include "core/etiquette/measure.h"

#include <algorithm>

namespace secondring {

namespace {

/// Counts `took` at every step that it does not exceed.
template <std::size_t N>
void countWithin(std::array<std::int64_t, N>& sums, const std::array<int, N>& steps, Duration took)
{
    for (std::size_t i = 0; i < N; ++i) {
        sums.at(i) += took <= std::chrono::seconds(steps.at(i)) ? 1 : 0;
    }
}

void countRing(Totals& totals, const Call& call, Duration waited)
{
    if (call.ringLength <= Duration::zero()) {
        return; // nobody knows how often it rang
    }
    const auto before = std::max<std::int64_t>(waited / call.ringLength, 0);
    const auto ring = std::min(static_cast<std::size_t>(before), kRings - 1);
    ++totals.rings.at(ring);
    totals.bySecondRing += waited < 2 * call.ringLength ? 1 : 0;
}

void countIncoming(Totals& totals, const Call& call, const Ended& end)
{
    totals.offered = 1;
    if (call.answered) {
        const auto waited = *call.answered - call.began;
        totals.answered = 1;
        totals.waitedMs = waited.count();
        totals.numbered = call.party.number.empty() ? 0 : 1;
        countRing(totals, call, waited);
        countWithin(totals.answeredWithin, kWaitSteps, waited);
    } else if (end.why == EndReason::Abandoned) {
        totals.abandoned = 1;
        countWithin(totals.abandonedWithin, kWaitSteps, end.at - call.began);
    }
}

void countHolds(Totals& totals, const Call& call)
{
    for (const auto& hold : call.holds) {
        ++totals.holds;
        totals.holdsPermitted += hold.permitted ? 1 : 0;
    }
    for (const auto& step : measured(Measure::TouchBase, call, std::get<Ended>(call.phase).at)) {
        totals.holdsInTime += step.verdict == Verdict::Kept ? 1 : 0;
        totals.holdsLate += step.verdict == Verdict::Missed ? 1 : 0;
    }
    for (const auto& ask : call.asks) {
        if (ask.purpose == AskPurpose::Hold && ask.answer == AskAnswer::Granted) {
            ++totals.holdsAgreed;
            countWithin(totals.agreedWithin, kAgreedSteps, ask.answeredAt - ask.askedAt);
        }
    }
}

bool passedOnWell(const Call& call)
{
    return !call.transfers.empty() && call.transfers.back().permitted &&
           call.transfers.back().named;
}

void countHandled(Totals& totals, const Call& call, const Ended& end)
{
    const auto held = heldTime(call, end.at);
    totals.handled = 1;
    totals.heldMs = held.count();
    totals.talkedMs = std::max(end.at - *call.answered - held, Duration::zero()).count();
    totals.wrappedMs = call.savedAt ? (*call.savedAt - end.at).count() : 0;
    totals.heldCalls = held > Duration::zero() ? 1 : 0;
    totals.transferred = end.why == EndReason::Transferred ? 1 : 0;
    totals.transferredWell = totals.transferred == 1 && passedOnWell(call) ? 1 : 0;
    totals.endedNormally = end.why == EndReason::HungUp ? 1 : 0;
    totals.endedByCaller = totals.endedNormally == 1 && end.by == EndedBy::Caller ? 1 : 0;
    totals.complaints = isComplaint(call.wrapUp) ? 1 : 0;
    totals.promises = call.wrapUp.promise.empty() ? 0 : 1;
    countHolds(totals, call);
}

} // namespace

Totals totalsOf(const Call& call, std::optional<int> courtesy)
{
    Totals totals;
    const auto* end = std::get_if<Ended>(&call.phase);
    if (end == nullptr) {
        return totals;
    }
    if (call.direction == Direction::Incoming) {
        countIncoming(totals, call, *end);
    } else {
        totals.dialled = 1;
        totals.reached = call.answered ? 1 : 0;
    }
    if (call.answered) {
        countHandled(totals, call, *end);
    }
    if (courtesy) {
        totals.courtesyCalls = 1;
        totals.courtesySum = *courtesy;
    }
    return totals;
}

} // namespace secondring
