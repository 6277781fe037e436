#pragma once
#include "core/ports/waveforms.h"

#include <filesystem>
#include <stop_token>

namespace secondring {

/// Looks through a whole recording once. Its memory does not grow with the file, but for two bytes
/// for each kWaveStep. When asked to stop, gives what it has seen so far.
FoundSound readWaveform(const std::filesystem::path& file, const std::stop_token& stop = {});

} // namespace secondring
