#pragma once
#include "core/ports/review_log.h"

namespace secondring {

/// Why a call stands in somebody's queue; the first is the most pressing.
enum class Turn
{
    Blind,     ///< asked to judge it without seeing others' points
    Dispute,   ///< another reviewer's points are in dispute: this one may decide
    Begun,     ///< their own review, not shared yet
    Nominated, ///< the agent asks for it
    Picked,    ///< by hand, by rule or by lot
    Own        ///< a call of their own, and something is done about it
};

struct QueuedReview
{
    Turn turn = Turn::Picked;
    ListedReview review;

    bool operator==(const QueuedReview&) const = default;
};

/// What has to be asked for to show this person their queue.
ReviewQuery queueQueryFor(const Person& person);

/// What waits for this person: a reviewer's turns, and the calls of their own that are reviewed,
/// the most pressing first and then the longest waiting. They see of it what `visibleTo` leaves.
std::vector<QueuedReview>
queueOf(std::span<const ListedReview> reviews, const Person& person, const ReviewRules& rules);

} // namespace secondring
