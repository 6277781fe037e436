#pragma once
#include "core/practice/attempt_lookback.h"
#include "ui/practice/attempt/attempt_look.h"
#include "ui/review/listening.h"

namespace secondring {

/// What the page of an attempt is made from.
struct AttemptShown
{
    const practice::LookedAttempt& attempt;
    const practice::LookedAttempt* rival;         ///< beside it; null: none
    const std::vector<practice::AttemptRow>& all; ///< of the same agent and scenario, newest first
    Person viewer;
    int passMark = 80;
    Instant now;
};

AttemptLook lookOf(const AttemptShown& shown);

/// The scores of attempts, oldest first; `id` is the one that is looked at, if any.
ScoreCourse scoreCourseOf(const std::vector<practice::AttemptRow>& attempts,
                          std::int64_t id,
                          int passMark,
                          Instant now);

/// Its calls in one: they were recorded together.
Listened listenedOf(const practice::LookedAttempt& attempt);

} // namespace secondring
