#pragma once
#include "core/practice/practice_record.h"

/// What becomes of an assignment after it was given.
namespace secondring::practice {

/// From then on it asks this, or nothing any more. Changes are added and never taken back; what was
/// handed in stays, whatever is asked afterwards.
struct AssignmentChange
{
    AssignmentId assignment;
    std::string agent; ///< empty: everybody
    Instant due;
    int passMark = 80; ///< 0 to 100
    bool withdrawn = false;
    std::string by;
    Instant at;
    bool operator==(const AssignmentChange&) const = default;
};

/// A change that asks nothing else yet.
AssignmentChange changeOf(const PracticeAssignment& assignment);

/// The assignment as it is asked from then on. Who gave it, and when, stays.
PracticeAssignment changed(PracticeAssignment assignment, const AssignmentChange& change);

} // namespace secondring::practice
