#pragma once
#include "core/base/instant.h"

#include <QString>

#include <optional>

namespace secondring {

/// What a person writes for a time to come: "16:00", "today 16:00", "tomorrow 9", "fri 16:00",
/// "24 nov 10:00", "in 2 h", "in 30 min". Local time; a time of day already past means tomorrow;
/// a day without a time means 17:00. None: not understood.
std::optional<Instant> momentIn(const QString& written, Instant now);

} // namespace secondring
