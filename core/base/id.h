#pragma once
#include <compare>
#include <cstdint>

namespace secondring {

/// A number that cannot be mistaken for another kind of number. Zero means "none".
template <class Tag> struct Id
{
    std::int64_t value = 0;

    explicit operator bool() const { return value != 0; }

    auto operator<=>(const Id&) const = default;
};

/// One conversation in the store: unique for ever, given by the desk.
using CallId = Id<struct CallTag>;

/// One leg of the line (a SIP dialog): unique while the program runs.
/// The line numbers the legs that arrive upwards from 1; the desk numbers the legs it dials
/// downwards from -1, so the two never collide and neither has to ask the other.
using LegId = Id<struct LegTag>;

} // namespace secondring
