#pragma once
#include "core/call/call.h"
#include "core/call/summary.h"

namespace secondring {

/// What a call's one row can tell of it, as the call that it was: all there is of one that was
/// brought in from a list.
Call callOf(const CallSummary& summary);

} // namespace secondring
