#pragma once
#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace secondring {

/// The words of a text as the search knows them: letters and digits, folded to small Latin letters
/// without accents, each once, in no order. A word with an umlaut comes in both of its spellings
/// ("muller", "mueller"). What is longer than 40 bytes is cut: nobody types it.
std::vector<std::string> wordsOf(std::string_view text);

/// The same, as often as they stand there; each is gone when `take` returns.
void eachWord(std::string_view text, const std::function<void(std::string_view)>& take);

/// The digits of a text, nothing else.
std::string digitsOf(std::string_view text);

} // namespace secondring
