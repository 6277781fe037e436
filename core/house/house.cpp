#include "core/house/house.h"

#include <algorithm>

namespace secondring {

const SayLine* findLine(const House& house, std::string_view id)
{
    const auto found =
        std::ranges::find_if(house.lines, [&](const SayLine& l) { return l.id == id; });
    return found == house.lines.end() ? nullptr : &*found;
}

const Standard* findStandard(const House& house, std::string_view id)
{
    const auto found =
        std::ranges::find_if(house.standards, [&](const Standard& s) { return s.id == id; });
    return found == house.standards.end() ? nullptr : &*found;
}

Duration ringLengthOf(const House& house, std::string_view line)
{
    const auto found =
        std::ranges::find_if(house.rings, [&](const LineRing& r) { return r.line == line; });
    return found == house.rings.end() ? house.ringLength : found->ringLength;
}

} // namespace secondring
