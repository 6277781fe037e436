#pragma once
#include "core/review/judgement.h"

namespace secondring {

/// Whether a rule of the house picks this call. Calls that are not complete are never picked.
bool picks(const PickRule& rule, const CallSummary& call);

/// The events that put a call on the queue by the house's rules.
std::vector<ReviewEvent>
pickedByRules(const CallSummary& call, const std::string& agent, const ReviewRules& rules);

/// What a list of reviews shows of a case, and the store keeps beside its events.
struct ReviewRow
{
    CallId call;
    std::string agent;
    ReviewState state = ReviewState::None;
    std::string reviewer;       ///< who reviews or has reviewed it
    std::optional<Pick> picked; ///< why it waits; none: not picked
    std::string rule;           ///< of the first pick
    std::optional<Nomination> nominated;
    std::optional<Instant> since;   ///< in this state
    std::optional<int> score;       ///< what stands, once shared
    std::optional<int> selfScore;   ///< once handed over
    std::string disputed;           ///< the title of the item in dispute
    std::vector<std::string> blind; ///< who is to judge without seeing points
    std::int64_t events = 0;

    bool operator==(const ReviewRow&) const = default;
};

ReviewRow rowOf(const ReviewCase& reviewed);
/// A row without what this person is not to know; none: not their business.
std::optional<ReviewRow>
visibleTo(const ReviewRow& row, const Person& person, const ReviewRules& rules);

} // namespace secondring
