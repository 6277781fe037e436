#pragma once
#include "core/ports/line.h"

#include <algorithm>
#include <vector>

namespace secondring::test {

/// What a line reported, in order.
struct Heard
{
    std::vector<LineReport> all;

    Line::Sink sink()
    {
        return [this](const LineReport& report) { all.push_back(report); };
    }

    /// The last report, or an empty one.
    LineReport last() const { return all.empty() ? LineReport{} : all.back(); }

    template <class Body> std::size_t count(LegId leg) const
    {
        return static_cast<std::size_t>(std::ranges::count_if(all, [leg](const auto& each) {
            return each.leg == leg && std::holds_alternative<Body>(each.body);
        }));
    }
};

} // namespace secondring::test
