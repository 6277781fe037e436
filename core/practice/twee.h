#pragma once
#include "core/base/result.h"
#include "core/practice/story.h"

namespace secondring {

/// Reads Twee 3 (the Interactive Fiction Technology Foundation's specification, 3.0.2), all of it
/// or nothing; the reason begins with the line that is wrong ("Line 7: …") and is a sentence.
///
/// UTF-8 without control characters only, with or without byte order mark; lines end with LF, CR LF
/// or CR. Where the specification recommends to warn and drop (metadata that is no JSON), this
/// refuses, so that nothing is lost unseen. A line of a text that would be taken for a header is
/// written with a backslash before its colons ("\::"), as Twine does, one more for every one it
/// has.
Result<Story> readTwee(std::string_view text);

/// Writes a story so that `readTwee` gives an equal one: `:: Name [tags] {metadata}`, the text, an
/// empty line between passages. What `writeTwee` wrote comes out byte for byte the same again.
std::string writeTwee(const Story& story);

/// A passage's header alone, and its text as it stands in a file.
std::string tweeHeader(const StoryPassage& passage);
std::string tweeText(std::string_view text);

/// Whether a name can stand in a header: it is not empty and has no line end or control character.
bool isPassageName(std::string_view name);
/// Whether a tag can: not empty, no white space or control character.
bool isPassageTag(std::string_view tag);

} // namespace secondring
