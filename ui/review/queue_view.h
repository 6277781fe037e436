#pragma once
#include "core/review/judgement_rights.h"

namespace secondring {

/// Why a call is to be reviewed, as its page shows it, and what the viewer may do about that.
struct QueueView
{
    CallId call;
    Person viewer;
    std::string agent;
    ReviewState state = ReviewState::None;
    std::optional<Nominated> nomination;
    std::vector<Picked> picks;
    std::optional<Dropped> dropped;
    std::vector<PickRule> rules;
    bool mayNominate = false;
    bool mayPick = false;
    bool mayDrop = false;

    bool operator==(const QueueView&) const = default;
};

/// `seen` is what the viewer may see of the case.
QueueView queueViewOf(const ReviewCase& seen, const Person& viewer, const ReviewRules& rules);

} // namespace secondring
