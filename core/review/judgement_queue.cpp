#include "core/review/judgement_queue.h"

#include "core/review/judgement_rights.h"

#include <algorithm>

namespace secondring {

namespace {

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
                              .by = kTheHouse,
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
