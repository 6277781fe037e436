#pragma once
#include "core/practice/attempt_lookback.h"
#include "core/practice/greeting_words.h"
#include "ui/desk/desk_view.h"

namespace secondring {

/// What the house wants said first in each of these calls, as whoever sits here would say it.
std::vector<practice::HouseGreeting> greetingsOf(std::span<const Call> calls,
                                                 const DeskKnowledge& known);

/// The attempt with what its agent said of the house's greeting, word for word.
practice::LookedAttempt withGreetings(practice::LookedAttempt attempt, const DeskKnowledge& known);

} // namespace secondring
