#pragma once
#include "core/review/goals.h"

#include <string>
#include <string_view>
#include <vector>

namespace secondring {

/// Agents who are looked at together. An agent may be in several teams.
struct Team
{
    std::string name;
    std::vector<std::string> agents; ///< as each gives their name on their desk

    bool operator==(const Team&) const = default;
};

/// What a house decides about its figures.
struct FigureRules
{
    MetricRules metrics;
    std::vector<Goal> goals;
    std::vector<Team> teams;

    bool operator==(const FigureRules&) const = default;
};

/// By its name as written; nullptr: there is none.
inline const Team* findTeam(const std::vector<Team>& teams, std::string_view name)
{
    for (const auto& team : teams) {
        if (team.name == name) {
            return &team;
        }
    }
    return nullptr;
}

} // namespace secondring
