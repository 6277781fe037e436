#pragma once
#include "core/base/instant.h"

namespace secondring {

/// The time. Only `Desk` asks; never goes backwards between two calls from one thread.
class Clock
{
public:
    virtual ~Clock() = default;
    virtual Instant now() = 0;
};

} // namespace secondring
