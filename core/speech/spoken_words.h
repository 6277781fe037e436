#pragma once
#include "core/base/instant.h"

#include <string>
#include <string_view>
#include <vector>

namespace secondring {

using SpokenWords = std::vector<std::string>;

/// The words of a text as they are said: small letters without accents, no punctuation, numbers in
/// words ("15" is "fifteen", longer than three digits one by one). English.
SpokenWords spokenWords(std::string_view text);

/// The stretches of a phrase between its `*`, each of at least one word.
std::vector<SpokenWords> spokenParts(std::string_view phrase);

/// How long a person takes to read a text that nobody reads to them: 350 ms a word, and a second to
/// find it.
Duration readingTime(std::string_view text);

} // namespace secondring
