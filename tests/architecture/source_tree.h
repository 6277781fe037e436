#pragma once
#include <filesystem>
#include <string>
#include <vector>

/// The project's own files as text, for the tests of its rules.
namespace secondring::architecture {

struct SourceFile
{
    std::string path; ///< from the top of the tree, with slashes: "core/call/call.h"
    std::vector<std::string> lines;
};

struct Include
{
    std::string name;    ///< what stands between the brackets or quotes
    bool angled = false; ///< <name>, not "name"
    std::size_t line = 0;
};

/// What breaks a rule, one sentence each: "core/x.h:3: …". Empty is what every test wants.
using Breaches = std::vector<std::string>;

/// Every text file of the tree, in the order of the paths; nothing that was built, nothing of git.
const std::vector<SourceFile>& sourceTree();

/// The file from a text, for tests of the rules themselves.
SourceFile sourceFile(std::string path, const std::string& text);

std::vector<Include> includesOf(const SourceFile& file);

bool isUnder(const SourceFile& file, const std::string& folder);
bool isCode(const SourceFile& file);   ///< .h or .cpp
bool isHeader(const SourceFile& file); ///< .h

/// "path:line: what"
std::string breach(const SourceFile& file, std::size_t line, const std::string& what);

} // namespace secondring::architecture
