#include "core/practice/attempt_retake.h"

#include "core/call/decide.h"
#include "core/practice/desk_event.h"

#include <algorithm>

namespace secondring::practice {

namespace {

/// How long a question can stand on the desk before it counts as put; more than a trainee who
/// speaks is given.
constexpr Duration kLongestQuestion{10'000};

/// What the caller of a call has noticed of the desk, by the event that told it.
struct Noticing
{
    std::size_t caller = 0;
    Instant at;
    CallerEvent what;
};

std::vector<Noticing> noticedOf(const LookedAttempt& attempt)
{
    std::vector<Noticing> noticed;
    for (std::size_t i = 0; i < attempt.calls.size(); ++i) {
        Call call{.id = attempt.kept.calls[i]};
        for (const auto& event : attempt.calls[i]) {
            call = decide(call, event.event.body, event.at).call;
            if (auto what = callerEventOf(event.event.body, call)) {
                noticed.push_back({i, event.at, std::move(*what)});
            }
        }
    }
    return noticed;
}

/// Whether the caller was told this. Of a hold and a transfer the desk may believe that there was a
/// yes, while the caller knows better.
bool isTold(const Noticing& noticed, const AttemptEvent& event)
{
    const bool deed =
        std::holds_alternative<Held>(event.event) || std::holds_alternative<PassedOn>(event.event);
    return noticed.caller == event.caller &&
           (deed ? noticed.what.index() == event.event.index() : noticed.what == event.event);
}

/// When the desk did what the caller noticed with this event; the event's own instant when the desk
/// had no part in it.
Instant doneAt(const std::vector<Noticing>& noticed, const AttemptEvent& event)
{
    auto at = event.at;
    for (const auto& each : noticed) {
        if (each.at <= event.at && isTold(each, event)) {
            at = each.at;
        }
    }
    return at;
}

/// A question that stood on the desk but was not put to the caller yet is asked anew.
Instant withoutOpenQuestions(const std::vector<Noticing>& noticed,
                             const std::vector<AttemptEvent>& events,
                             Instant until)
{
    const auto longAgo = until - kLongestQuestion;
    for (const auto& each : noticed) {
        if (each.at < longAgo) {
            continue; // withdrawn before it was put
        }
        const bool known = std::ranges::any_of(events, [&](const AttemptEvent& event) {
            return event.at >= each.at && isTold(each, event);
        });
        if (!known) {
            until = std::min(until, each.at);
        }
    }
    return until;
}

std::vector<DeskStep> stepsUntil(const LookedAttempt& attempt, Instant until)
{
    std::vector<DeskStep> steps;
    for (std::size_t i = 0; i < attempt.calls.size(); ++i) {
        for (const auto& event : attempt.calls[i]) {
            if (event.at < until) {
                steps.push_back({i, event});
            }
        }
    }
    std::ranges::stable_sort(steps, {}, [](const DeskStep& step) { return step.event.at; });
    return steps;
}

/// The key with which the agent did what the caller noticed at this moment.
Instant keyBefore(const LookedAttempt& attempt, std::size_t call, Instant moment)
{
    auto at = moment;
    for (const auto& event : attempt.calls.at(call)) {
        const auto& body = event.event.body;
        const bool acts = std::holds_alternative<AskGranted>(body) ||
                          std::holds_alternative<HoldOverridden>(body) ||
                          std::holds_alternative<TransferOverridden>(body) ||
                          std::holds_alternative<ReturnRequested>(body) ||
                          std::holds_alternative<HoldRetried>(body) ||
                          std::holds_alternative<ConsultCompleted>(body);
        if (acts && event.at <= moment) {
            at = event.at;
        }
    }
    return at;
}

/// What the trainee had only begun to say is said anew.
void forgetBegun(std::vector<AttemptEvent>& events)
{
    while (!events.empty() && std::holds_alternative<SpeechBegan>(events.back().event)) {
        events.pop_back();
    }
}

} // namespace

std::optional<Retake> retakeBefore(const LookedAttempt& attempt, const LookedTurn& turn)
{
    const auto noticed = noticedOf(attempt);
    Retake retake{.attempt = attempt.kept.attempt, .until = turn.moment};
    if (turn.turn && *turn.turn < attempt.course.turns.size()) {
        retake.attempt = cutBefore(attempt.kept.attempt, attempt.course, *turn.turn);
        const auto& with = attempt.kept.attempt.events[attempt.course.turns[*turn.turn].event];
        retake.until = doneAt(noticed, with);
    }
    if (turn.deed && turn.caller < attempt.calls.size()) {
        retake.until = keyBefore(attempt, turn.caller, turn.moment);
    }
    auto& events = retake.attempt.events;
    const bool byKey = !turn.turn; // the caller noticed it at its instant, or just after it
    std::erase_if(events, [&](const AttemptEvent& each) {
        return each.at > retake.until || (byKey && each.at == retake.until);
    });
    forgetBegun(events);
    const bool answered = std::ranges::any_of(events, [](const AttemptEvent& each) {
        return std::holds_alternative<Answered>(each.event);
    });
    if (!answered) {
        return std::nullopt;
    }
    const auto least = events.back().at;
    const auto past = retake.until + Duration{turn.deed ? 0 : 1};
    retake.until = withoutOpenQuestions(noticed, events, past);
    retake.desk = stepsUntil(attempt, retake.until);
    retake.until = std::max(retake.until, least);
    std::ranges::copy_if(attempt.kept.byKeys,
                         std::back_inserter(retake.byKeys),
                         [&](const SaidByKey& key) { return key.at < turn.moment; });
    retake.from = turn.at;
    return retake;
}

Retake movedTo(Retake retake, Instant now)
{
    const auto by = now - retake.until;
    for (auto& event : retake.attempt.events) {
        event.at += by;
    }
    for (auto& hint : retake.attempt.hints) {
        hint.at += by;
    }
    for (auto& step : retake.desk) {
        step.event.at += by;
    }
    for (auto& key : retake.byKeys) {
        key.at += by;
    }
    retake.until = now;
    return retake;
}

} // namespace secondring::practice
