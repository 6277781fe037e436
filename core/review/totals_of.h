#pragma once
#include "core/call/call.h"
#include "core/review/totals.h"

namespace secondring {

/// What one call adds to the totals of its day; nothing while it has not ended. All but `repeated`,
/// which only the calls after it can tell. `courtesy`: as found by `assess`, if anything was.
Totals totalsOf(const Call& call, std::optional<int> courtesy);

} // namespace secondring
