#pragma once
#include "core/base/executor.h"
#include "core/call/decide.h"
#include "core/ports/call_archive.h"
#include "core/ports/call_log.h"

#include <algorithm>
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

    void recent(Instant before, int limit, Then<std::vector<CallSummary>> then) override
    {
        answer(std::move(then),
               newest([&](const CallSummary& call) { return call.began < before; }, limit));
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
        const auto found = events_.find(id);
        answer(std::move(then), found == events_.end() ? std::vector<Recorded>{} : found->second);
    }

    void call(CallId id, Then<KeptCall> then) override
    {
        const auto found = calls_.find(id);
        Result<KeptCall> kept = fail("there is no such call");
        if (found != calls_.end()) {
            kept = KeptCall{found->second, events_.at(id)};
        }
        desk_([then = std::move(then), kept = std::move(kept)] { then(kept); });
    }

    void verdicts(int depth, Then<VerdictHistory> then) override
    {
        std::map<std::string, std::vector<Verdict>> byStandard;
        for (auto place = calls_.rbegin(); place != calls_.rend(); ++place) {
            for (const auto& [standard, verdict] : place->second.verdicts) {
                const bool judged = verdict == Verdict::Kept || verdict == Verdict::Missed;
                auto& last = byStandard[standard];
                if (judged && place->second.complete && std::ssize(last) < depth) {
                    last.push_back(verdict);
                }
            }
        }
        std::erase_if(byStandard, [](const auto& each) { return each.second.empty(); });
        answer(std::move(then), VerdictHistory{byStandard.begin(), byStandard.end()});
    }

    /// It knows no reviews.
    void
    openPromises(const std::string& agent, int limit, Then<std::vector<OpenPromise>> then) override
    {
        std::vector<OpenPromise> open;
        for (const auto& [id, call] : calls_) {
            const auto wrapUp = replay(id, events_.at(id)).wrapUp;
            const bool answers = agent.empty() || agents_.at(id) == agent || wrapUp.keeper == agent;
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

    /// All that was appended, call by call.
    const std::map<CallId, std::vector<Recorded>>& recorded() const { return events_; }

    /// The newest row of each call.
    const std::map<CallId, CallSummary>& calls() const { return calls_; }

private:
    template <class T> void answer(Then<T> then, T result)
    {
        desk_([then = std::move(then), result = std::move(result)] { then(result); });
    }

    template <class Wanted> std::vector<CallSummary> newest(Wanted wanted, int limit) const
    {
        std::vector<CallSummary> found;
        for (auto place = calls_.rbegin(); place != calls_.rend(); ++place) {
            if (place->second.complete && wanted(place->second)) {
                found.push_back(place->second);
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
