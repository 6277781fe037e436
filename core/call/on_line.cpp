#include "core/call/extension.h"
#include "core/call/own_leg.h"
#include "core/call/step.h"

#include <utility>

namespace secondring::step {

namespace {

void endHold(Call& call, Instant at)
{
    if (!call.holds.empty() && !call.holds.back().until) {
        call.holds.back().until = at;
    }
}

bool wasPermitted(const Call& call)
{
    return !call.asks.empty() && call.asks.back().answer == AskAnswer::Granted;
}

OnHold afterConsult(const Consulting& was)
{
    return {.since = was.heldSince, .terms = was.terms, .cued = was.cued};
}

} // namespace

void on(Step step, const CallArrived& event)
{
    auto& call = step.call();
    call.leg = event.leg;
    call.direction = Direction::Incoming;
    call.party = event.caller;
    call.line = event.line;
    call.ringLength = event.ringLength;
    call.began = step.at;
    call.phase = Ringing{step.at};
}

void on(Step step, const CallDialled& event)
{
    auto& call = step.call();
    call.leg = event.leg;
    call.direction = Direction::Outgoing;
    call.party = event.callee;
    call.line = event.line;
    call.began = step.at;
    call.phase = Dialling{step.at};
    step.command(DialLine{event.leg, dialSteps(event.callee.uri).target});
}

void on(Step step, const CalleeRinging&)
{
    if (auto* dialling = std::get_if<Dialling>(&step.call().phase)) {
        dialling->ringing = true;
    }
}

void on(Step step, const CallConnected& event)
{
    auto& call = step.call();
    if (!is<Answering>(call.phase) && !is<Dialling>(call.phase)) {
        return;
    }
    call.answered = step.at;
    call.codec = event.codec;
    call.secure = event.secure;
    call.phase = Talking{step.at};
    const auto digits = dialSteps(call.party.uri).digits;
    if (call.direction == Direction::Outgoing && !digits.empty()) {
        step.command(SendDigits{call.leg, digits});
    }
}

void on(Step step, const LineHeld&)
{
    auto& call = step.call();
    const auto* holding = std::get_if<Holding>(&call.phase);
    if (holding == nullptr) {
        return;
    }
    const auto terms = holding->terms;
    call.failedHold.reset();
    call.lastFailure.clear();
    call.holds.push_back({.from = step.at,
                          .until = std::nullopt,
                          .promised = terms.promised,
                          .permitted = wasPermitted(call)});
    if (!terms.consult) {
        call.phase = OnHold{.since = step.at, .terms = terms, .cued = false};
        step.to.takeUp = terms.next;
        return;
    }
    call.consult = Consult{.leg = consultLeg(call.id, call.events),
                           .colleague = *terms.consult,
                           .since = step.at,
                           .connected = false};
    call.phase = Consulting{.since = step.at, .heldSince = step.at, .terms = terms, .cued = false};
    step.command(DialLine{call.consult->leg, terms.consult->target()});
}

void on(Step step, const HoldFailed& event)
{
    auto& call = step.call();
    if (const auto* holding = std::get_if<Holding>(&call.phase)) {
        call.failedHold = holding->terms;
        call.lastFailure = event.detail;
        call.phase = Talking{step.at};
    }
}

void on(Step step, const LineResumed&)
{
    auto& call = step.call();
    if (is<Resuming>(call.phase)) {
        endHold(call, step.at);
        call.lastFailure.clear();
        call.phase = Talking{step.at};
    }
}

void on(Step step, const ResumeFailed& event)
{
    auto& call = step.call();
    if (const auto* resuming = std::get_if<Resuming>(&call.phase)) {
        call.lastFailure = event.detail;
        call.phase = OnHold{.since = resuming->heldSince, .terms = resuming->terms, .cued = true};
    }
}

void on(Step step, const RemoteHoldChanged& event)
{
    step.call().remoteHeld = event.on;
}

void on(Step step, const TouchBaseNear&)
{
    auto& call = step.call();
    bool* cued = nullptr;
    if (auto* held = std::get_if<OnHold>(&call.phase)) {
        cued = &held->cued;
    } else if (auto* consulting = std::get_if<Consulting>(&call.phase)) {
        cued = &consulting->cued;
    }
    if (cued != nullptr && !*cued) {
        *cued = true;
        step.to.effects.emplace_back(SoundCommand{CueTouchBase{}});
    }
}

void on(Step, const ConsultRinging&) {}

void on(Step step, const ConsultConnected&)
{
    if (auto& consult = step.call().consult) {
        consult->connected = true;
    }
}

void on(Step step, const ConsultEnded& event)
{
    auto& call = step.call();
    const auto consult = std::exchange(call.consult, std::nullopt);
    const auto* consulting = std::get_if<Consulting>(&call.phase);
    if (consulting == nullptr) {
        return;
    }
    call.phase = afterConsult(*consulting);
    if (consult && !consult->connected && event.by != EndedBy::Agent) {
        call.lastFailure = toText(event.why);
        call.transfers.push_back({.at = step.at,
                                  .colleague = consult->colleague,
                                  .kind = TransferKind::SpeakFirst,
                                  .permitted = wasPermitted(call),
                                  .named = call.asks.back().named,
                                  .reached = false,
                                  .failure = event.why});
    }
}

void on(Step step, const TransferSucceeded&)
{
    auto& call = step.call();
    if (is<Transferring>(call.phase) && !call.transfers.empty()) {
        call.transfers.back().reached = true;
    }
}

void on(Step step, const TransferFailed& event)
{
    auto& call = step.call();
    const auto* transferring = std::get_if<Transferring>(&call.phase);
    if (transferring == nullptr) {
        return;
    }
    call.transfers.back().reached = false;
    call.transfers.back().failure = event.why;
    call.lastFailure = event.detail.empty() ? std::string{toText(event.why)} : event.detail;
    if (!transferring->held) {
        call.phase = Talking{step.at};
    } else if (call.consult) {
        const auto held = *transferring->held;
        call.phase = Consulting{
            .since = step.at, .heldSince = held.since, .terms = held.terms, .cued = held.cued};
    } else {
        const auto held = *transferring->held;
        call.phase = held;
    }
}

void on(Step, const DigitHeard&) {}

void on(Step step, const RecordingChanged& event)
{
    auto& call = step.call();
    call.recording = event.on;
    call.recordingTrouble = event.trouble;
    if (!event.file.empty()) {
        call.recordingFile = event.file;
    }
}

void on(Step step, const GreetingPlayed&)
{
    auto& call = step.call();
    if (call.greetingPlaying) {
        call.greetingPlaying = false;
        call.said.push_back({.line = "greeting", .at = step.at, .heard = true});
    }
}

void on(Step step, const TalkMeasured& event)
{
    step.call().talk = event;
}

void on(Step step, const CallEnded& event)
{
    auto& call = step.call();
    if (is<Ended>(call.phase)) {
        return;
    }
    auto why = event.why;
    if (is<Transferring>(call.phase) && call.transfers.back().reached == true) {
        why = EndReason::Transferred;
    } else if (event.by == EndedBy::Caller && is<Ringing>(call.phase)) {
        why = EndReason::Abandoned;
    }
    endHold(call, step.at);
    call.recording = false;
    call.greetingPlaying = false;
    call.failedHold.reset();
    call.phase = Ended{.at = step.at, .by = event.by, .why = why, .detail = event.detail};
}

void on(Step step, const CallInterrupted& event)
{
    auto& call = step.call();
    if (is<Ended>(call.phase)) {
        call.consult.reset();
        return;
    }
    endHold(call, event.lastKnown);
    call.recording = false;
    call.consult.reset();
    call.failedHold.reset();
    call.phase = Ended{
        .at = event.lastKnown, .by = EndedBy::Network, .why = EndReason::Interrupted, .detail = {}};
}

} // namespace secondring::step
