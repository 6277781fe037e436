#pragma once
#include "tests/support/sound.h"

namespace secondring::test {

/// A WAV file of 16 bit with the agent left and the caller right, as calls are recorded; as long as
/// the longer one, at the agent's rate.
void writeTracks(const std::filesystem::path& file, const Sound& agent, const Sound& caller);

/// How many times a second it swings, by its crossings of zero. For pure tones.
double hertzOf(const Sound& sound);

} // namespace secondring::test
