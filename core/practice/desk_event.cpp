#include "core/practice/desk_event.h"

#include "core/practice/matching.h"

#include <algorithm>

namespace secondring::practice {

namespace {

using Noticed = std::optional<CallerEvent>;

/// What the caller is told while held: the last hold of the call.
Held heldOf(const Call& call)
{
    if (call.holds.empty()) {
        return {};
    }
    const auto minutes = std::chrono::ceil<std::chrono::minutes>(call.holds.back().promised);
    return {static_cast<int>(minutes.count()), call.holds.back().permitted};
}

PassedOn passedOnOf(const Call& call)
{
    if (call.transfers.empty()) {
        return {};
    }
    return {call.transfers.back().colleague.name, call.transfers.back().permitted};
}

struct Notice
{
    const Call& after;

    // The caller rings, and knows it: the practice line tells Rang, Answered by CallConnected.
    Noticed operator()(const CallArrived&) const { return Rang{}; }

    Noticed operator()(const CallConnected&) const { return Answered{}; }

    Noticed operator()(const LineHeld&) const { return heldOf(after); }

    Noticed operator()(const LineResumed&) const { return Returned{}; }

    Noticed operator()(const TransferSucceeded&) const { return Arrived{}; }

    Noticed operator()(const TransferFailed&) const { return PassingFailed{}; }

    Noticed operator()(const SaidMarked& said) const
    {
        return said.heard ? Noticed{} : LineMarked{said.line};
    }

    Noticed operator()(const secondring::HoldAsked& asked) const
    {
        return HoldQuestion{asked.reason, asked.minutes};
    }

    Noticed operator()(const TransferAsked& asked) const
    {
        return TransferQuestion{asked.colleague.name, asked.colleague.extension, asked.named};
    }

    Noticed operator()(const AskWithdrawn&) const { return QuestionWithdrawn{}; }

    Noticed operator()(const AskGranted&) const
    {
        return is<Transferring>(after.phase) ? Noticed{passedOnOf(after)} : Noticed{};
    }

    Noticed operator()(const TransferOverridden&) const
    {
        return is<Transferring>(after.phase) ? Noticed{passedOnOf(after)} : Noticed{};
    }

    Noticed operator()(const ConsultCompleted&) const { return passedOnOf(after); }

    Noticed operator()(const ColleagueUnavailable& told) const
    {
        return ToldUnavailable{told.colleague.name};
    }

    Noticed operator()(const MessageTaken& message) const
    {
        return MessageNoted{message.colleague.name, message.readBack};
    }

    Noticed operator()(const MuteChanged& mute) const { return Muted{mute.on}; }

    Noticed operator()(const ClosingStarted&) const { return Closed{true}; }

    Noticed operator()(const ClosingCancelled&) const { return Closed{false}; }

    Noticed operator()(const CallEnded& ended) const
    {
        const bool byUs = ended.by == EndedBy::Agent && ended.why != EndReason::Transferred;
        return byUs ? Noticed{HungUp{}} : Noticed{};
    }

    Noticed operator()(const auto&) const { return {}; }
};

} // namespace

std::optional<CallerEvent> callerEventOf(const EventBody& body, const Call& after)
{
    if (after.refusal) {
        return std::nullopt; // it was not done
    }
    return std::visit(Notice{after}, body);
}

std::optional<SaidMarked> saidOf(const Heard& heard, const Call& call, bool goodbye)
{
    const auto line = sayLineOf(heard.text);
    const bool before =
        std::ranges::any_of(call.said, [&](const Said& said) { return said.line == line; });
    const bool ending = goodbye || is<Closing>(call.phase) || bidsGoodbye(heard.text);
    if (line.empty() || !isLive(call)) {
        return std::nullopt;
    }
    if (line == "thanks") { // politeness in the middle of a call does not end it
        return ending ? std::optional{SaidMarked{std::string{line}, true}} : std::nullopt;
    }
    if (line == "return" && (call.holds.empty() || !call.holds.back().until)) {
        return std::nullopt;
    }
    const bool once = line == "greeting" || line == "confirm";
    return once && before ? std::nullopt : std::optional{SaidMarked{std::string{line}, true}};
}

} // namespace secondring::practice
