#pragma once
#include "core/practice/compile.h"

#include <string>
#include <vector>

namespace secondring {

/// A scenario that can be practised, and the text it was made from.
struct ShelvedScenario
{
    practice::Scenario scenario;
    std::string source; ///< Twee 3
    std::string file;   ///< of the house; empty: it came with the program
};

/// A file that holds no scenario that could be practised.
struct ShelfTrouble
{
    std::string file;
    std::string sentence;
};

/// The scenarios that came with the program, and those of the house: the files in its folder
/// "scenarios". One of the house with the same IFID stands in the place of ours.
struct ScenarioShelf
{
    std::vector<ShelvedScenario> scenarios; ///< gentle ones first, then by title
    std::vector<ShelfTrouble> troubles;

    /// Reads everything anew.
    static ScenarioShelf read(const std::string& houseFolder);
    const ShelvedScenario* find(const std::string& id) const;
};

} // namespace secondring
