#pragma once
#include "core/base/result.h"
#include "core/practice/assignment_change.h"

/// Who sees and does what with attempts: they are private until handed in. Refusals are sentences.
namespace secondring::practice {

/// Everybody sees their own; who trains others sees also what was handed in.
bool maySee(const Person& who, const AttemptRow& attempt);

/// Once, and not before it began.
Result<void> mayEnd(const AttemptRow& attempt, const AttemptEnd& end);

/// Only one's own, once it has ended.
Result<void> mayHandIn(const Person& who, const AttemptRow& attempt);

/// Only one's own, as long as nobody else has seen it.
Result<void> mayDrop(const Person& who, const AttemptRow& attempt);

/// On what was handed in: its owner, and who trains others.
Result<void>
mayComment(const Person& who, const AttemptRow& attempt, const AttemptComment& comment);

/// Who trains others, for a day to come.
Result<void> mayAssign(const Person& who, const PracticeAssignment& assignment);

/// Who trains others, as the assignment stands: another day is a day to come.
Result<void>
mayChange(const Person& who, const PracticeAssignment& assignment, const AssignmentChange& change);

} // namespace secondring::practice
