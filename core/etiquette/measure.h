#pragma once
#include "core/etiquette/assess.h"

namespace secondring {

/// The steps that a call shows for one measure; empty: it does not apply (yet).
std::vector<Step> measured(Measure measure, const Call& call, Instant now);

/// The time after answering within which the agent says who they are (standard identify).
inline constexpr Duration kIdentifyWithin{10'000};

} // namespace secondring
