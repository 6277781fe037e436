#include "core/review/judgement_queue.h"

#include "core/review/judgement_rights.h"

#include <algorithm>
#include <array>
#include <cstdio>
#include <map>

namespace secondring {

namespace {

/// SplitMix64 (Steele, Lea, Flood 2014): one well-mixed number from another, the same everywhere.
std::uint64_t mixed(std::uint64_t value)
{
    value += 0x9E37'79B9'7F4A'7C15U;
    value = (value ^ (value >> 30U)) * 0xBF58'476D'1CE4'E5B9U;
    value = (value ^ (value >> 27U)) * 0x94D0'49BB'1331'11EBU;
    return value ^ (value >> 31U);
}

std::uint64_t luckOf(const SampleCall& call, std::uint64_t seed)
{
    return mixed(mixed(seed) ^ static_cast<std::uint64_t>(call.call.value));
}

bool longerThan(std::optional<Duration> limit, Duration length)
{
    return !limit || length > *limit;
}

bool missed(const CallSummary& call, const std::string& standard)
{
    return standard.empty() ||
           std::ranges::count(call.verdicts, std::pair{standard, Verdict::Missed}) > 0;
}

Duration talked(const CallSummary& call)
{
    return call.answered && call.ended ? *call.ended - *call.answered : Duration::zero();
}

/// The instant from which the case is in the state that it is in.
std::optional<Instant> sinceWhen(const ReviewCase& reviewed)
{
    const auto* review = reviewOf(reviewed);
    const auto* dispute = openDispute(reviewed);
    switch (stateOf(reviewed)) {
    case ReviewState::None:
        return std::nullopt;
    case ReviewState::Waiting:
        return reviewed.picks.empty() ? reviewed.nomination->at : reviewed.picks.front().at;
    case ReviewState::Opened:
        return review->openedAt;
    case ReviewState::Shared:
        return review->givenAt;
    case ReviewState::Disputed:
        return dispute->at;
    case ReviewState::Decided: {
        const auto& last = reviewed.disputes.back();
        const auto settled = last.decision ? last.decision->at : *last.withdrawnAt;
        return std::max(settled, *review->givenAt);
    }
    case ReviewState::Reopened:
        return reviewed.reopenings.back().at;
    }
    return std::nullopt;
}

std::optional<int> selfScoreOf(const ReviewCase& reviewed)
{
    const auto found = std::ranges::find(reviewed.sheets, Purpose::SelfScore, &Sheet::purpose);
    if (found == reviewed.sheets.end() || !found->givenAt) {
        return std::nullopt;
    }
    return scoreOf(*reviewed.card, found->marks).percent();
}

} // namespace

std::vector<SampleCall>
drawSample(std::span<const SampleCall> calls, int perWeek, std::uint64_t seed)
{
    std::map<std::pair<std::string, std::string>, std::vector<SampleCall>> pots;
    for (const auto& call : calls) {
        pots[{call.agent, call.week}].push_back(call);
    }
    std::vector<SampleCall> drawn;
    for (auto& [whose, pot] : pots) {
        std::ranges::sort(pot, {}, [&](const SampleCall& call) {
            return std::pair{luckOf(call, seed), call.call};
        });
        const auto wanted = std::min(pot.size(), static_cast<std::size_t>(std::max(perWeek, 0)));
        drawn.insert(drawn.end(), pot.begin(), pot.begin() + static_cast<std::ptrdiff_t>(wanted));
    }
    std::ranges::sort(drawn, {}, &SampleCall::call);
    return drawn;
}

std::string weekOf(std::chrono::sys_days day)
{
    using namespace std::chrono;
    // ISO 8601: the week belongs to the year of its Thursday.
    const auto thursday = day + days{3} - (weekday{day} - Monday);
    const auto year = year_month_day{thursday}.year();
    const auto week = (thursday - sys_days{year / January / 1}).count() / 7 + 1;
    std::array<char, 24> text{};
    std::snprintf(
        text.data(), text.size(), "%04d-W%02d", static_cast<int>(year), static_cast<int>(week));
    return text.data();
}

bool picks(const PickRule& rule, const CallSummary& call)
{
    return call.complete && missed(call, rule.missed) &&
           (rule.outcome.empty() || call.outcome == rule.outcome) &&
           (!rule.courtesyBelow || (call.courtesy && *call.courtesy < *rule.courtesyBelow)) &&
           longerThan(rule.longer, talked(call)) && longerThan(rule.held, call.held);
}

std::vector<ReviewEvent>
pickedByRules(const CallSummary& call, const std::string& agent, const ReviewRules& rules)
{
    std::vector<ReviewEvent> events;
    for (const auto& rule : rules.picks) {
        if (picks(rule, call)) {
            events.push_back({.call = call.id,
                              .agent = agent,
                              .by = {.name = "Second Ring", .role = Role::House},
                              .body = CallPicked{.how = Pick::Rule, .rule = rule.id}});
        }
    }
    return events;
}

ReviewRow rowOf(const ReviewCase& reviewed)
{
    ReviewRow row{.call = reviewed.call,
                  .agent = reviewed.agent,
                  .state = stateOf(reviewed),
                  .since = sinceWhen(reviewed),
                  .selfScore = selfScoreOf(reviewed),
                  .events = reviewed.events};
    if (const auto* review = reviewOf(reviewed)) {
        row.reviewer = review->by.name;
        row.score = review->givenAt ? standingScore(reviewed)->percent() : std::nullopt;
    }
    if (!reviewed.picks.empty()) {
        row.picked = reviewed.picks.front().how;
        row.rule = reviewed.picks.front().rule;
    }
    if (reviewed.nomination) {
        row.nominated = reviewed.nomination->why;
    }
    if (const auto* dispute = openDispute(reviewed)) {
        row.disputed = findItem(*reviewed.card, dispute->item)->title;
    }
    std::ranges::copy_if(reviewed.invited, std::back_inserter(row.blind), [&](const auto& name) {
        return isBlind(reviewed, name);
    });
    return row;
}

std::optional<ReviewRow>
visibleTo(const ReviewRow& row, const Person& person, const ReviewRules& rules)
{
    if (!mayView(person, row.agent, rules)) {
        return std::nullopt;
    }
    auto seen = row;
    if (std::ranges::count(row.blind, person.name) > 0) {
        seen.score.reset();
        seen.selfScore.reset();
        seen.disputed.clear();
    }
    if (person.role == Role::Agent && person.name != row.agent) {
        seen.selfScore.reset();
        seen.disputed.clear();
    }
    return seen;
}

} // namespace secondring
