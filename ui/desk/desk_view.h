#pragma once
#include "core/desk/state.h"
#include "core/etiquette/assess.h"
#include "core/etiquette/fading.h"
#include "core/house/house.h"

#include <map>

namespace secondring {

/// Who sits at this desk.
struct Agent
{
    std::string name;
    std::string extension;
    std::string language = "en";
    bool operator==(const Agent&) const = default;
};

/// A promise that somebody has to keep.
struct DuePromise
{
    CallId call;
    Party party;
    std::string what;
    std::optional<Instant> due;
    bool operator==(const DuePromise&) const = default;
};

/// All that the desk shows besides its state, gathered by whoever wires it.
struct DeskKnowledge
{
    House house;
    Agent agent;
    std::vector<CallSummary> today; ///< complete calls of today, newest first
    std::vector<DuePromise> promises;
    std::map<CallId, std::vector<CallSummary>>
        earlier; ///< per open call: earlier ones of its party
    std::map<std::string, Prompting, std::less<>> prompting; ///< by standard id; absent: the line
    std::vector<std::string>
        troubles; ///< of the desk itself, in sentences, the most pressing first
    bool operator==(const DeskKnowledge&) const = default;
};

/// What a view of the desk renders: borrowed for the length of `render`, never kept.
struct DeskView
{
    const State& state;
    const DeskKnowledge& known;
    const Call* call = nullptr; ///< the one in the middle, if any
    const Assessment& assessment;
    Instant now;

    const House& house() const { return known.house; }
};

} // namespace secondring
