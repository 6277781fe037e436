#include "core/call/step.h"

#include <algorithm>

namespace secondring::step {

namespace {

/// The caller is on the line and can be asked or acted for.
bool canTalk(const Call& call)
{
    return is<Talking>(call.phase) || is<Closing>(call.phase);
}

HoldTerms termsFor(std::string reason, int minutes, CallId next)
{
    return {.reason = std::move(reason),
            .promised = std::chrono::minutes{std::clamp(minutes, 1, 60)},
            .next = next,
            .consult = std::nullopt};
}

void beginHold(Step step, HoldTerms terms)
{
    auto& call = step.call();
    call.failedHold.reset();
    call.phase = Holding{.since = step.at, .terms = std::move(terms)};
    step.command(HoldLine{call.leg});
}

void sendThrough(Step step, const Ask& ask)
{
    auto& call = step.call();
    call.transfers.push_back({.at = step.at,
                              .colleague = *ask.colleague,
                              .kind = ask.kind,
                              .permitted = ask.answer == AskAnswer::Granted,
                              .named = ask.named,
                              .reached = std::nullopt});
    call.phase = Transferring{.since = step.at, .colleague = *ask.colleague, .held = std::nullopt};
    step.command(TransferLine{call.leg, ask.colleague->target(), call.notes});
}

/// Does what the last ask was about, now that it is granted or overridden.
void actOn(Step step, const Ask& ask)
{
    if (ask.purpose == AskPurpose::Hold) {
        beginHold(step, ask.hold);
    } else if (ask.kind == TransferKind::StraightThrough) {
        sendThrough(step, ask);
    } else {
        beginHold(step,
                  {.reason = ask.reason,
                   .promised = kConsultPromise,
                   .next = {},
                   .consult = ask.colleague});
    }
}

void put(Step step, Ask ask)
{
    auto& call = step.call();
    if (!canTalk(call) || waitingAsk(call) != nullptr) {
        step.refuse(Refusal::NotNow);
        return;
    }
    ask.askedAt = step.at;
    call.failedHold.reset();
    call.asks.push_back(std::move(ask));
    if (is<Closing>(call.phase)) {
        call.phase = Talking{step.at};
    }
    call.closingSince.reset();
}

/// `ask` takes the place of the one that waits, which began when that one was asked.
void replaceWaiting(Call& call, Ask& ask)
{
    const auto& waiting = call.asks.back();
    ask.askedAt = waiting.askedAt;
    if (ask.hold.reason.empty()) {
        ask.hold.reason = waiting.hold.reason;
    }
    call.asks.pop_back();
}

/// An override answers the waiting ask of its kind, or stands as an ask of its own.
void override(Step step, Ask ask)
{
    auto& call = step.call();
    if (!canTalk(call)) {
        step.refuse(Refusal::NotNow);
        return;
    }
    const auto* waiting = waitingAsk(call);
    if (waiting != nullptr && waiting->purpose == ask.purpose) {
        replaceWaiting(call, ask);
    } else if (waiting != nullptr) {
        call.asks.back().answer = AskAnswer::Withdrawn;
        call.asks.back().answeredAt = step.at;
    }
    if (ask.askedAt == Instant{}) {
        ask.askedAt = step.at;
    }
    call.closingSince.reset();
    ask.answer = AskAnswer::Overridden;
    ask.answeredAt = step.at;
    call.asks.push_back(std::move(ask));
    actOn(step, Ask{call.asks.back()});
}

bool answer(Step step, AskAnswer given)
{
    auto& call = step.call();
    if (waitingAsk(call) == nullptr) {
        step.refuse(Refusal::NothingAsked);
        return false;
    }
    call.asks.back().answer = given;
    call.asks.back().answeredAt = step.at;
    return true;
}

} // namespace

void on(Step step, const HoldAsked& event)
{
    Ask ask{.purpose = AskPurpose::Hold};
    ask.hold = termsFor(event.reason, event.minutes, event.next);
    ask.reason = event.reason;
    put(step, std::move(ask));
}

void on(Step step, const TransferAsked& event)
{
    Ask ask{.purpose = AskPurpose::Transfer};
    ask.colleague = event.colleague;
    ask.kind = event.kind;
    ask.named = event.named;
    ask.reason = event.reason;
    put(step, std::move(ask));
}

void on(Step step, const AskGranted&)
{
    if (answer(step, AskAnswer::Granted)) {
        actOn(step, Ask{step.call().asks.back()});
    }
}

void on(Step step, const AskDeclined&)
{
    answer(step, AskAnswer::Declined);
}

void on(Step step, const AskWithdrawn&)
{
    answer(step, AskAnswer::Withdrawn);
}

void on(Step step, const HoldOverridden& event)
{
    Ask ask{.purpose = AskPurpose::Hold};
    ask.hold = termsFor(event.reason, event.minutes, event.next);
    ask.reason = event.reason;
    override(step, std::move(ask));
}

void on(Step step, const TransferOverridden& event)
{
    if (event.reason.empty()) {
        step.refuse(Refusal::ReasonNeeded);
        return;
    }
    Ask ask{.purpose = AskPurpose::Transfer};
    ask.colleague = event.colleague;
    ask.kind = event.kind;
    ask.reason = event.reason;
    override(step, std::move(ask));
}

void on(Step step, const OverrideExplained& event)
{
    auto& asks = step.call().asks;
    if (asks.empty() || asks.back().answer != AskAnswer::Overridden) {
        step.refuse(Refusal::NothingAsked);
        return;
    }
    asks.back().reason = event.reason;
}

void on(Step step, const HoldRetried&)
{
    const auto terms = step.call().failedHold;
    if (!terms || !canTalk(step.call())) {
        step.refuse(Refusal::NotNow);
        return;
    }
    beginHold(step, *terms);
}

void on(Step step, const ReturnRequested&)
{
    auto& call = step.call();
    if (const auto* held = std::get_if<OnHold>(&call.phase)) {
        call.phase = Resuming{.since = step.at, .heldSince = held->since, .terms = held->terms};
    } else if (const auto* consulting = std::get_if<Consulting>(&call.phase)) {
        if (call.consult) {
            step.command(HangUpLine{call.consult->leg});
        }
        call.phase = Resuming{
            .since = step.at, .heldSince = consulting->heldSince, .terms = consulting->terms};
    } else {
        step.refuse(Refusal::NotNow);
        return;
    }
    step.command(ResumeLine{call.leg});
}

void on(Step step, const ConsultCompleted&)
{
    auto& call = step.call();
    const auto* consulting = std::get_if<Consulting>(&call.phase);
    if (consulting == nullptr || !call.consult || !call.consult->connected) {
        step.refuse(Refusal::NotNow);
        return;
    }
    const auto& ask = call.asks.back();
    const OnHold held{
        .since = consulting->heldSince, .terms = consulting->terms, .cued = consulting->cued};
    call.transfers.push_back({.at = step.at,
                              .colleague = call.consult->colleague,
                              .kind = TransferKind::SpeakFirst,
                              .permitted = ask.answer == AskAnswer::Granted,
                              .named = ask.named,
                              .reached = std::nullopt});
    call.phase = Transferring{.since = step.at, .colleague = call.consult->colleague, .held = held};
    step.command(JoinLines{call.leg, call.consult->leg});
}

void on(Step step, const ConsultDropped&)
{
    auto& call = step.call();
    if (!is<Consulting>(call.phase) || !call.consult) {
        step.refuse(Refusal::NotNow);
        return;
    }
    step.command(HangUpLine{call.consult->leg});
}

} // namespace secondring::step
