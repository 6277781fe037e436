#pragma once
#include "core/practice/scenario.h"
#include "core/practice/story.h"

namespace secondring::practice {

enum class Severity
{
    Warning, ///< it runs, but will surprise somebody
    Error    ///< it cannot be run
};

/// Something wrong with a scenario, for the trainer who writes it.
struct LintFinding
{
    int line = 0; ///< in the source, from 1; 0: not in one line
    Severity severity = Severity::Error;
    std::string passage;
    std::string sentence; ///< plain English, says what to do

    bool operator==(const LintFinding&) const = default;
};

struct Compiled
{
    std::optional<Scenario> scenario;  ///< none as soon as there is one error
    std::vector<LintFinding> findings; ///< by line
};

/// A story as a scenario. Never half: with an error there is none. Any text is safe to give.
/// The language is described in docs/scenarios.md.
Compiled compile(const Story& story);

/// The most words that a caller says in one breath.
inline constexpr int kMostSpokenWords = 40;

} // namespace secondring::practice
