#pragma once
#include <string>

namespace secondring {

/// Who takes the calls, and where: kept with each call, because a desk may be shared.
struct CallTaker
{
    std::string agent;
    std::string station;

    bool operator==(const CallTaker&) const = default;
};

} // namespace secondring
