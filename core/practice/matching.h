#pragma once
#include "core/practice/expectation.h"

#include <span>
#include <string_view>

/// Whether what an agent said has in it what a caller waits for. Forgiving: case, punctuation,
/// contractions, small words, endings and a slip of the finger do not matter; order does.
namespace secondring::practice {

/// Who the words are said to.
struct Hearer
{
    std::string name;                    ///< the caller's: any part of it is "the name"
    std::vector<std::string> extensions; ///< of the scenario's colleagues
};

/// The words of a text as they are compared: small, without punctuation, contractions written out,
/// numbers as digits, without "a", "the", "please" and their like.
std::vector<std::string> comparable(std::string_view text);

/// How much of the phrase stands in the text, in its order and close together, 0 to 1. In a phrase
/// "*" stands for any words. A phrase after a "not" that is not its own is not in the text.
double likeness(std::string_view text, std::string_view phrase);

/// From here on a phrase counts as said: one word of five may be another. Not one of four, or
/// "thank you for calling" would be "thank you for holding".
inline constexpr double kSaid = 0.79;

/// How far the text fulfils an expectation.
struct Hearing
{
    bool met = false;
    double likeness = 0;       ///< of the best phrase
    std::vector<Need> lacking; ///< "must contain" and does not
    bool operator==(const Hearing&) const = default;
};

/// Only for what is spoken; anything else is not met.
Hearing hears(const Expectation& expectation, std::string_view text, const Hearer& hearer);

/// The program's own phrases for a kind; none for Say, Name and what is done on the desk.
std::span<const std::string_view> phrasesOf(ExpectKind kind);
/// All phrases of an expectation: its own and the kind's.
std::vector<std::string> phrasesOf(const Expectation& expectation);

bool contains(Need need, std::string_view text, const Hearer& hearer);

/// The desk's say line that these words are: "greeting", "confirm", "return", "unavailable",
/// "read-back" or "thanks"; empty: none. For SaidMarked with `heard`.
std::string_view sayLineOf(std::string_view text);

/// The minutes named, 1 to 60; none: no number of minutes. "a couple of minutes" is 2, "a
/// moment" 1.
std::optional<int> minutesIn(std::string_view text);

/// A question in words: "May I place you on hold …", "May I transfer you …".
bool asksToHold(std::string_view text);
bool asksToTransfer(std::string_view text);
/// "Goodbye", "Have a nice day": not the offer of more help.
bool bidsGoodbye(std::string_view text);
/// An insult, an oath or a rebuff: "shut up", "that is not my problem".
bool isRude(std::string_view text);

} // namespace secondring::practice
