#pragma once
#include <map>
#include <string>
#include <vector>

/// Say lines: the words to speak now, written by the house with placeholders.
namespace secondring {

/// One wording of a say line. An empty condition fits always; of those that fit, the one with the
/// most conditions wins, then the first.
struct Wording
{
    std::string text;    ///< "Good {daytime}, thank you for calling {house}." A part in [ ] is left
                         ///< out when a value in it is missing.
    std::string line;    ///< only for calls on the line of this name
    std::string daytime; ///< only in the "morning", "afternoon" or "evening"
    std::string language; ///< only when the agent speaks this one, e.g. "en", "de"
    bool operator==(const Wording&) const = default;
};

struct SayLine
{
    std::string id; ///< "greeting", "confirm", "ask-hold", "return", "ask-transfer", "unavailable",
                    ///< "read-back", "thanks", …
    std::string standard; ///< the standard it serves; fading follows that one
    std::string keyword;  ///< what is left of it when it has faded: "Greet"
    std::vector<Wording> wordings;
    bool operator==(const SayLine&) const = default;
};

/// When and where a line is to be said.
struct Moment
{
    std::string line;
    int hour = 12; ///< local hour of the day, 0 to 23
    std::string language = "en";
};

using Values = std::map<std::string, std::string, std::less<>>;

enum class SpanKind
{
    Plain,
    Filled,
    Missing
};

/// A piece of a line. Missing: `text` is the placeholder's name, to be marked, never spoken.
struct Span
{
    std::string text;
    SpanKind kind = SpanKind::Plain;
    bool operator==(const Span&) const = default;
};

using Spoken = std::vector<Span>;

/// "morning" before 12, "afternoon" before 18, else "evening".
std::string daytimeOf(int hour);
/// "one minute", "two minutes", … "sixty minutes"; digits beyond.
std::string minutesInWords(int minutes, std::string_view language = "en");
/// The wording that fits the moment best; empty when the line has none that fits.
std::string wordingFor(const SayLine& line, const Moment& moment);
/// The text with its placeholders filled. An empty value counts as missing. "{{" stands for a
/// brace.
Spoken fill(std::string_view text, const Values& values);
/// The words alone; what is missing is left out.
std::string wordsOf(const Spoken& spoken);
/// The names of all placeholders in the text, in order.
std::vector<std::string> placeholdersOf(std::string_view text);

} // namespace secondring
