#pragma once
#include "core/base/result.h"
#include "core/practice/story.h"

namespace secondring {

/// Reads a passage's header, all of its line with the colons in front. The reason is a sentence
/// without a line number; the passage has no text yet.
Result<StoryPassage> readTweeHeader(std::string_view line);

} // namespace secondring
