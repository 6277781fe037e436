#pragma once
#include "core/base/instant.h"
#include "core/call/party.h"
#include "core/etiquette/standard.h"
#include "core/script/say_line.h"

#include <optional>
#include <string>
#include <vector>

namespace secondring {

/// When somebody can be reached: minutes of the local day on some weekdays.
struct OpenHours
{
    std::vector<int> weekdays; ///< 1 Monday to 7 Sunday
    int from = 0;              ///< minutes after midnight
    int until = 1440;          ///< exclusive
    bool operator==(const OpenHours&) const = default;
};

/// A line of the directory.
struct DirectoryEntry
{
    Colleague colleague;
    std::vector<std::string> skills; ///< more words to be found by
    std::vector<OpenHours> hours;    ///< empty: not known
    std::optional<Instant> awayUntil;
    bool operator==(const DirectoryEntry&) const = default;
};

struct HoldReason
{
    std::string text; ///< fits after "while I": "check with the carrier"
    int minutes = 2;  ///< named unless the agent changes it, 1 to 60
    bool operator==(const HoldReason&) const = default;
};

struct OutcomeChoice
{
    std::string id;
    std::string text;
    bool operator==(const OutcomeChoice&) const = default;
};

/// One ring cycle per line; standard answer-by-second-ring allows two.
struct LineRing
{
    std::string line;
    Duration ringLength{};
    bool operator==(const LineRing&) const = default;
};

/// Everything that a house decides for itself, read from its house file. The defaults ship with the
/// program.
struct House
{
    std::string name;
    std::string country = "GB"; ///< ISO 3166, for numbers as people write them
    std::string language = "en";
    Duration ringLength{3000};
    std::vector<LineRing> rings;
    std::vector<Standard> standards;
    std::vector<SayLine> lines;
    std::vector<HoldReason> holdReasons;
    std::vector<std::string> overrideReasons;
    std::vector<std::string> alternatives; ///< what to offer when a caller would rather not hold
    std::vector<std::string> hangUpReasons;
    std::vector<OutcomeChoice> outcomes; ///< on the digit keys, in order, at most 9
    std::vector<DirectoryEntry> directory;
    std::string recordedGreeting; ///< sound file to play at answer; empty: the agent speaks
    bool recordCalls = false;
    bool takeCallsOnBreak = false;

    bool operator==(const House&) const = default;
};

const SayLine* findLine(const House& house, std::string_view id);
const Standard* findStandard(const House& house, std::string_view id);
Duration ringLengthOf(const House& house, std::string_view line);

} // namespace secondring
