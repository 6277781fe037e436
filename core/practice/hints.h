#pragma once
#include "core/practice/practice_record.h"

#include <span>

namespace secondring::practice {

/// How much a trainee is told of what to say or do next.
enum class HintLevel
{
    Words, ///< the sentence
    Topic, ///< only what it is about
    None
};

/// Hints fade with what was passed last: fewer than 2 attempts in a row that passed show the words,
/// fewer than 4 the topic, 4 and more nothing. One that was not passed brings them back.
/// `newestFirst` are one agent's attempts of one scenario; those without a score do not count.
HintLevel hintLevelOf(std::span<const AttemptRow> newestFirst);

inline constexpr int kTopicAfter = 2;
inline constexpr int kNoHintAfter = 4;

} // namespace secondring::practice
