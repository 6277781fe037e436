#pragma once
#include "core/speech/spoken_words.h"

namespace secondring {

/// What is said on the telephone besides what is listened for, in ordinary English: so that an ear
/// has something else to understand, and sentences that nearly are one of the house's are taken
/// for themselves.
const std::vector<SpokenWords>& callSentences();

} // namespace secondring
