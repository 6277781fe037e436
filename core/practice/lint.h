#pragma once
#include "core/practice/passage_reader.h"

namespace secondring::practice {

/// Private to compile: what is wrong with a scenario as a whole.
void lint(const Scenario& scenario, Findings& findings);

} // namespace secondring::practice
