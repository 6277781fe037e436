#pragma once
#include "core/call/call.h"
#include "core/practice/caller_event.h"

#include <optional>

namespace secondring::practice {

/// What a caller notices of an event of the desk's call. `after` is the call with the event
/// decided, so that a refused action is no event. The practice line and a replay share this.
///
/// What was heard (`SaidMarked::heard`) is none here: the caller has heard it as words already.
std::optional<CallerEvent> callerEventOf(const EventBody& body, const Call& after);

/// The desk's say line that the agent has said with these words, to be posted to the call with
/// `heard`: the greeting and the confirmation once, thanks only at the end of the call, and so on.
/// None: no line of the desk, or not now. `goodbye`: the caller has said theirs.
std::optional<SaidMarked> saidOf(const Heard& heard, const Call& call, bool goodbye = false);

} // namespace secondring::practice
