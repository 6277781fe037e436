#pragma once
#include <cstddef>

namespace secondring {

/// Sounds for the agent alone, mixed into the ear.
enum class AgentSound
{
    WaitingBeep,
    TouchBaseCue
};

inline constexpr std::size_t kAgentSounds = 2;

} // namespace secondring
