#pragma once
#include "core/adapters/speech/sphinx_decoder.h"

namespace secondring {

/// Why the recogniser's data cannot be used: a file that is not there, is empty, or ends too soon.
/// Empty: it can. The library itself reads beyond the end of some of these files, and ends the
/// process over others, so they are looked at before.
std::string troubleOf(const SphinxModel& model);

} // namespace secondring
