#pragma once
#include "core/base/instant.h"

#include <vector>

/// Private to core/adapters/sqlite.
namespace secondring::sqlite {

/// Which of these copies need not be kept: all but the three newest, the newest of each of the last
/// seven days, and the newest of each of the last five weeks (days and weeks counted back from
/// `now`). The newest one is always kept. In the order given.
std::vector<Instant> superfluous(const std::vector<Instant>& copies, Instant now);

} // namespace secondring::sqlite
