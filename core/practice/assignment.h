#pragma once
#include "core/practice/practice_record.h"

#include <span>

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

bool isDone(AssignmentState state);

/// The best that an agent has handed in for it; none: nothing with a score. Of equal ones the
/// first, which is what counts for being in time.
const AttemptRow* bestOf(const FollowedAssignment& followed, std::string_view agent);

/// What to tell an agent of a scenario: the soonest due that is still to be done, else what was
/// done last. `followed` stands soonest due first; none: nobody asks for it.
const FollowedAssignment* askedOf(std::span<const FollowedAssignment> followed,
                                  std::string_view scenario,
                                  std::string_view agent);

/// A scenario that an agent is to have passed before they are certified.
struct AskedScenario
{
    std::string scenario; ///< id
    int passMark = 0;     ///< the one still to be reached, else the highest
    std::optional<int> best;
    bool passed = false; ///< every assignment of it is fulfilled
    bool operator==(const AskedScenario&) const = default;
};

/// All that was assigned to an agent, each scenario once, in the order of `followed`.
std::vector<AskedScenario> askedScenarios(std::span<const FollowedAssignment> followed,
                                          std::string_view agent);

} // namespace secondring::practice
