#pragma once
#include "core/review/query_text.h"

namespace secondring {

/// Something that can be written where the cursor is.
struct Completion
{
    std::string label;  ///< what it finds, in words
    std::string hint;   ///< more about it, or how it is written; may be empty
    std::string insert; ///< goes in the place of `replaces`
    TextSpan replaces;
    bool open = false; ///< a value is still to follow: `agent:`

    bool operator==(const Completion&) const = default;
};

/// The most that are offered at once.
inline constexpr std::size_t kMostCompletions = 50;

/// What fits at `cursor` (bytes). Between words: every filter, by what it finds. In a word: the
/// filters, people, outcomes and findings that it may be the beginning of. After a filter's name:
/// its values. In a phrase: nothing.
std::vector<Completion>
completionsAt(std::string_view text, std::size_t cursor, const QueryKnowledge& known);

} // namespace secondring
