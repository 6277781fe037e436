#pragma once
#include "core/base/result.h"
#include "core/etiquette/standard.h"

#include <chrono>
#include <span>
#include <string>
#include <vector>

namespace secondring::practice {

struct CertifiedScenario
{
    std::string title;
    int version = 1; ///< of the scenario's text
    int score = 0;   ///< 0 to 100
    bool operator==(const CertifiedScenario&) const = default;
};

/// What a house says of somebody who practised.
struct Certificate
{
    std::string house;
    std::string name; ///< whose it is
    std::chrono::year_month_day date;
    std::string standards; ///< as `standardsVersion` names them
    std::vector<CertifiedScenario> scenarios;
    bool operator==(const Certificate&) const = default;
};

/// The one text of it, which is signed: a fact on each line, blanks folded.
std::string certificateText(const Certificate& certificate);

/// Reads what `certificateText` has written, also with other blanks, and with long lines broken, as
/// it is copied from a page. Refused with a sentence when facts are missing, twice, or no facts.
Result<Certificate> certificateFrom(std::string_view text);

/// Names the rules of a house as they are worded and weighed now: "9 standards, 3f2a91c4".
std::string standardsVersion(std::span<const Standard> standards);

} // namespace secondring::practice
