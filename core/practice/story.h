#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace secondring {

/// One passage of a story, as its author wrote it.
///
/// Invariants: `name` is not empty and one line; a tag has no white space; `metadata` is empty or a
/// JSON object in one line, never read and written anew as a whole, so that what we do not know
/// stays; `text` has LF for line ends and does not end with a blank line.
struct StoryPassage
{
    std::string name;
    std::vector<std::string> tags;
    std::string metadata; ///< such as {"position":"600,400","size":"100,200"}
    std::string text;
    int line = 0; ///< of its header in the file, from 1; 0: it comes from no file of lines

    /// The file's line of the text's line `ofText`, from 0.
    int lineOf(int ofText) const { return line + 1 + ofText; }

    bool hasTag(std::string_view tag) const;

    /// The same passage, wherever in a file it stands.
    bool operator==(const StoryPassage& other) const;
};

/// A story of passages as Twee 3 and Twine 2 know it: what a scenario is written in. It knows no
/// meanings of ours; those are read from tags and texts elsewhere.
///
/// StoryTitle, StoryData, scripts and style sheets are passages among the others, in the order of
/// the file; `isPlayable` tells them apart. Names may repeat (a finding of the lint, no error of
/// the format), except those of StoryTitle and StoryData.
struct Story
{
    std::vector<StoryPassage> passages;

    bool operator==(const Story&) const = default;
};

/// Upper left corner of a passage's card, in the units of Twine's map: 100 is a small card's width.
struct StoryPlace
{
    double x = 0;
    double y = 0;

    bool operator==(const StoryPlace&) const = default;
};

inline constexpr std::string_view kStoryTitle = "StoryTitle";
inline constexpr std::string_view kStoryData = "StoryData";
inline constexpr std::string_view kScriptTag = "script";
inline constexpr std::string_view kStyleTag = "stylesheet";

/// Whether one can come to it in the telling: neither StoryTitle nor StoryData, no script, no
/// style.
bool isPlayable(const StoryPassage& passage);

/// The first of that name; none: nullptr.
const StoryPassage* findPassage(const Story& story, std::string_view name);
StoryPassage* findPassage(Story& story, std::string_view name);

/// Empty: it has no StoryTitle.
std::string titleOf(const Story& story);
/// Empty: StoryData has none.
std::string ifidOf(const Story& story);
/// What StoryData names, else "Start". The passage need not exist.
std::string startOf(const Story& story);
/// A string of StoryData by its name; none: it is missing or no string.
std::optional<std::string> storyMember(const Story& story, std::string_view name);

/// StoryTitle and StoryData are made, at the front, where they are missing. Other members stay.
void setTitle(Story& story, std::string_view title);
void setStoryMember(Story& story, std::string_view name, std::string_view value);

/// None: the passage has no metadata "position" of two numbers.
std::optional<StoryPlace> positionOf(const StoryPassage& passage);
/// Sets "position" and leaves every other member of the metadata as it is written.
void setPosition(StoryPassage& passage, StoryPlace place);
/// Width and height of the card ("size"), in the same units.
std::optional<StoryPlace> sizeOf(const StoryPassage& passage);

/// Twee has no blank lines at the end of a passage: `text` without them, with LF for every line
/// end.
std::string passageText(std::string_view text);

} // namespace secondring
