#pragma once
#include "core/call/event.h"
#include "core/call/summary.h"

#include <string>
#include <vector>

namespace secondring {

/// A call that somebody else recorded, as it is brought in. Its id is given by the store.
struct LoadedCall
{
    CallSummary summary;
    std::string agent;
    bool complaint = false;
    bool promise = false;
    /// In order, from the first on; none: nothing is known but the row. Their call's id is given by
    /// the store, too.
    std::vector<Recorded> events;

    bool operator==(const LoadedCall&) const = default;
};

} // namespace secondring
