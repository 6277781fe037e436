#pragma once
#include "core/call/call.h"
#include "core/call/effect.h"

namespace secondring {

/// What follows from an event for one call.
struct CallDecision
{
    Call call;
    std::vector<Effect> effects;
    CallId takeUp; ///< the agent's ear is free now for this call, if it is still there
};

/// Every rule about one call. Pure: the same call, event and instant give the same decision, so
/// replaying a call's recorded events gives the call as it was. An event that does not fit is
/// refused (`Call::refusal`) or, if the line tells it, ignored.
///
/// The rules of courtesy kept here:
/// - ask-hold, ask-transfer: HoldLine, TransferLine only for an ask that was granted or overridden;
/// one ask, one use.
/// - caller-first: ending first takes a press of `kLongPress`, a reason, or `kFineToHangUp` of
/// closing.
/// - unconfirmed steps are phases of their own: held means that the far side has said so.
CallDecision decide(const Call& call, const EventBody& body, Instant at);

/// The call that these events, in this order, have made.
Call replay(CallId id, std::span<const Recorded> events);

inline constexpr Duration kLongPress{600};
inline constexpr Duration kFineToHangUp{10'000};
/// The time named to the caller before the agent speaks to a colleague, when no other was named.
inline constexpr Duration kConsultPromise = std::chrono::minutes{2};

} // namespace secondring
