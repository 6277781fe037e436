#pragma once
#include "core/ports/voice.h"
#include "core/speech/phones.h"

/// The library flite, which keeps its state to itself: calls wait for each other.
namespace secondring::flite {

const std::vector<std::string>& voiceNames();

/// Waits until it is done: some 1.5 % of the sound's length.
Result<SpokenSound> speakNow(const Speech& speech);

/// How an English speaker would read the word, by lexicon or by its letters.
Phones readAloud(const std::string& word);

} // namespace secondring::flite
