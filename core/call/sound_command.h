#pragma once
#include "core/base/instant.h"

#include <variant>

/// What the agent alone is to hear, as values. The caller never hears any of it.
namespace secondring {

/// Ring until told to stop; `ringLength` is one cycle of the line's ringing. A second one while it
/// rings changes nothing.
struct StartRinging
{
    Duration ringLength{};
    bool operator==(const StartRinging&) const = default;
};

struct StopRinging
{
    bool operator==(const StopRinging&) const = default;
};

/// Another call waits while this one talks: one soft beep into the agent's ear.
struct BeepWaiting
{
    bool operator==(const BeepWaiting&) const = default;
};

/// The time named to a held caller is nearly up.
struct CueTouchBase
{
    bool operator==(const CueTouchBase&) const = default;
};

using SoundCommand = std::variant<StartRinging, StopRinging, BeepWaiting, CueTouchBase>;

} // namespace secondring
