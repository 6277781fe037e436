#include "app/console.h"
#include "app/practice_room.h"
#include "app/practice_studio.h"
#include "app/reviews.h"
#include "app/training_showing.h"
#include "core/practice/assignment.h"
#include "ui/look/text.h"

/// What the room shows of assignments, and who it shows it to.
namespace secondring {

namespace {

look::Tone toneOf(practice::AssignmentState state)
{
    switch (state) {
    case practice::AssignmentState::Open:
        return look::Tone::Ring;
    case practice::AssignmentState::Fulfilled:
    case practice::AssignmentState::Late:
        return look::Tone::Live;
    case practice::AssignmentState::Overdue:
        return look::Tone::Breach;
    }
    return look::Tone::Neutral;
}

/// What everybody is asked is not asked of those who train them.
const practice::FollowedAssignment*
askedOf(const AttemptBook& book, const std::string& scenario, Role role)
{
    const auto* asked = practice::askedOf(book.assignments(), scenario, book.agent());
    const bool others = asked != nullptr && asked->assignment.agent.empty() && role != Role::Agent;
    return others ? nullptr : asked;
}

} // namespace

void PracticeRoom::tellAssignment(ScenarioEntry& entry) const
{
    if (const auto* asked = askedOf(*book_, entry.id, reviews_.viewer().role)) {
        const auto note = noteOf(*asked, book_->agent(), console_.clock().now());
        entry.due = note.brief;
        entry.dueTone = toneOf(note.state);
    }
}

/// With what follows for the attempt that is just over.
void PracticeRoom::tellAssignment(BriefingView& briefing, const std::string& id) const
{
    const auto* asked = book_ ? askedOf(*book_, id, reviews_.viewer().role) : nullptr;
    if (asked == nullptr) {
        return;
    }
    const auto note = noteOf(*asked, book_->agent(), console_.clock().now());
    briefing.assigned = note.sentence;
    briefing.assignedTone = toneOf(note.state);
    if (view_.result && !view_.result->handedIn && !practice::isDone(note.state)) {
        const bool passes = view_.result->score >= asked->assignment.passMark;
        briefing.assigned = passes ? tr("This attempt reaches the pass mark. Hand it in, and %1 "
                                        "sees that the assignment is fulfilled.")
                                         .arg(look::toQt(asked->assignment.by))
                                   : note.sentence;
        briefing.assignedTone = passes ? look::Tone::Live : briefing.assignedTone;
    }
}

/// What one person was shown is not the next one's.
void PracticeRoom::seat()
{
    if (!book_) {
        return;
    }
    const auto viewer = reviews_.viewer();
    if (viewer.name != book_->agent() && !live_) {
        view_.result.reset();
        view_.patience.clear();
        view_.steps.clear();
        view_.trouble.clear();
    }
    book_->setAgent(viewer);
    render();
}

} // namespace secondring
