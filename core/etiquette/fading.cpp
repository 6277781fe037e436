#include "core/etiquette/fading.h"

#include <algorithm>

namespace secondring {

namespace {

int keptInARow(std::span<const Verdict> newestFirst)
{
    int kept = 0;
    for (const auto verdict : newestFirst) {
        if (verdict == Verdict::Missed) {
            break;
        }
        kept += verdict == Verdict::Kept ? 1 : 0;
    }
    return kept;
}

} // namespace

Prompting fade(std::span<const Verdict> newestFirst)
{
    const int kept = keptInARow(newestFirst);
    if (kept >= kDotAfter) {
        return Prompting::Dot;
    }
    return kept >= kKeywordAfter ? Prompting::Keyword : Prompting::Line;
}

int callsToNextFading(std::span<const Verdict> newestFirst)
{
    const int kept = keptInARow(newestFirst);
    if (kept >= kDotAfter) {
        return 0;
    }
    return (kept >= kKeywordAfter ? kDotAfter : kKeywordAfter) - kept;
}

} // namespace secondring
