#include "core/practice/practice_rights.h"

namespace secondring::practice {

namespace {

bool trains(const Person& who)
{
    return who.role != Role::Agent;
}

bool isOwn(const Person& who, const AttemptRow& attempt)
{
    return who.name == attempt.head.agent;
}

bool isShare(int value)
{
    return value >= 0 && value <= 100;
}

} // namespace

bool maySee(const Person& who, const AttemptRow& attempt)
{
    return isOwn(who, attempt) || (trains(who) && attempt.handedIn.has_value());
}

Result<void> mayEnd(const AttemptRow& attempt, const AttemptEnd& end)
{
    if (attempt.end) {
        return fail("This attempt has ended already.");
    }
    if (end.ended < attempt.head.began) {
        return fail("An attempt cannot end before it began.");
    }
    if (end.score && !isShare(*end.score)) {
        return fail("A score is a number from 0 to 100.");
    }
    return {};
}

Result<void> mayHandIn(const Person& who, const AttemptRow& attempt)
{
    if (!isOwn(who, attempt)) {
        return fail("Only " + attempt.head.agent + " can hand in this attempt.");
    }
    if (!attempt.end) {
        return fail("An attempt can be handed in once it has ended.");
    }
    if (attempt.handedIn) {
        return fail("This attempt has been handed in already.");
    }
    return {};
}

Result<void> mayDrop(const Person& who, const AttemptRow& attempt)
{
    if (!isOwn(who, attempt)) {
        return fail("Only " + attempt.head.agent + " can drop this attempt.");
    }
    if (attempt.handedIn) {
        return fail("What was handed in is kept.");
    }
    return {};
}

Result<void> mayComment(const Person& who, const AttemptRow& attempt, const AttemptComment& comment)
{
    if (!maySee(who, attempt)) {
        return fail("There is no such attempt.");
    }
    if (!attempt.handedIn) {
        return fail("An attempt can be commented on once it was handed in.");
    }
    if (comment.words.empty() || comment.moment < Duration{0}) {
        return fail("A comment has words, and a moment of the attempt.");
    }
    return {};
}

Result<void> mayAssign(const Person& who, const PracticeAssignment& assignment)
{
    if (!trains(who)) {
        return fail("Only who trains others can assign a scenario.");
    }
    if (assignment.scenario.empty()) {
        return fail("An assignment needs a scenario.");
    }
    if (!isShare(assignment.passMark)) {
        return fail("A pass mark is a number from 0 to 100.");
    }
    if (assignment.due <= assignment.at) {
        return fail("An assignment is due after it was given.");
    }
    return {};
}

Result<void>
mayChange(const Person& who, const PracticeAssignment& assignment, const AssignmentChange& change)
{
    if (!trains(who)) {
        return fail("Only who trains others can change what is assigned.");
    }
    if (change.assignment != assignment.id) {
        return fail("This is a change of another assignment.");
    }
    if (!isShare(change.passMark)) {
        return fail("A pass mark is a number from 0 to 100.");
    }
    if (!change.withdrawn && change.due != assignment.due && change.due <= change.at) {
        return fail("An assignment is due after it was changed.");
    }
    return {};
}

} // namespace secondring::practice
