#pragma once
#include "core/desk/state.h"
#include "ui/floor/floor_view.h"

namespace secondring {

/// What whoever sits at this desk is doing: "Live 2:47", "On hold 1:15", "Hold 4:12, past promise",
/// "Ringing 0:04", "Wrap-up 0:32", "Break 8:40", "Available".
AgentNow nowOf(const State& state, Instant now);

} // namespace secondring
