#pragma once
#include "core/house/house.h"

#include <optional>
#include <string_view>

namespace secondring {

/// "Mon-Fri 9:00-18:00", "Sat,Sun 10-14", "Fri 22:00-6:00" (until the next morning), "Mon
/// 0:00-24:00". Days in English, three letters or whole, any case. None: it is not understood.
/// Hours through midnight make two.
std::optional<std::vector<OpenHours>> parseOpenHours(std::string_view text);

} // namespace secondring
