#pragma once
#include "core/practice/story.h"

namespace secondring::twine {

/// A passage on its way from or to a page, and where among the others it belongs if that is known.
struct PlacedPassage
{
    StoryPassage passage;
    std::optional<int> place;
};

bool isStyle(const StoryPassage& passage); ///< and no script
bool isScript(const StoryPassage& passage);

/// The order in which a page has them: title, data, styles, scripts, then what can be told.
Story inPageOrder(const Story& story);

/// The places given are kept where they can be; the others fill what is left, in their order.
Story inPlaces(std::vector<PlacedPassage> passages);

/// The text of a script or style as it can stand in its element without ending it.
std::string codeText(std::string_view text);

/// Names that Twine gives what it exports to Twee.
inline constexpr std::string_view kScriptName = "StoryScript";
inline constexpr std::string_view kStyleName = "StoryStylesheet";

} // namespace secondring::twine
