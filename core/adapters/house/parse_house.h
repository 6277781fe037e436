#pragma once
#include "core/house/house.h"
#include "core/review/judgement_rules.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// The house file: what a house decides for itself, as TOML. docs/house-file.md tells every key.
namespace secondring {

/// Something to be told about a house file.
struct Complaint
{
    int line = 0;         ///< in the file, from 1; 0: the file as a whole
    std::string sentence; ///< for people: "house.toml, line 14: 'weight' must be …"
    bool isError = true;  ///< false: read all the same, but surely not meant so
    bool operator==(const Complaint&) const = default;
};

/// What came of reading a house file. Invariant: there is a house exactly when no complaint is an
/// error, so that a house is never half applied.
struct HouseReading
{
    std::optional<House> house;
    std::vector<Complaint> complaints; ///< all of them, in the order of the file
    ReviewSettings review;             ///< how the house judges calls, when there is a house
    bool operator==(const HouseReading&) const = default;
};

/// Reads a house file. What it leaves out comes from the built-in house. `sourceName` is what the
/// sentences call it. A text that is not TOML has one complaint, at its first fault.
HouseReading parseHouse(std::string_view toml, std::string_view sourceName);

/// The house file that ships with the program: commented, to be copied and changed.
std::string_view defaultHouseToml();

/// The house that ships with the program.
const House& defaultHouse();
/// How that house judges calls.
const ReviewSettings& defaultReview();

} // namespace secondring
