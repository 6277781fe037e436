#include "core/practice/hints.h"

namespace secondring::practice {

HintLevel hintLevelOf(std::span<const AttemptRow> newestFirst)
{
    int passed = 0;
    for (const auto& each : newestFirst) {
        if (!each.end || !each.end->score) {
            continue;
        }
        if (!each.end->passed) {
            break;
        }
        ++passed;
    }
    return passed < kTopicAfter    ? HintLevel::Words
           : passed < kNoHintAfter ? HintLevel::Topic
                                   : HintLevel::None;
}

} // namespace secondring::practice
