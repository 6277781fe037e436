#pragma once
#include "tests/architecture/source_tree.h"

/// Rules about the text of a file: its length, its colours, what must not stand in it.
namespace secondring::architecture {

/// A header has at most 150 lines, a source at most 400, unless the list of exceptions names it.
Breaches tooLong(const SourceFile& file);

Breaches missingPragmaOnce(const SourceFile& file);

/// Work put off belongs into an issue, not into a comment.
Breaches unfinishedMarks(const SourceFile& file);

/// A colour by value in ui/ or app/; only ui/look/tokens.* may name one.
Breaches strayColours(const SourceFile& file);

/// A path that exists on somebody's machine only.
Breaches machinePaths(const SourceFile& file);

/// Two headers of the program that define a type of one name in one namespace. The linker keeps one
/// of their destructors and says nothing.
Breaches namedTwice(const std::vector<SourceFile>& tree);

/// A source that no CMakeLists.txt of its folder or of a folder above it lists.
Breaches notBuilt(const std::vector<SourceFile>& tree);

} // namespace secondring::architecture
