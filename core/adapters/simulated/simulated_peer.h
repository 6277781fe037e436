#pragma once
#include "core/base/instant.h"

#include <optional>
#include <string>

namespace secondring {

/// What comes of ringing a simulated telephone.
enum class PeerAnswer
{
    Answers,
    DoesNotAnswer, ///< rings, then somebody on the way gives up
    IsBusy,        ///< at once, without ringing
    Refuses        ///< rings, then declines
};

/// Somebody at the other end of a simulated line, as a script: the same peer behaves the same way
/// every time.
struct SimulatedPeer
{
    std::string name;
    std::string number; ///< telephone number, extension, or user part of a SIP address

    /// When we ring them.
    PeerAnswer answer = PeerAnswer::Answers;
    std::optional<Duration> ringsFor = Duration{0}; ///< before `answer`; none: rings for ever

    /// When they ring us: hang up if nobody has answered for so long; none: never.
    std::optional<Duration> patience;

    /// When they are on the line.
    Duration confirmsAfter{0};           ///< a hold or a return; beyond 6 s it fails
    int refusals = 0;                    ///< so many holds or returns are refused before one is not
    std::optional<Duration> leavesAfter; ///< hang up so long after the answer; none: stay

    bool operator==(const SimulatedPeer&) const = default;
};

} // namespace secondring
