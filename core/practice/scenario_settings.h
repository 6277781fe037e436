#pragma once
#include "core/practice/passage_reader.h"

namespace secondring::practice {

/// Private to compile: reads the passage "Scenario" and those of other callers ("key: value").
/// Whatever else stands there is told. The first caller is added to `scenario.callers`.
void readSettings(const StoryPassage& passage, Scenario& scenario, Findings& findings);
void readCaller(const StoryPassage& passage, Scenario& scenario, Findings& findings);

inline constexpr std::string_view kSettingsPassage = "Scenario";
inline constexpr std::string_view kCallerTag = "caller"; ///< a passage that describes a caller
inline constexpr std::string_view kNoteTag = "note";     ///< a passage for people, never played

} // namespace secondring::practice
