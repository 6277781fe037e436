#pragma once
#include "core/practice/attempt_score.h"

/// Whether the house's greeting was said word for word. It changes no verdict and no score.
namespace secondring::practice {

/// What the house wanted said first to one caller.
struct HouseGreeting
{
    std::string words;   ///< with everything filled in; empty: it wants none
    bool marked = false; ///< said by a key of the desk, so there are no words to compare
    bool operator==(const HouseGreeting&) const = default;
};

/// Percent of the line's words that stand in the text, in the line's order. Case, punctuation,
/// accents and contractions do not matter; every word counts alike, and 100 is all of them.
int wordForWord(std::string_view text, std::string_view line);

/// The first thing that greeted this caller, spoken or typed; null: nothing, or a line chosen by
/// key.
const SaidTurn* greetingOf(const Course& course, std::size_t caller);

/// Tells it of what the standard of the greeting shows. `greetings`: one for each caller, in the
/// order in which they rang.
void tellGreetings(AttemptScore& score,
                   const Course& course,
                   std::span<const HouseGreeting> greetings,
                   std::span<const Standard> standards);

} // namespace secondring::practice
