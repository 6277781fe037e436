#include "core/practice/assignment.h"

#include <algorithm>

namespace secondring::practice {

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

} // namespace secondring::practice
