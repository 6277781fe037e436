#include "core/practice/assignment_change.h"

namespace secondring::practice {

AssignmentChange changeOf(const PracticeAssignment& assignment)
{
    return {.assignment = assignment.id,
            .agent = assignment.agent,
            .due = assignment.due,
            .passMark = assignment.passMark,
            .withdrawn = false,
            .by = {},
            .at = {}};
}

PracticeAssignment changed(PracticeAssignment assignment, const AssignmentChange& change)
{
    assignment.agent = change.agent;
    assignment.due = change.due;
    assignment.passMark = change.passMark;
    return assignment;
}

} // namespace secondring::practice
