#pragma once
#include "core/call/summary.h"

#include <span>

namespace secondring {

/// How much of a say line an agent is shown: all of it, its keyword, or a dot.
enum class Prompting
{
    Line,
    Keyword,
    Dot
};

template <>
inline constexpr auto kEnumText<Prompting> = std::to_array<EnumText<Prompting>>(
    {{Prompting::Line, "line"}, {Prompting::Keyword, "keyword"}, {Prompting::Dot, "dot"}});

/// Prompts fade as an agent keeps a standard and come back after a miss: fewer than 5 calls in a
/// row with the standard kept show the line, fewer than 20 the keyword, 20 and more a dot.
/// `newestFirst` holds the verdicts of the calls in which the standard was decided; others do not
/// count.
Prompting fade(std::span<const Verdict> newestFirst);

/// How many kept calls in a row are still missing until the prompt fades further; 0 at the last
/// level.
int callsToNextFading(std::span<const Verdict> newestFirst);

inline constexpr int kKeywordAfter = 5;
inline constexpr int kDotAfter = 20;

} // namespace secondring
