#pragma once
#include "core/speech/spoken_words.h"

namespace secondring {

/// A trigram model of sentences, discounted after Witten and Bell, in the ARPA format that speech
/// decoders read. Knows no other words: what else is said is taken for the nearest of them.
///
/// Probabilities of every known history add up to one. Empty when there are no words.
std::string arpaOf(const std::vector<SpokenWords>& sentences);

} // namespace secondring
