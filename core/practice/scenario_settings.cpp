#include "core/practice/scenario_settings.h"

#include <algorithm>

namespace secondring::practice {

namespace {

/// One line of settings.
struct SettingLine
{
    SourcePlace at;
    std::string key;
    std::string value;
};

std::string smallLetters(std::string_view text)
{
    std::string small{text};
    std::ranges::transform(small, small.begin(), [](char c) {
        return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    });
    return small;
}

/// Cut at commas, trimmed, without empty parts.
std::vector<std::string> partsOf(std::string_view list)
{
    std::vector<std::string> parts;
    while (!list.empty()) {
        const auto comma = std::min(list.find(','), list.size());
        if (const auto part = trimmed(list.substr(0, comma)); !part.empty()) {
            parts.emplace_back(part);
        }
        list.remove_prefix(std::min(list.size(), comma + 1));
    }
    return parts;
}

std::vector<SettingLine> linesOf(const StoryPassage& passage, Findings& findings)
{
    std::vector<SettingLine> lines;
    std::string_view rest = passage.text;
    for (int number = 0; !rest.empty(); ++number) {
        const auto end = std::min(rest.find('\n'), rest.size());
        const auto line = trimmed(rest.substr(0, end));
        rest.remove_prefix(std::min(rest.size(), end + 1));
        const SourcePlace at{passage.name, passage.line == 0 ? 0 : passage.lineOf(number)};
        const auto colon = line.find(':');
        if (line.empty() || line.starts_with("<<") || line.starts_with("/*")) {
            continue; // macros are read by the passage reader
        }
        if (colon == std::string_view::npos) {
            findings.error(at, "A setting is written like this: “level: 2”");
            continue;
        }
        lines.push_back({at,
                         smallLetters(trimmed(line.substr(0, colon))),
                         std::string{trimmed(line.substr(colon + 1))}});
    }
    return lines;
}

/// The number at the beginning of "3 s", "105 %", "6 rings"; told when it is none.
int amountOf(const SettingLine& line, int least, int most, Findings& findings)
{
    const auto end = line.value.find_first_not_of("0123456789");
    const auto read = wholeNumber(line.value.substr(0, end));
    if (!read || *read < least || *read > most) {
        findings.error(line.at,
                       "“" + line.key + "” needs a number from " + std::to_string(least) + " to " +
                           std::to_string(most));
        return least;
    }
    return *read;
}

void readTemper(const SettingLine& line, CallerRole& role, Findings& findings)
{
    if (const auto temper = fromText<Temper>(smallLetters(line.value))) {
        role.temper = *temper;
    } else {
        findings.error(line.at, "“temper” is gentle, ordinary or short");
    }
}

/// What a caller's passage and the scenario's have in common.
bool readRole(const SettingLine& line, CallerRole& role, Findings& findings)
{
    if (line.key == "caller") {
        role.party.name = line.value;
    } else if (line.key == "number") {
        role.party.number = line.value;
    } else if (line.key == "voice") {
        role.voice = line.value;
    } else if (line.key == "speed") {
        role.speed = amountOf(line, 50, 200, findings);
    } else if (line.key == "patience") {
        role.patience = amountOf(line, 1, 100, findings);
    } else if (line.key == "temper") {
        readTemper(line, role, findings);
    } else if (line.key == "gives up after") {
        role.givesUpAfter = amountOf(line, 1, 40, findings);
    } else if (line.key == "start") {
        role.start = line.value;
    } else {
        return false;
    }
    return true;
}

/// "Priya Shah, 214, deliveries, away": the last two may be left out.
void readColleague(const SettingLine& line, Scenario& scenario, Findings& findings)
{
    auto parts = partsOf(line.value);
    PracticeColleague colleague;
    if (parts.size() > 2 && (parts.back() == "away" || parts.back() == "available")) {
        colleague.available = parts.back() == "available";
        parts.pop_back();
    }
    if (parts.size() < 2 || parts.size() > 3) {
        findings.error(
            line.at,
            "A colleague is written like this: “colleague: Priya Shah, 214, deliveries, away”");
        return;
    }
    colleague.who.name = parts[0];
    colleague.who.extension = parts[1];
    colleague.who.role = parts.size() > 2 ? parts[2] : std::string{};
    scenario.colleagues.push_back(std::move(colleague));
}

bool readOwn(const SettingLine& line, Scenario& scenario, Findings& findings)
{
    if (line.key == "practises") {
        scenario.practises = line.value;
    } else if (line.key == "about") {
        scenario.about += (scenario.about.empty() ? "" : " ") + line.value;
    } else if (line.key == "level") {
        scenario.level = amountOf(line, 1, 5, findings);
    } else if (line.key == "minutes") {
        scenario.minutes = amountOf(line, 1, 60, findings);
    } else if (line.key == "standards") {
        scenario.standards = partsOf(line.value);
    } else if (line.key == "ring") {
        scenario.ringLength = std::chrono::seconds{amountOf(line, 1, 10, findings)};
    } else if (line.key == "colleague") {
        readColleague(line, scenario, findings);
    } else {
        return false;
    }
    return true;
}

void unknownKey(const SettingLine& line, Findings& findings)
{
    static const std::vector<std::string> kKeys = {"caller",
                                                   "number",
                                                   "voice",
                                                   "speed",
                                                   "patience",
                                                   "temper",
                                                   "gives up after",
                                                   "start",
                                                   "practises",
                                                   "about",
                                                   "level",
                                                   "minutes",
                                                   "standards",
                                                   "ring",
                                                   "colleague"};
    const auto near = nearestOf(line.key, kKeys);
    findings.error(line.at,
                   "There is no setting “" + line.key.substr(0, 40) + "”" +
                       (near.empty() ? std::string{} : "; did you mean “" + near + "”?"));
}

} // namespace

void readSettings(const StoryPassage& passage, Scenario& scenario, Findings& findings)
{
    CallerRole role;
    for (const auto& line : linesOf(passage, findings)) {
        if (!readRole(line, role, findings) && !readOwn(line, scenario, findings)) {
            unknownKey(line, findings);
        }
    }
    scenario.callers.push_back(std::move(role));
}

void readCaller(const StoryPassage& passage, Scenario& scenario, Findings& findings)
{
    CallerRole role;
    role.name = passage.name;
    for (const auto& line : linesOf(passage, findings)) {
        if (!readRole(line, role, findings)) {
            unknownKey(line, findings);
        }
    }
    scenario.callers.push_back(std::move(role));
}

} // namespace secondring::practice
