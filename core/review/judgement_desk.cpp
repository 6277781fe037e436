#include "core/review/judgement_desk.h"

#include "core/review/judgement_rights.h"

#include <utility>

namespace secondring {

JudgementDesk::JudgementDesk(ReviewLog& log, Clock& clock, ReviewRules rules, Trouble trouble)
    : log_(log)
    , clock_(clock)
    , rules_(std::move(rules))
    , trouble_(std::move(trouble))
{
}

Subscription JudgementDesk::watch(Changed changed)
{
    const int id = ++lastWatcher_;
    watchers_->emplace(id, std::move(changed));
    return Subscription{[watchers = std::weak_ptr{watchers_}, id] {
        if (const auto all = watchers.lock()) {
            all->erase(id);
        }
    }};
}

void JudgementDesk::look(CallId call, const Person& by, const Then& then)
{
    with(
        call,
        [this, by, then](ReviewCase& whole) {
            record(whole, by, CallViewed{});
            then(visibleTo(whole, by, rules_));
        },
        [then](const Error& error) { then(fail(error.reason)); });
}

void JudgementDesk::post(CallId call, const Person& by, ReviewBody body, const Answer& answer)
{
    with(
        call,
        [this, by, body = std::move(body), answer](ReviewCase& whole) {
            const auto refusal = record(whole, by, body);
            if (answer) {
                answer(refusal);
            }
        },
        [this](const Error& error) { tell(error.reason); });
}

void JudgementDesk::completed(const CallSummary& call, const std::string& agent)
{
    for (const auto& event : pickedByRules(call, agent, rules_)) {
        post(event.call, event.by, event.body);
    }
    const std::weak_ptr here{here_};
    log_.openNotes(agent, [this, here, call, agent](const Result<std::vector<OpenNote>>& open) {
        if (here.expired()) {
            return;
        }
        if (!open) {
            tell(open.error().reason);
            return;
        }
        for (const auto& event : counted(*open, call, agent)) {
            post(event.call, event.by, event.body);
        }
    });
}

/// Uses the case once it is there; whoever asks meanwhile waits in order.
void JudgementDesk::with(CallId call, Use use, std::function<void(const Error&)> failed)
{
    auto& held = cases_[call.value];
    if (held.whole) {
        use(*held.whole);
        return;
    }
    held.waiting.emplace_back(std::move(use), std::move(failed));
    if (held.waiting.size() > 1) {
        return;
    }
    const std::weak_ptr here{here_};
    log_.reviewed(call, [this, here, call](const Result<ReviewCase>& result) {
        if (!here.expired()) {
            loaded(call, result);
        }
    });
}

void JudgementDesk::loaded(CallId call, const Result<ReviewCase>& result)
{
    auto& held = cases_[call.value];
    auto waiting = std::exchange(held.waiting, {});
    if (result) {
        held.whole = *result;
    }
    for (const auto& [use, failed] : waiting) {
        result ? use(*held.whole) : failed(result.error());
    }
}

std::optional<ReviewRefusal>
JudgementDesk::record(ReviewCase& whole, const Person& by, ReviewBody body)
{
    const auto now = clock_.now();
    const ReviewEvent event{whole.call, whole.agent, by, std::move(body)};
    auto after = decide(whole, event, now, rules_);
    if (!after) {
        return after.error();
    }
    whole = std::move(*after);
    const std::weak_ptr here{here_};
    log_.append({whole.events, now, event}, whole, [this, here](const Result<void>& result) {
        if (!here.expired() && !result) {
            tell(result.error().reason);
        }
    });
    const auto watchers = *watchers_; // one may end or begin to watch meanwhile
    for (const auto& [id, changed] : watchers) {
        changed(whole);
    }
    return std::nullopt;
}

void JudgementDesk::tell(const std::string& sentence) const
{
    if (trouble_) {
        trouble_(sentence);
    }
}

} // namespace secondring
