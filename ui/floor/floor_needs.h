#pragma once
#include "core/desk/state.h"
#include "ui/desk/desk_view.h"
#include "ui/floor/floor_view.h"

#include <span>

namespace secondring {

/// What this desk knows that may need somebody now.
struct FloorFacts
{
    const State& state;
    std::span<const DuePromise> promises;
    const Totals& today;
    Day day;
    Instant now;
};

/// Callers held past the time they were told, promises that are due, complaints of today: the most
/// pressing first.
std::vector<Need> needsOf(const FloorFacts& facts);

} // namespace secondring
