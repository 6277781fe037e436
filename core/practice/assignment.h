#pragma once
#include "core/practice/practice_record.h"

/// Where an assignment stands.
namespace secondring::practice {

enum class AssignmentState
{
    Open,
    Fulfilled, ///< in time
    Late,      ///< after it was due
    Overdue
};

bool isFor(const PracticeAssignment& assignment, std::string_view agent);

/// Handed in by who was asked, after the assignment was given, with the pass mark reached.
bool fulfils(const AttemptRow& attempt, const PracticeAssignment& assignment);

/// Of one agent at `now`. What was handed in at the instant it was due is in time.
AssignmentState stateOf(const FollowedAssignment& followed, std::string_view agent, Instant now);

} // namespace secondring::practice
