#pragma once
#include "core/call/summary.h"

#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace secondring {

/// By standard id, in the order of the house.
using Verdicts = std::vector<std::pair<std::string, Verdict>>;

/// What a call shows about each standard, as JSON: {"identify":"kept","ask-hold":"missed"}. Never
/// fails.
std::string encodeVerdicts(const Verdicts& verdicts);
/// None: this is no such text.
std::optional<Verdicts> decodeVerdicts(const std::string& text);

} // namespace secondring
