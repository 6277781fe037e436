#pragma once
#include "core/base/result.h"

#include <string_view>

namespace secondring::twine {

/// The part of a page that is its story, from `<tw-storydata` to the end of the last one: what
/// stands around it, which in a published story is a whole program, is not read at all.
///
/// Borrows: the page.
struct StoryPart
{
    std::string_view text;
    int line = 1; ///< of the page, where it begins
};

/// Refuses what is no UTF-8, has no story, or has elements in elements deeper than any story needs.
Result<StoryPart> storyPart(std::string_view html);

/// Whether a text can be that of StoryData: a JSON object as a passage's text is kept.
bool isStoryDataText(std::string_view text);

} // namespace secondring::twine
