#pragma once
#include "tests/core/practice/practice_desk.h"

namespace secondring::practice::test {

/// Takes a scenario from ring to goodbye, courteously: the first offered sentence, every question
/// before the deed, back in time, thanks, and the caller first.
void playWell(PracticeDesk& desk);

/// Late, silent about who they are, holds without asking, takes the last sentence offered, and
/// hangs up first.
void playCarelessly(PracticeDesk& desk);

} // namespace secondring::practice::test
