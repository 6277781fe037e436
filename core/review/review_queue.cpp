#include "core/review/review_queue.h"

#include <algorithm>

namespace secondring {

namespace {

constexpr int kLongest = 5000; ///< more than anybody reviews

bool isBlind(const ReviewRow& row, const std::string& person)
{
    return std::ranges::count(row.blind, person) > 0;
}

std::optional<Turn> reviewersTurn(const ReviewRow& row, const std::string& name)
{
    if (isBlind(row, name)) {
        return Turn::Blind;
    }
    switch (row.state) {
    case ReviewState::Disputed:
        return row.reviewer == name ? std::nullopt : std::optional{Turn::Dispute};
    case ReviewState::Opened:
    case ReviewState::Reopened:
        return row.reviewer == name ? std::optional{Turn::Begun} : std::nullopt;
    case ReviewState::Waiting:
        return row.nominated ? Turn::Nominated : Turn::Picked;
    case ReviewState::None:
    case ReviewState::Shared:
    case ReviewState::Decided:
        break;
    }
    return std::nullopt;
}

std::optional<Turn> turnOf(const ReviewRow& row, const Person& person)
{
    if (row.agent == person.name) {
        return row.state == ReviewState::None ? std::nullopt : std::optional{Turn::Own};
    }
    return person.role == Role::Supervisor ? reviewersTurn(row, person.name) : std::nullopt;
}

/// The newest of one's own first, of others' what has waited the longest.
auto placeOf(const QueuedReview& each)
{
    const auto since = each.review.row.since.value_or(Instant{}).time_since_epoch();
    return std::tuple{
        each.turn, each.turn == Turn::Own ? -since : since, each.review.row.call.value};
}

} // namespace

ReviewQuery queueQueryFor(const Person& person)
{
    using enum ReviewState;
    if (person.role != Role::Supervisor) {
        return {.states = {Waiting, Opened, Shared, Disputed, Decided, Reopened},
                .agent = person.name,
                .limit = kLongest};
    }
    return {
        .states = {Waiting, Opened, Disputed, Reopened}, .blind = person.name, .limit = kLongest};
}

std::vector<QueuedReview>
queueOf(std::span<const ListedReview> reviews, const Person& person, const ReviewRules& rules)
{
    std::vector<QueuedReview> queue;
    for (const auto& review : reviews) {
        const auto turn = turnOf(review.row, person);
        const auto seen = visibleTo(review.row, person, rules);
        if (turn && seen) {
            queue.push_back({*turn, {*seen, review.party, review.began}});
        }
    }
    std::ranges::sort(queue, {}, placeOf);
    return queue;
}

} // namespace secondring
