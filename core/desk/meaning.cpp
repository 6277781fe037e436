#include "core/desk/decide.h"

#include <algorithm>

namespace secondring {

namespace {

using Body = std::optional<EventBody>;

/// What a report about the caller's own leg means for the call.
struct OfCaller
{
    LegId leg;

    Body operator()(const LegArrived& r) const
    {
        return CallArrived{leg, r.caller, r.line, r.ringLength};
    }

    Body operator()(const LegRinging&) const { return CalleeRinging{}; }

    Body operator()(const LegConnected& r) const { return CallConnected{r.codec, r.secure}; }

    Body operator()(const LegHeld&) const { return LineHeld{}; }

    Body operator()(const LegHoldFailed& r) const { return HoldFailed{r.detail}; }

    Body operator()(const LegResumed&) const { return LineResumed{}; }

    Body operator()(const LegResumeFailed& r) const { return ResumeFailed{r.detail}; }

    Body operator()(const LegRemoteHold& r) const { return RemoteHoldChanged{r.on}; }

    Body operator()(const LegTransferred&) const { return TransferSucceeded{}; }

    Body operator()(const LegTransferFailed& r) const { return TransferFailed{r.why, r.detail}; }

    Body operator()(const LegDigit& r) const { return DigitHeard{std::string{r.digit}}; }

    Body operator()(const LegRecording& r) const
    {
        return RecordingChanged{r.on, r.file, r.trouble};
    }

    Body operator()(const LegPlayed&) const { return GreetingPlayed{}; }

    Body operator()(const LegTalk& r) const
    {
        return TalkMeasured{r.agent, r.caller, r.interruptions, r.longestSilence};
    }

    Body operator()(const LegEnded& r) const { return CallEnded{r.by, r.why, r.detail}; }

    Body operator()(const LineStatusReport&) const { return std::nullopt; }
};

/// What a report about the colleague's leg means for the call. Most of them mean nothing.
struct OfColleague
{
    Body operator()(const LegRinging&) const { return ConsultRinging{}; }

    Body operator()(const LegConnected&) const { return ConsultConnected{}; }

    Body operator()(const LegEnded& r) const { return ConsultEnded{r.by, r.why, r.detail}; }

    template <class Other> Body operator()(const Other&) const { return std::nullopt; }
};

} // namespace

std::optional<DeskEvent> meaning(const State& state, const LineReport& report)
{
    if (const auto* status = std::get_if<LineStatusReport>(&report.body)) {
        return *status;
    }
    const auto* call = find(state, report.leg);
    const bool arrives = std::holds_alternative<LegArrived>(report.body);
    if (call == nullptr && !arrives) {
        return std::nullopt;
    }
    const bool ofColleague = call != nullptr && call->leg != report.leg;
    const auto body = ofColleague ? std::visit(OfColleague{}, report.body)
                                  : std::visit(OfCaller{report.leg}, report.body);
    if (!body) {
        return std::nullopt;
    }
    return Event{call == nullptr ? CallId{} : call->id, *body};
}

namespace {

/// When the agent should be reminded: at 80 % of the time named to the caller.
std::optional<Instant> cueAt(const Call& call)
{
    const auto at = [](Instant since, const HoldTerms& terms) {
        return since + terms.promised * 4 / 5;
    };
    if (const auto* held = std::get_if<OnHold>(&call.phase); held != nullptr && !held->cued) {
        return at(held->since, held->terms);
    }
    if (const auto* consulting = std::get_if<Consulting>(&call.phase);
        consulting != nullptr && !consulting->cued) {
        return at(consulting->heldSince, consulting->terms);
    }
    return std::nullopt;
}

} // namespace

std::optional<Deadline> nextDeadline(const State& state)
{
    std::optional<Deadline> next;
    for (const auto& call : state.calls) {
        const auto at = cueAt(call);
        if (at && (!next || *at < next->at)) {
            next = Deadline{*at, Event{call.id, TouchBaseNear{}}};
        }
    }
    return next;
}

} // namespace secondring
