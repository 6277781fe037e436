#pragma once
#include <array>
#include <string_view>

namespace secondring {

/// What a say line can be filled with, and where it comes from. A house file that names any other
/// is told so.
inline constexpr auto kPlaceholders = std::to_array<std::string_view>({
    "house",     // the name of the house
    "line",      // the name of the line that the call is on
    "agent",     // the agent, as they want to be named
    "daytime",   // morning, afternoon or evening
    "time",      // the time of day: "10:42"
    "caller",    // the name of the other side, when it is known
    "number",    // the number of the other side, when it is known
    "reason",    // what the agent is about to do: fits after "while I"
    "minutes",   // the time named: "two minutes"
    "colleague", // whom the caller is to be passed to, or wants to speak to
    "extension", // the colleague's extension
    "role",      // what the colleague looks after
    "message",   // the message that was taken down
});

} // namespace secondring
