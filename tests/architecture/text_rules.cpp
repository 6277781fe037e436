#include "tests/architecture/text_rules.h"

#include <algorithm>
#include <map>
#include <regex>

namespace secondring::architecture {

namespace {

constexpr std::size_t kHeaderLines = 150;
constexpr std::size_t kSourceLines = 400;

/// Files that may be longer, each with its reason and its own limit. Keep this list short.
const std::map<std::string, std::size_t> kLongFiles = {
    {"core/adapters/json/json_fields.h", 200}, // one codec, all of it templates
    {"core/call/event_of_agent.h", 500},       // closed vocabularies: a few lines for each word
    {"core/call/event_of_line.h", 400},
    {"core/call/line_report.h", 170},
};

std::size_t limitOf(const SourceFile& file)
{
    // A contract is a source in a header's clothes: its tests run for every implementation.
    const bool contract = isUnder(file, "tests/contract");
    return isHeader(file) && !contract ? kHeaderLines : kSourceLines;
}

/// What must not stand in a line. The words are a quick look before the slow pattern.
struct Unwanted
{
    std::vector<std::string> words; ///< no line without one of them can match
    std::regex pattern;
    std::string what;
};

bool hasAny(const std::string& line, const std::vector<std::string>& words)
{
    return std::any_of(words.begin(), words.end(), [&](const auto& word) {
        return line.find(word) != std::string::npos;
    });
}

Breaches matches(const SourceFile& file, const Unwanted& unwanted)
{
    Breaches found;
    for (std::size_t at = 0; at < file.lines.size(); ++at) {
        std::smatch match;
        if (hasAny(file.lines[at], unwanted.words) &&
            std::regex_search(file.lines[at], match, unwanted.pattern)) {
            found.push_back(breach(file, at + 1, unwanted.what + ": " + match.str()));
        }
    }
    return found;
}

/// This folder has to spell what it forbids.
bool spellsTheRules(const SourceFile& file)
{
    return isUnder(file, "tests/architecture");
}

bool lists(const std::vector<SourceFile>& tree, const std::string& folder, const std::string& file)
{
    const auto path = folder.empty() ? "CMakeLists.txt" : folder + "/CMakeLists.txt";
    const auto found =
        std::find_if(tree.begin(), tree.end(), [&](const auto& each) { return each.path == path; });
    return found != tree.end() &&
           std::any_of(found->lines.begin(), found->lines.end(), [&](const auto& line) {
               return line.find(file) != std::string::npos;
           });
}

bool isListed(const std::vector<SourceFile>& tree, const std::string& path)
{
    for (auto slash = path.rfind('/'); slash != std::string::npos;
         slash = slash == 0 ? std::string::npos : path.rfind('/', slash - 1)) {
        if (lists(tree, path.substr(0, slash), path.substr(slash + 1))) {
            return true;
        }
    }
    return lists(tree, "", path);
}

} // namespace

Breaches tooLong(const SourceFile& file)
{
    const auto exception = kLongFiles.find(file.path);
    const auto limit = exception == kLongFiles.end() ? limitOf(file) : exception->second;
    if (!isCode(file) || file.lines.size() <= limit) {
        return {};
    }
    return {breach(file, limit + 1, "longer than " + std::to_string(limit) + " lines")};
}

Breaches missingPragmaOnce(const SourceFile& file)
{
    const bool present =
        std::find(file.lines.begin(), file.lines.end(), "#pragma once") != file.lines.end();
    if (!isHeader(file) || present) {
        return {};
    }
    return {breach(file, 1, "a header without #pragma once")};
}

Breaches unfinishedMarks(const SourceFile& file)
{
    static const Unwanted kMark{
        {"TODO", "FIXME", "XXX"}, std::regex(R"(\b(TODO|FIXME|XXX)\b)"), "unfinished"};
    return spellsTheRules(file) ? Breaches{} : matches(file, kMark);
}

Breaches strayColours(const SourceFile& file)
{
    static const Unwanted kColour{
        {"#", "QColor", "qRgb", "Qt::"},
        std::regex(R"re(#[0-9A-Fa-f]{8}\b|#[0-9A-Fa-f]{6}\b|"#[0-9A-Fa-f]{3}\b)re"
                   R"re(|\bQColor(::fromRgb)?\s*[({]\s*(0x)?[0-9]|\bqRgba?\(\s*[0-9])re"
                   R"re(|\bQt::(white|black|red|green|blue|cyan|magenta|yellow|gray)\b)re"
                   R"re(|\bQt::(lightGray|dark[A-Z][a-z]+)\b)re"),
        "a colour outside ui/look/tokens"};
    const bool painted = isUnder(file, "ui") || isUnder(file, "app");
    if (!painted || !isCode(file) || file.path.starts_with("ui/look/tokens.")) {
        return {};
    }
    return matches(file, kColour);
}

Breaches machinePaths(const SourceFile& file)
{
    static const Unwanted kPath{
        {"/work/", "/home/", "/root/", "/Users/", "/tmp/", "/mnt/"},
        std::regex(R"re((^|[\s"'=(<>:,`])/(work|home|root|Users|tmp|mnt)/[\w.])re"),
        "a path of one machine"};
    return spellsTheRules(file) ? Breaches{} : matches(file, kPath);
}

Breaches namedTwice(const std::vector<SourceFile>& tree)
{
    static const std::regex kNamespace(R"(^namespace ([\w:]+) \{)");
    static const std::regex kType(R"(^(class|struct|enum class|union) (\w+)( final)?( :.*)?$)");
    Breaches found;
    std::map<std::string, std::string> first;
    for (const auto& file : tree) {
        if (!isHeader(file)) {
            continue;
        }
        std::string space;
        for (std::size_t at = 0; at < file.lines.size(); ++at) {
            std::smatch match;
            if (std::regex_search(file.lines[at], match, kNamespace)) {
                space = match[1];
            } else if (std::regex_search(file.lines[at], match, kType)) {
                const auto name = space + "::" + match[2].str();
                const auto [known, added] = first.emplace(name, file.path);
                if (!added) {
                    found.push_back(breach(file, at + 1, name + " is also in " + known->second));
                }
            }
        }
    }
    return found;
}

Breaches notBuilt(const std::vector<SourceFile>& tree)
{
    Breaches found;
    for (const auto& file : tree) {
        if (file.path.ends_with(".cpp") && !isListed(tree, file.path)) {
            found.push_back(file.path + ": listed by no CMakeLists.txt");
        }
    }
    return found;
}

} // namespace secondring::architecture
