#include "tests/architecture/source_tree.h"

#include <algorithm>
#include <fstream>
#include <regex>
#include <sstream>

namespace secondring::architecture {

namespace {

bool isTextKind(const std::filesystem::path& path)
{
    static const std::vector<std::string> kBinary = {
        ".png", ".wav", ".ogg", ".jpg", ".pdf", ".ttf", ".otf", ".gz"};
    return std::find(kBinary.begin(), kBinary.end(), path.extension()) == kBinary.end();
}

bool isOurs(const std::filesystem::path& path)
{
    const auto name = path.filename().string();
    return name != ".git" && name != "build" && name != ".cache";
}

std::string readAll(const std::filesystem::path& path)
{
    std::ostringstream text;
    text << std::ifstream(path, std::ios::binary).rdbuf();
    return text.str();
}

std::vector<SourceFile> readTree(const std::filesystem::path& root)
{
    std::vector<SourceFile> files;
    auto entry = std::filesystem::recursive_directory_iterator(root);
    for (; entry != std::filesystem::recursive_directory_iterator(); ++entry) {
        if (!isOurs(entry->path())) {
            entry.disable_recursion_pending();
        } else if (entry->is_regular_file() && isTextKind(entry->path())) {
            auto path = entry->path().lexically_relative(root).generic_string();
            files.push_back(sourceFile(std::move(path), readAll(entry->path())));
        }
    }
    std::sort(files.begin(), files.end(), [](const auto& one, const auto& other) {
        return one.path < other.path;
    });
    return files;
}

} // namespace

const std::vector<SourceFile>& sourceTree()
{
    static const auto kFiles = readTree(SECONDRING_SOURCE_TREE);
    return kFiles;
}

SourceFile sourceFile(std::string path, const std::string& text)
{
    SourceFile file{std::move(path), {}};
    std::istringstream in(text);
    for (std::string line; std::getline(in, line);) {
        file.lines.push_back(line);
    }
    return file;
}

std::vector<Include> includesOf(const SourceFile& file)
{
    static const std::regex kInclude(R"(^\s*#\s*include\s*([<"])([^>"]+)[>"])");
    std::vector<Include> found;
    for (std::size_t at = 0; at < file.lines.size(); ++at) {
        std::smatch match;
        if (file.lines[at].find("include") != std::string::npos &&
            std::regex_search(file.lines[at], match, kInclude)) {
            found.push_back({match[2], match[1] == "<", at + 1});
        }
    }
    return found;
}

bool isUnder(const SourceFile& file, const std::string& folder)
{
    return file.path.starts_with(folder + "/");
}

bool isHeader(const SourceFile& file)
{
    return file.path.ends_with(".h");
}

bool isCode(const SourceFile& file)
{
    return isHeader(file) || file.path.ends_with(".cpp");
}

std::string breach(const SourceFile& file, std::size_t line, const std::string& what)
{
    return file.path + ":" + std::to_string(line) + ": " + what;
}

} // namespace secondring::architecture
