#pragma once
#include "core/speech/phrase_matcher.h"

#include <functional>

namespace secondring {

/// All ways a word is said, by a dictionary or by rule; none: it cannot be recognised.
using Pronounce = std::function<std::vector<Phones>(const std::string& word)>;

/// What an ear needs to listen for some items: made of them and of ordinary calls, so small that a
/// decoder takes it up in a moment.
struct EarPlan
{
    std::string model; ///< ARPA, of words in `words` only
    Pronunciations words;
    PhraseMatcher matcher;
    std::vector<std::string> leftOut; ///< words of the items that nobody can pronounce
};

/// Words that stand in the plan.
SpokenWords wordsFor(const std::vector<EarItem>& items);
EarPlan planFor(const std::vector<EarItem>& items, const Pronounce& pronounce);

} // namespace secondring
