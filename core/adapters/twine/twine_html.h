#pragma once
#include "core/base/result.h"
#include "core/practice/story.h"

namespace secondring {

/// Reads a story as Twine 2 publishes or exports it: one `tw-storydata` anywhere in a page, all of
/// it or nothing; the reason is a sentence. UTF-8 only. Lines of the page are not kept (`line` 0).
///
/// Attributes become members: of StoryData, or of a passage's metadata, known to us or not; the
/// start is named, not numbered. A carrier (`data-twee`), which `writeTwineHtml` leaves where
/// attributes cannot say it all, is followed as far as the attributes still agree with it.
Result<Story> readTwineHtml(std::string_view html);

/// Writes a page with the story, which Twine 2 imports and `readTwineHtml` reads as an equal story.
std::string writeTwineHtml(const Story& story);

} // namespace secondring
