#include "core/review/judgement_desk.h"

#include "core/review/judgement_rights.h"

#include <utility>

namespace secondring {

namespace {

template <class Watcher>
Subscription added(const std::shared_ptr<std::map<int, Watcher>>& watchers, int id, Watcher watcher)
{
    watchers->emplace(id, std::move(watcher));
    return Subscription{[weak = std::weak_ptr{watchers}, id] {
        if (const auto all = weak.lock()) {
            all->erase(id);
        }
    }};
}

} // namespace

JudgementDesk::JudgementDesk(ReviewLog& log, Clock& clock, ReviewRules rules, Trouble trouble)
    : log_(log)
    , clock_(clock)
    , rules_(std::move(rules))
    , trouble_(std::move(trouble))
{
}

Subscription JudgementDesk::watch(Changed changed)
{
    return added(watchers_, ++lastWatcher_, std::move(changed));
}

Subscription JudgementDesk::watchKept(std::function<void()> kept)
{
    return added(keptWatchers_, ++lastWatcher_, std::move(kept));
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
    log_.openNotes(agent, ifHere<std::vector<OpenNote>>([this, call, agent](const auto& open) {
                       for (const auto& event : counted(open, call, agent)) {
                           post(event.call, event.by, event.body);
                       }
                   }));
}

void JudgementDesk::draw(std::chrono::sys_days today, const DayBegins& begins)
{
    if (rules_.samplePerWeek == 0) {
        return;
    }
    log_.lastDrawn(ifHere<std::string>([this, today, begins](const auto& last) {
        for (const auto monday : weeksToDraw(last, today)) {
            log_.sampleable(
                begins(monday),
                begins(monday + std::chrono::weeks{1}),
                ifHere<std::vector<SampleCall>>(
                    [this, week = weekOf(monday)](const auto& calls) { drawFrom(calls, week); }));
        }
    }));
}

/// Calls that were taken under another clock may belong to the week beside it.
void JudgementDesk::drawFrom(std::vector<SampleCall> calls, const std::string& week)
{
    std::erase_if(calls, [&](const SampleCall& call) { return call.week != week; });
    for (const auto& drawn : drawSample(calls, rules_.samplePerWeek, seedOf(week))) {
        post(drawn.call, kTheHouse, CallPicked{.how = Pick::Sample, .rule = sampleNamed(week)});
    }
}

template <class T> ReviewLog::Then<T> JudgementDesk::ifHere(std::function<void(const T&)> then)
{
    return [this, here = std::weak_ptr{here_}, then = std::move(then)](const Result<T>& answer) {
        if (here.expired()) {
            return;
        }
        if (answer) {
            then(*answer);
        } else {
            tell(answer.error().reason);
        }
    };
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
        if (!here.expired()) {
            kept(result);
        }
    });
    const auto watchers = *watchers_; // one may end or begin to watch meanwhile
    for (const auto& [id, changed] : watchers) {
        changed(whole);
    }
    return std::nullopt;
}

void JudgementDesk::kept(const Result<void>& result)
{
    if (!result) {
        tell(result.error().reason);
        return;
    }
    const auto watchers = *keptWatchers_; // one may end or begin to watch meanwhile
    for (const auto& [id, told] : watchers) {
        told();
    }
}

void JudgementDesk::tell(const std::string& sentence) const
{
    if (trouble_) {
        trouble_(sentence);
    }
}

} // namespace secondring
