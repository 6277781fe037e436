#pragma once
#include "core/call/line_command.h"
#include "core/call/sound_command.h"

namespace secondring {

/// Everything we want done in the world. Performed only after the event that caused it is durable.
using Effect = std::variant<LineCommand, SoundCommand>;

} // namespace secondring
