#pragma once
#include "core/desk/state.h"
#include "core/house/house.h"

namespace secondring {

/// Who speaks, and in what circumstances, as far as say lines need to know.
struct Speaker
{
    std::string agent;
    std::string extension;
    std::string language = "en";
    int hour = 12;    ///< local, 0 to 23
    std::string time; ///< local time of day as it is said, "10:42"
};

/// The id of the one line to say now; empty: nothing, listen.
std::string lineToSay(const Call& call);

/// What saying the line is recorded as: the outgoing wordings ("dial-thanks") count as their line ("thanks").
std::string saidAs(std::string_view line);

/// What the placeholders of say lines stand for in this call.
Values valuesFor(const Call& call, const House& house, const Speaker& speaker);

/// The line to say now, filled in.
struct Prompt
{
    std::string line; ///< id; empty: nothing to say
    std::string standard;
    std::string keyword;
    Spoken words;
    bool operator==(const Prompt&) const = default;
};

Prompt promptFor(const Call& call, const House& house, const Speaker& speaker);
/// A line of the house by its id, filled in for this call, whether or not it is due.
Prompt
promptOf(std::string_view line, const Call& call, const House& house, const Speaker& speaker);

} // namespace secondring
