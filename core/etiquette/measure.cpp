#include "core/etiquette/measure.h"

#include "core/call/decide.h"

#include <algorithm>

namespace secondring {

namespace {

using Steps = std::vector<Step>;

const Ended* endOf(const Call& call)
{
    return std::get_if<Ended>(&call.phase);
}

bool endedBy(const Call& call, EndedBy by)
{
    const auto* end = endOf(call);
    return end != nullptr && end->by == by && end->why == EndReason::HungUp;
}

/// The end was nobody's choice, so nothing that was still to do can be held against anybody.
bool brokeOff(const Call& call)
{
    const auto* end = endOf(call);
    return end != nullptr && (end->why == EndReason::ConnectionLost ||
                              end->why == EndReason::Interrupted || end->why == EndReason::Failed);
}

/// The agent ended it and gave no reason: nothing that was still to do is excused.
bool agentLeft(const Call& call)
{
    return endedBy(call, EndedBy::Agent) && call.hangUpReason.empty();
}

/// The caller went before the agent began to close.
bool callerLeftEarly(const Call& call)
{
    return endedBy(call, EndedBy::Caller) && !call.closingSince;
}

/// What was still to do at the end could not be done: the agent was not given the time, or had a
/// reason to end.
bool cutShort(const Call& call)
{
    return brokeOff(call) || callerLeftEarly(call) ||
           (endedBy(call, EndedBy::Agent) && !call.hangUpReason.empty());
}

bool transferred(const Call& call)
{
    const auto* end = endOf(call);
    return end != nullptr && end->why == EndReason::Transferred;
}

const Said* firstSaid(const Call& call, std::string_view line)
{
    const auto found =
        std::ranges::find_if(call.said, [&](const Said& s) { return s.line == line; });
    return found == call.said.end() ? nullptr : &*found;
}

/// answer-by-second-ring: answered before 2 × ring length. A caller who leaves before that counts
/// for nobody.
Steps answerBySecondRing(const Call& call, Instant now)
{
    if (call.direction == Direction::Outgoing || call.ringLength <= Duration::zero()) {
        return {};
    }
    Step step{.allowed = 2 * call.ringLength};
    if (call.answered) {
        step.took = *call.answered - call.began;
        step.at = call.answered;
        step.verdict = *step.took < *step.allowed ? Verdict::Kept : Verdict::Missed;
    } else if (const auto* end = endOf(call)) {
        step.took = end->at - call.began;
        step.at = end->at;
        const bool late = *step.took >= *step.allowed;
        step.verdict = late ? Verdict::Missed : Verdict::Excused;
    } else {
        step.took = now - call.began;
        step.current = true;
        step.verdict = *step.took < *step.allowed ? Verdict::Open : Verdict::Missed;
    }
    return {step};
}

/// When the greeting was said. A recorded one is said from when it begins.
Instant greetedAt(const Call& call, const Said& said)
{
    const bool played = said.heard && call.greetingBegan && *call.greetingBegan <= said.at;
    return played ? *call.greetingBegan : said.at;
}

/// identify: the greeting marked said within 10 s of answering.
Steps identify(const Call& call, Instant now)
{
    Step step{.allowed = kIdentifyWithin};
    if (!call.answered) {
        return endOf(call) == nullptr ? Steps{step} : Steps{};
    }
    const auto by = *call.answered + kIdentifyWithin;
    if (const auto* said = firstSaid(call, "greeting")) {
        step.at = greetedAt(call, *said);
        step.took = *step.at - *call.answered;
        step.heard = said->heard;
        step.verdict = *step.at <= by ? Verdict::Kept : Verdict::Missed;
    } else if (const auto* end = endOf(call)) {
        const bool inTime = end->at <= by || (call.greetingBegan && *call.greetingBegan <= by);
        step.verdict = inTime && !agentLeft(call) ? Verdict::Excused : Verdict::Missed;
        step.at = std::min(by, end->at);
    } else {
        step.verdict = now <= by || call.greetingPlaying ? Verdict::Open : Verdict::Missed;
        step.current = step.verdict == Verdict::Open;
        if (!step.current) {
            step.at = by;
        }
    }
    return {step};
}

/// A question that acts on the caller's request: not an emergency, and not because of another call.
bool actsOnRequest(const Ask& ask)
{
    return ask.answer != AskAnswer::Withdrawn && ask.answer != AskAnswer::Overridden &&
           !ask.hold.next;
}

std::optional<Instant> firstAskedAt(const Call& call)
{
    const auto asked = std::ranges::find_if(call.asks, actsOnRequest);
    return asked == call.asks.end() ? std::nullopt : std::optional{asked->askedAt};
}

bool passedOnInEmergency(const Call& call)
{
    return transferred(call) && !call.transfers.empty() && !call.transfers.back().permitted;
}

/// listen: the request confirmed before the first ask; without an ask, before the end. A call that
/// we make brings no request.
Steps listen(const Call& call, Instant)
{
    Step step;
    if (call.direction == Direction::Outgoing) {
        return {};
    }
    if (!wasConversed(call)) {
        return endOf(call) == nullptr ? Steps{step} : Steps{};
    }
    const auto asked = firstAskedAt(call);
    const auto* said = firstSaid(call, "confirm");
    if (said != nullptr) {
        step.at = said->at;
        step.heard = said->heard;
        step.verdict = !asked || said->at <= *asked ? Verdict::Kept : Verdict::Missed;
    } else if (call.wrapUp.outcome == "wrong-number") {
        step.verdict = Verdict::Excused;
    } else if (asked) {
        step.at = asked;
        step.verdict = Verdict::Missed;
    } else if (const auto* end = endOf(call)) {
        step.at = end->at;
        const bool excused = cutShort(call) || passedOnInEmergency(call);
        step.verdict = excused ? Verdict::Excused : Verdict::Missed;
    } else {
        step.current = firstSaid(call, "greeting") != nullptr;
    }
    return {step};
}

Verdict verdictOf(const Ask& ask)
{
    if (!ask.answer) {
        return Verdict::Open;
    }
    switch (*ask.answer) {
    case AskAnswer::Granted:
    case AskAnswer::Declined:
        return Verdict::Kept;
    case AskAnswer::Overridden:
        return Verdict::Excused;
    case AskAnswer::Withdrawn:
        return Verdict::DoesNotApply;
    }
    return Verdict::DoesNotApply;
}

/// One ask, answered or waiting. A caller who leaves before answering excuses it.
Step stepOf(const Ask& ask, const Call& call, Instant now)
{
    Step step{.verdict = verdictOf(ask), .at = ask.askedAt, .words = ask.reason};
    const auto* end = endOf(call);
    const auto stillWaiting = end != nullptr ? end->at : now;
    step.took = (ask.answer ? ask.answeredAt : stillWaiting) - ask.askedAt;
    step.current = !ask.answer && end == nullptr;
    if (!ask.answer && end != nullptr) {
        step.verdict = Verdict::Excused;
    }
    if (ask.purpose == AskPurpose::Transfer) {
        step.words = ask.colleague->name;
        const bool unnamed = step.verdict == Verdict::Kept && !ask.named;
        step.verdict = unnamed ? Verdict::Missed : step.verdict;
    }
    return step;
}

/// The steps of all asks of one purpose.
Steps asked(const Call& call, AskPurpose purpose, Instant now)
{
    Steps steps;
    for (const auto& ask : call.asks) {
        if (ask.purpose == purpose && ask.answer != AskAnswer::Withdrawn) {
            steps.push_back(stepOf(ask, call, now));
        }
    }
    return steps;
}

/// ask-hold: granted before held.
Steps askHold(const Call& call, Instant now)
{
    return asked(call, AskPurpose::Hold, now);
}

/// ask-transfer: granted before it starts; name and extension stood in the line.
Steps askTransfer(const Call& call, Instant now)
{
    return asked(call, AskPurpose::Transfer, now);
}

/// How a hold came out. One without permission named no time to come back by.
Verdict verdictOf(const HoldSpan& hold, const Call& call, Duration took)
{
    if (!hold.permitted) {
        return hold.until ? Verdict::Excused : Verdict::Open;
    }
    if (took > hold.promised) {
        return Verdict::Missed;
    }
    if (!hold.until) {
        return Verdict::Open;
    }
    const auto* end = endOf(call);
    const bool endedHeld = end != nullptr && *hold.until == end->at && !transferred(call);
    if (!endedHeld) {
        return Verdict::Kept;
    }
    return agentLeft(call) ? Verdict::Missed : Verdict::Excused;
}

/// touch-base: returned, or passed on, by the time named. A caller who leaves before that excuses
/// the agent.
Steps touchBase(const Call& call, Instant now)
{
    Steps steps;
    for (const auto& hold : call.holds) {
        Step step{.at = hold.until.value_or(hold.from), .allowed = hold.promised};
        step.took = hold.until.value_or(now) - hold.from;
        step.verdict = verdictOf(hold, call, *step.took);
        step.current = !hold.until;
        steps.push_back(std::move(step));
    }
    return steps;
}

bool messageRead(const Call& call, const Unavailability& unavailability)
{
    return std::ranges::any_of(call.messages, [&](const TakenMessage& message) {
        const auto* end = endOf(call);
        return message.at >= unavailability.at && message.what.readBack &&
               (end == nullptr || message.at <= end->at);
    });
}

/// unavailable: urgent, or a message taken and read back.
Steps unavailable(const Call& call, Instant)
{
    Steps steps;
    for (const auto& unavailability : call.unavailabilities) {
        Step step{.at = unavailability.at, .words = unavailability.colleague.name};
        const bool over = endOf(call) != nullptr;
        if (!unavailability.answer) {
            step.verdict = over ? Verdict::Excused : Verdict::Open;
        } else if (*unavailability.answer != UnavailableAnswer::Message ||
                   messageRead(call, unavailability)) {
            step.verdict = Verdict::Kept;
        } else {
            const auto atEnd = cutShort(call) ? Verdict::Excused : Verdict::Missed;
            step.verdict = over ? atEnd : Verdict::Open;
        }
        step.current = step.verdict == Verdict::Open;
        steps.push_back(std::move(step));
    }
    return steps;
}

/// thank: the closing marked said before the end.
Steps thank(const Call& call, Instant)
{
    Step step;
    if (transferred(call) || (!wasConversed(call) && endOf(call) != nullptr)) {
        return {};
    }
    if (const auto* said = firstSaid(call, "thanks")) {
        step.at = said->at;
        step.heard = said->heard;
        step.verdict = Verdict::Kept;
    } else if (const auto* end = endOf(call)) {
        step.at = end->at;
        step.verdict = cutShort(call) ? Verdict::Excused : Verdict::Missed;
    }
    step.current = step.verdict == Verdict::Open && is<Closing>(call.phase);
    return {step};
}

/// caller-first: who ended the call. Waiting 10 s in closing, or a reason, excuses the agent.
Steps callerFirst(const Call& call, Instant)
{
    Step step;
    const auto* end = endOf(call);
    if (transferred(call) || (end != nullptr && !wasConversed(call))) {
        return {};
    }
    if (end != nullptr) {
        step.at = end->at;
        step.words = call.hangUpReason;
        const bool waited = call.closingSince && end->at - *call.closingSince >= kFineToHangUp;
        if (endedBy(call, EndedBy::Caller)) {
            step.verdict = Verdict::Kept;
        } else {
            step.verdict = agentLeft(call) && !waited ? Verdict::Missed : Verdict::Excused;
        }
    }
    step.current = is<Closing>(call.phase) && firstSaid(call, "thanks") != nullptr;
    return {step};
}

} // namespace

std::vector<Step> measured(Measure measure, const Call& call, Instant now)
{
    switch (measure) {
    case Measure::AnswerBySecondRing:
        return answerBySecondRing(call, now);
    case Measure::Identify:
        return identify(call, now);
    case Measure::Listen:
        return listen(call, now);
    case Measure::AskTransfer:
        return askTransfer(call, now);
    case Measure::AskHold:
        return askHold(call, now);
    case Measure::TouchBase:
        return touchBase(call, now);
    case Measure::Unavailable:
        return unavailable(call, now);
    case Measure::Thank:
        return thank(call, now);
    case Measure::CallerFirst:
        return callerFirst(call, now);
    case Measure::Judged:
        return {};
    }
    return {};
}

} // namespace secondring
