#include "core/practice/compile.h"

#include "core/practice/lint.h"
#include "core/practice/scenario_settings.h"

#include <algorithm>

namespace secondring::practice {

namespace {

bool isPlayed(const StoryPassage& passage)
{
    return isPlayable(passage) && passage.name != kSettingsPassage && passage.name != "StoryInit" &&
           !passage.hasTag(kCallerTag) && !passage.hasTag(kNoteTag) &&
           !passage.hasTag("Twine.private");
}

/// The settings that are made before the first ring.
void assign(const StoryPassage& passage, Scenario& scenario, Findings& findings)
{
    auto macros = passage; // the lines of settings have been read: their places stay empty
    macros.text.clear();
    std::string_view rest = passage.text;
    while (!rest.empty()) {
        const auto end = std::min(rest.find('\n'), rest.size());
        const auto line = trimmed(rest.substr(0, end));
        macros.text += line.starts_with("<<") ? std::string{line} + "\n" : std::string{"\n"};
        rest.remove_prefix(std::min(rest.size(), end + 1));
    }
    std::uint64_t random = 0;
    for (const auto& item : itemsOf(macros, findings)) {
        const SourcePlace at{passage.name, item.line};
        if (const auto* set = std::get_if<Assignment>(&item.body)) {
            scenario.variables[set->variable] = evaluate(set->to, scenario.variables, random);
        } else {
            findings.error(at, "Only <<set>> can stand in “" + passage.name + "”");
        }
    }
}

void readHead(const Story& story, Scenario& scenario, Findings& findings)
{
    scenario.id = ifidOf(story);
    scenario.title = titleOf(story);
    if (const auto* settings = findPassage(story, kSettingsPassage)) {
        readSettings(*settings, scenario, findings);
        assign(*settings, scenario, findings);
    } else {
        scenario.callers.emplace_back();
        scenario.callers.front().party.name = "Caller";
    }
    if (const auto* init = findPassage(story, "StoryInit")) {
        assign(*init, scenario, findings);
    }
    if (scenario.callers.front().start.empty()) {
        scenario.callers.front().start = startOf(story);
    }
    for (const auto& passage : story.passages) {
        if (isPlayable(passage) && passage.hasTag(kCallerTag)) {
            readCaller(passage, scenario, findings);
        }
    }
}

void readPassages(const Story& story, Scenario& scenario, Findings& findings)
{
    for (const auto& passage : story.passages) {
        if (!isPlayed(passage)) {
            continue;
        }
        if (findPassage(scenario, passage.name) != nullptr) {
            findings.error({passage.name, passage.line},
                           "There are two passages “" + passage.name + "”: give one another name");
            continue;
        }
        scenario.passages.push_back(
            {passage.name, passage.tags, passage.line, itemsOf(passage, findings)});
    }
}

} // namespace

const Passage* findPassage(const Scenario& scenario, std::string_view name)
{
    const auto found = std::ranges::find(scenario.passages, name, &Passage::name);
    return found == scenario.passages.end() ? nullptr : &*found;
}

std::optional<std::size_t> findCaller(const Scenario& scenario, std::string_view name)
{
    const auto found = std::ranges::find(scenario.callers, name, &CallerRole::name);
    if (found == scenario.callers.end()) {
        return std::nullopt;
    }
    return static_cast<std::size_t>(found - scenario.callers.begin());
}

Compiled compile(const Story& story)
{
    Findings findings;
    Scenario scenario;
    readHead(story, scenario, findings);
    readPassages(story, scenario, findings);
    lint(scenario, findings);
    Compiled compiled;
    if (!findings.hasErrors()) {
        compiled.scenario = std::move(scenario);
    }
    compiled.findings = std::move(findings).sorted();
    return compiled;
}

} // namespace secondring::practice
