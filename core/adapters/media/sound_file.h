#pragma once
#include "core/base/result.h"
#include "core/ports/sound_device.h"

#include <cstdint>
#include <filesystem>
#include <stop_token>
#include <vector>

namespace secondring {

/// Reads a whole sound file (WAV, FLAC, OGG; any rate, any number of channels) as 16 kHz mono.
/// Fails on one longer than `mostSeconds`, and when asked to stop.
Result<std::vector<std::int16_t>>
loadSound(const std::filesystem::path& file, int mostSeconds, const std::stop_token& stop = {});

} // namespace secondring
