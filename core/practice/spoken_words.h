#pragma once
#include <string>
#include <string_view>

/// Words as they are spoken: what `comparable` of matching.h is made of.
namespace secondring::practice {

/// Only digits, and at least one.
bool isDigits(std::string_view word);
/// "20th", "1st".
bool isOrdinal(std::string_view word);
/// Without the ending of a plural or a past: "orders", "ordered" and "order" are one.
std::string stemOf(std::string_view word);
/// A number in words as digits: "twenty" is "20", "twentieth" is "20th"; other words as they are.
std::string numberedWord(std::string_view word);
/// Carries no meaning of its own: "a", "the", "please", "just".
bool isSmallWord(std::string_view word);
/// "'ll", "n't" and their like written out, in a folded text.
std::string withoutContractions(std::string_view text);
/// How many words it takes to say the text.
int spokenWordCount(std::string_view text);
/// The first macro of another story format among the words: "(set:" of Harlowe, "<%=" of Snowman;
/// none when empty.
std::string_view foreignMacroIn(std::string_view text);

} // namespace secondring::practice
