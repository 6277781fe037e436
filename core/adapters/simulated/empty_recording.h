#pragma once
#include "core/base/result.h"

namespace secondring {

/// Makes a valid WAV file of no length at all: two tracks, 16 kHz, 16 bit. Fails when the file
/// exists or cannot be made.
Result<void> makeEmptyRecording(const std::string& file);

} // namespace secondring
