#pragma once
#include "core/ports/ear.h"
#include "core/speech/spoken_words.h"
#include "tests/support/sound.h"

#include <filesystem>
#include <string>
#include <vector>

namespace secondring::bench {

/// Something said, and which item it is; empty: none of them.
struct SpokenSample
{
    std::string item;
    std::string text;
    test::Sound sound; ///< 16 kHz
};

/// How a sample reaches the ear.
enum class Condition
{
    Clean,
    Noise20, ///< babble and pink noise, 20 dB below the speech
    Noise10,
    Telephone ///< 8 kHz, µ-law
};

std::string nameOf(Condition condition);

/// The sentences of the house, of ordinary calls and near misses, each by flite's voices at three
/// speeds, one voice after the other.
std::vector<SpokenSample> spokenCorpus();

/// Up to which frequency a recording reaches.
enum class Band
{
    Wide,  ///< 16 kHz, as a headset's microphone hears
    Narrow ///< 8 kHz
};

/// Prompts that one American speaks, as Debian ships them, with their texts; those shorter than
/// half a second are left out. Empty when they are not installed.
std::vector<SpokenSample> asteriskPrompts(Band band);

test::Sound through(const test::Sound& sound, Condition condition);

} // namespace secondring::bench
