#include "core/practice/assignment.h"

#include <algorithm>

namespace secondring::practice {

namespace {

bool isFulfilledBy(const FollowedAssignment& followed, std::string_view agent)
{
    return std::ranges::any_of(followed.handedIn, [&](const AttemptRow& each) {
        return each.head.agent == agent && fulfils(each, followed.assignment);
    });
}

} // namespace

bool isFor(const PracticeAssignment& assignment, std::string_view agent)
{
    return assignment.agent.empty() || assignment.agent == agent;
}

bool fulfils(const AttemptRow& attempt, const PracticeAssignment& assignment)
{
    return attempt.head.scenario == assignment.scenario && isFor(assignment, attempt.head.agent) &&
           attempt.handedIn && *attempt.handedIn >= assignment.at && attempt.end &&
           attempt.end->score && *attempt.end->score >= assignment.passMark;
}

AssignmentState stateOf(const FollowedAssignment& followed, std::string_view agent, Instant now)
{
    const auto& assignment = followed.assignment;
    std::optional<Instant> first;
    for (const auto& each : followed.handedIn) {
        if (each.head.agent == agent && fulfils(each, assignment)) {
            first = std::min(first.value_or(*each.handedIn), *each.handedIn);
        }
    }
    if (first) {
        return *first <= assignment.due ? AssignmentState::Fulfilled : AssignmentState::Late;
    }
    return now <= assignment.due ? AssignmentState::Open : AssignmentState::Overdue;
}

bool isDone(AssignmentState state)
{
    return state == AssignmentState::Fulfilled || state == AssignmentState::Late;
}

const AttemptRow* bestOf(const FollowedAssignment& followed, std::string_view agent)
{
    const AttemptRow* best = nullptr;
    for (const auto& each : followed.handedIn) {
        const bool counts = each.head.agent == agent && each.end && each.end->score;
        if (counts && (best == nullptr || *each.end->score > *best->end->score)) {
            best = &each;
        }
    }
    return best;
}

const FollowedAssignment* askedOf(std::span<const FollowedAssignment> followed,
                                  std::string_view scenario,
                                  std::string_view agent)
{
    const FollowedAssignment* done = nullptr;
    for (const auto& each : followed) {
        if (each.assignment.scenario != scenario || !isFor(each.assignment, agent)) {
            continue;
        }
        if (!isFulfilledBy(each, agent)) {
            return &each;
        }
        done = &each;
    }
    return done;
}

std::vector<AskedScenario> askedScenarios(std::span<const FollowedAssignment> followed,
                                          std::string_view agent)
{
    std::vector<AskedScenario> asked;
    for (const auto& each : followed) {
        const auto& assignment = each.assignment;
        if (!isFor(assignment, agent)) {
            continue;
        }
        auto found = std::ranges::find(asked, assignment.scenario, &AskedScenario::scenario);
        if (found == asked.end()) {
            asked.push_back({.scenario = assignment.scenario, .best = {}, .passed = true});
            found = asked.end() - 1;
        }
        const bool done = isFulfilledBy(each, agent);
        const bool alike = done == found->passed;
        if (!alike && !done) { // the first that is still to be done
            found->passMark = assignment.passMark;
        } else if (alike) {
            found->passMark = std::max(found->passMark, assignment.passMark);
        }
        found->passed = found->passed && done;
        if (const auto* best = bestOf(each, agent)) {
            found->best = std::max(found->best.value_or(0), *best->end->score);
        }
    }
    return asked;
}

} // namespace secondring::practice
