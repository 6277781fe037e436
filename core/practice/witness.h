#pragma once
#include "core/etiquette/assess.h"
#include "core/practice/attempt.h"

namespace secondring::practice {

/// A finding of the desk in the light of what the simulated caller noticed. The desk believes the
/// agent's keys, as it must with people; here the other side is known too: whether a question was
/// put at all, whether the answer was no, whether anybody answered the goodbye.
Finding witnessed(Finding finding, const Course& course, std::size_t caller);

/// Whether an expectation says the same as a standard of this measure: it then counts once.
bool saysTheSame(ExpectKind kind, Measure measure);

} // namespace secondring::practice
