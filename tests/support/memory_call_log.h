#pragma once
#include "core/base/executor.h"
#include "core/call/decide.h"
#include "core/ports/call_archive.h"
#include "core/ports/call_log.h"

#include <algorithm>
#include <limits>
#include <map>

namespace secondring::test {

/// A log and its archive in memory, with the contract of both.
/// Threads: one; `done` and answers come through the executor, later, as from the real ones.
class MemoryCallLog final : public CallLog, public CallArchive
{
public:
    explicit MemoryCallLog(Executor desk)
        : desk_(std::move(desk))
    {
    }

    void append(const Recorded& recorded, const CallSummary& summary, Done done) override
    {
        events_[recorded.event.call].push_back(recorded);
        agents_.try_emplace(recorded.event.call, agent_);
        calls_[recorded.event.call] = summary;
        desk_([done = std::move(done)] { done({}); });
    }

    /// Who takes the calls that begin from now on.
    void takenBy(std::string agent) { agent_ = std::move(agent); }

    /// Nothing ever fails here, so nothing recovers; see FailingCallLog.
    void watch(std::function<void()>) override {}

    Result<Opening> open() override
    {
        Opening opening;
        for (const auto& [id, call] : calls_) {
            opening.lastCall = id;
            if (!call.complete) {
                opening.unfinished.push_back({id, events_.at(id)});
            }
        }
        return opening;
    }

    void recent(const RecentCalls& wanted, Then<std::vector<CallSummary>> then) override
    {
        const auto is = [&](const CallSummary& call) {
            return call.began >= wanted.since && isOf(call.id, wanted.agent);
        };
        answer(std::move(then), newest(is, wanted.limit));
    }

    void withParty(const Party& party, int limit, Then<std::vector<CallSummary>> then) override
    {
        const auto same = [](const std::string& a, const std::string& b) {
            return !a.empty() && a == b;
        };
        const auto isParty = [&](const CallSummary& call) {
            return same(call.party.number, party.number) || same(call.party.uri, party.uri);
        };
        answer(std::move(then), newest(isParty, limit));
    }

    void events(CallId id, Then<std::vector<Recorded>> then) override
    {
        answer(std::move(then), events_.contains(id) ? events_.at(id) : std::vector<Recorded>{});
    }

    void call(CallId id, Then<KeptCall> then) override
    {
        Result<KeptCall> kept = fail("there is no such call");
        if (calls_.contains(id)) {
            kept = KeptCall{calls_.at(id), events_.at(id)};
        }
        desk_([then = std::move(then), kept = std::move(kept)] { then(kept); });
    }

    void verdicts(const std::string& agent, int depth, Then<VerdictHistory> then) override
    {
        std::map<std::string, std::vector<Verdict>> byStandard;
        const auto is = [&](const CallSummary& call) { return isOf(call.id, agent); };
        for (const auto& call : newest(is, std::numeric_limits<int>::max())) {
            for (const auto& [standard, verdict] : call.verdicts) {
                const bool judged = verdict == Verdict::Kept || verdict == Verdict::Missed;
                if (judged && std::ssize(byStandard[standard]) < depth) {
                    byStandard[standard].push_back(verdict);
                }
            }
        }
        answer(std::move(then), VerdictHistory{byStandard.begin(), byStandard.end()});
    }

    /// It knows no reviews.
    void
    openPromises(const std::string& agent, int limit, Then<std::vector<OpenPromise>> then) override
    {
        std::vector<OpenPromise> open;
        for (const auto& [id, call] : calls_) {
            const auto wrapUp = replay(id, events_.at(id)).wrapUp;
            const bool answers = isOf(id, agent) || wrapUp.keeper == agent;
            if (call.complete && !wrapUp.promise.empty() && answers) {
                open.push_back(
                    {id, call.party, wrapUp.promise, wrapUp.keeper, wrapUp.due, wrapUp.due});
            }
        }
        std::ranges::stable_sort(
            open, {}, [](const OpenPromise& each) { return each.next.value_or(Instant::max()); });
        open.resize(std::min(open.size(), static_cast<std::size_t>(limit)));
        answer(std::move(then), std::move(open));
    }

    const std::map<CallId, std::vector<Recorded>>& recorded() const { return events_; }

    const std::map<CallId, CallSummary>& calls() const { return calls_; }

private:
    template <class T> void answer(Then<T> then, T result)
    {
        desk_([then = std::move(then), result = std::move(result)] { then(result); });
    }

    bool isOf(CallId id, const auto& who) const { return who.empty() || agents_.at(id) == who; }

    template <class Wanted> std::vector<CallSummary> newest(Wanted wanted, int limit) const
    {
        std::vector<CallSummary> found;
        for (const auto& [id, call] : calls_) {
            if (call.complete && wanted(call)) {
                found.insert(found.begin(), call);
            }
        }
        std::ranges::stable_sort(found, std::ranges::greater{}, &CallSummary::began);
        found.resize(std::min(found.size(), static_cast<std::size_t>(limit)));
        return found;
    }

    Executor desk_;
    std::map<CallId, std::vector<Recorded>> events_;
    std::map<CallId, CallSummary> calls_;
    std::map<CallId, std::string> agents_;
    std::string agent_;
};

} // namespace secondring::test
