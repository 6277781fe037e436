#pragma once
#include "core/base/id.h"

/// How the desk numbers the legs that it dials (see LegId): each call has numbers of its own, and
/// which of them a leg has tells what it was dialled for.
namespace secondring {

inline constexpr std::int64_t kLegsOfCall = 10'000; ///< a call never records so many events

/// The leg of a call that a person dialled.
constexpr LegId dialledLeg(CallId call)
{
    return LegId{-(call.value * kLegsOfCall)};
}

/// The leg to a colleague about the call, begun with its `event`-th event (from 1).
constexpr LegId consultLeg(CallId call, std::int64_t event)
{
    return LegId{dialledLeg(call).value - event};
}

constexpr bool isConsultLeg(LegId leg)
{
    return leg.value < 0 && leg.value % kLegsOfCall != 0;
}

} // namespace secondring
