#include "tests/support/memory_review_log.h"

#include <algorithm>

namespace secondring::test {

namespace {

constexpr int kAll = 1 << 30;

void add(std::vector<Looks>& all, const Looks& look)
{
    const auto found = std::ranges::find_if(
        all, [&](const Looks& each) { return each.call == look.call && each.by == look.by; });
    if (found == all.end()) {
        all.push_back(look);
    } else {
        found->last = look.last;
        ++found->times;
    }
}

bool isWanted(const ReviewRow& row, const ReviewQuery& query)
{
    const bool blind = !query.blind.empty() && std::ranges::count(row.blind, query.blind) > 0;
    return blind || ((query.states.empty() || query.states.contains(row.state)) &&
                     (query.agent.empty() || row.agent == query.agent) &&
                     (query.reviewer.empty() || row.reviewer == query.reviewer));
}

} // namespace

MemoryReviewLog::MemoryReviewLog(Executor desk)
    : desk_(std::move(desk))
{
}

void MemoryReviewLog::took(CallSummary call, std::string agent, std::string week)
{
    const auto id = call.id;
    calls_[id] = {std::move(call), std::move(agent), std::move(week)};
}

void MemoryReviewLog::append(const RecordedReview& recorded, const ReviewCase&, Done done)
{
    desk_([result = keep(recorded), done = std::move(done)] { done(result); });
}

void MemoryReviewLog::reviewed(CallId call, Then<ReviewCase> then)
{
    const bool there = calls_.contains(call);
    auto result = there ? Result<ReviewCase>{caseOf(call)} : fail("There is no such call.");
    desk_([result = std::move(result), then = std::move(then)] { then(result); });
}

void MemoryReviewLog::reviews(const ReviewQuery& query, Then<std::vector<ListedReview>> then)
{
    std::vector<ListedReview> rows;
    for (const auto& [call, events] : events_) {
        const auto row = rowOf(caseOf(call));
        if (isWanted(row, query)) {
            const auto& taken = calls_.at(call).call;
            rows.push_back({row, taken.party, taken.began});
        }
    }
    std::ranges::sort(rows, {}, [](const ListedReview& each) {
        return std::pair{each.row.since.value_or(Instant::min()), each.row.call};
    });
    answer(std::move(rows), query.limit, std::move(then));
}

void MemoryReviewLog::openNotes(const std::string& agent, Then<std::vector<OpenNote>> then)
{
    std::vector<OpenNote> open;
    for (const auto& [call, events] : events_) {
        const auto reviewed = caseOf(call);
        for (const auto& note : reviewed.notes) {
            if (!note.closedAt && (agent.empty() || agent == reviewed.agent)) {
                open.push_back({call, reviewed.agent, note});
            }
        }
    }
    std::ranges::stable_sort(open, {}, [](const OpenNote& each) { return each.note.at; });
    answer(std::move(open), kAll, std::move(then));
}

void MemoryReviewLog::thanks(Instant before, int limit, Then<std::vector<TeamThanks>> then)
{
    std::vector<TeamThanks> thanks;
    for (const auto& [call, events] : events_) {
        for (const auto& each : caseOf(call).recognitions) {
            if (each.at < before) {
                thanks.push_back({call, calls_.at(call).agent, each});
            }
        }
    }
    std::ranges::sort(
        thanks, std::ranges::greater{}, [](const TeamThanks& each) { return each.recognition.at; });
    answer(std::move(thanks), limit, std::move(then));
}

void MemoryReviewLog::calibrated(Instant from, Instant until, Then<std::vector<ReviewCase>> then)
{
    std::vector<std::pair<Instant, CallId>> begun;
    for (const auto& [call, events] : events_) {
        const auto asked = std::ranges::find_if(events, [&](const RecordedReview& each) {
            return std::holds_alternative<CalibrationStarted>(each.event.body) && each.at >= from &&
                   each.at < until;
        });
        if (asked != events.end()) {
            begun.emplace_back(asked->at, call);
        }
    }
    std::ranges::sort(begun);
    std::vector<ReviewCase> cases;
    for (const auto& [at, call] : begun) {
        cases.push_back(caseOf(call));
    }
    answer(std::move(cases), kAll, std::move(then));
}

void MemoryReviewLog::looks(const std::string& agent, int limit, Then<std::vector<Looks>> then)
{
    std::vector<Looks> all;
    for (const auto& [call, events] : events_) {
        for (const auto& view : caseOf(call).views) {
            if (calls_.at(call).agent == agent) {
                add(all, {call, agent, view.by, view.at, view.at, 1});
            }
        }
    }
    std::ranges::sort(all, std::ranges::greater{}, &Looks::last);
    answer(std::move(all), limit, std::move(then));
}

void MemoryReviewLog::sampleable(Instant from, Instant until, Then<std::vector<SampleCall>> then)
{
    std::vector<SampleCall> found;
    for (const auto& [id, taken] : calls_) {
        const auto& call = taken.call;
        if (call.complete && call.answered && call.began >= from && call.began < until &&
            stateOf(caseOf(id)) == ReviewState::None && !isDrawn(taken.agent, taken.week)) {
            found.push_back({id, taken.agent, taken.week});
        }
    }
    answer(std::move(found), kAll, std::move(then));
}

void MemoryReviewLog::lastDrawn(Then<std::string> then)
{
    std::string last;
    for (const auto& [call, events] : events_) {
        last = std::max(last, caseOf(call).drawnFor);
    }
    desk_([last = std::move(last), then = std::move(then)] { then(last); });
}

bool MemoryReviewLog::isDrawn(const std::string& agent, const std::string& week) const
{
    return std::ranges::any_of(events_, [&](const auto& each) {
        const auto reviewed = caseOf(each.first);
        return reviewed.agent == agent && reviewed.drawnFor == week;
    });
}

Result<void> MemoryReviewLog::keep(const RecordedReview& recorded)
{
    if (!calls_.contains(recorded.event.call)) {
        return fail("There is no such call.");
    }
    auto& events = events_[recorded.event.call];
    if (recorded.sequence == std::ssize(events) && events.back() == recorded) {
        return {};
    }
    if (recorded.sequence != std::ssize(events) + 1) {
        return fail("Another event has this number.");
    }
    events.push_back(recorded);
    return {};
}

ReviewCase MemoryReviewLog::caseOf(CallId call) const
{
    const auto found = events_.find(call);
    const auto events = found == events_.end() ? std::vector<RecordedReview>{} : found->second;
    return replayReview(call, calls_.at(call).agent, events);
}

template <class T>
void MemoryReviewLog::answer(std::vector<T> things, int limit, Then<std::vector<T>> then) const
{
    if (std::ssize(things) > limit) {
        things.resize(static_cast<std::size_t>(limit));
    }
    desk_([things = std::move(things), then = std::move(then)] { then(things); });
}

} // namespace secondring::test
