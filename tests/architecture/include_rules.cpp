#include "tests/architecture/include_rules.h"

#include <algorithm>
#include <array>
#include <regex>
#include <set>

namespace secondring::architecture {

namespace {

/// Adapter → adapter. Each arrow with its reason.
const std::set<std::pair<std::string, std::string>> kArrows = {
    {"audio", "media"},     // devices share the rings, tones and meters of the media path
    {"sip", "media"},       // a leg's sound runs on the media path
    {"simulated", "media"}, // the practice line speaks through the same path
    {"speech", "media"},    // practice plays and records as calls do
    {"sqlite", "json"},     // the log stores events in the one codec
};

struct Foreign
{
    std::string library;
    std::regex header;
    std::vector<std::string> folders; ///< where it may be known
};

const std::vector<Foreign>& foreignLibraries()
{
    static const std::vector<Foreign> kLibraries = {
        {"libre", std::regex("^(re|rem)(/|\\.h$|_)"), {"core/adapters/sip"}},
        {"SQLite", std::regex("^(sqlite3|SQLiteCpp)"), {"core/adapters/sqlite"}},
        {"pocketsphinx",
         std::regex("^(pocketsphinx|sphinxbase)(/|\\.h$)"),
         {"core/adapters/speech"}},
        {"flite", std::regex("^flite"), {"core/adapters/speech"}},
        {"libxlsxwriter", std::regex("^xlsxwriter"), {"core/adapters/table"}},
        {"libsodium", std::regex("^sodium"), {"core/adapters/seal"}},
        {"libgumbo", std::regex("^gumbo"), {"core/adapters/twine"}},
        {"Qt Widgets",
         std::regex("^(QtWidgets|QApplication$|QWidget$|QMainWindow$|QDialog$|QLabel$)"),
         {"ui", "app"}},
    };
    return kLibraries;
}

bool isPureCore(const SourceFile& file)
{
    return isCode(file) && isUnder(file, "core") && !isUnder(file, "core/adapters");
}

/// A header of standard C++ that neither waits nor touches the machine.
bool isPureStandard(const std::string& name)
{
    static const std::set<std::string> kImpure = {"thread",
                                                  "mutex",
                                                  "shared_mutex",
                                                  "condition_variable",
                                                  "future",
                                                  "fstream",
                                                  "iostream",
                                                  "filesystem"};
    static const std::regex kStandard("^[a-z_0-9]+$");
    return std::regex_match(name, kStandard) && !kImpure.contains(name);
}

/// "core/adapters/sip/line.h" → "sip"; empty for anything that is no adapter's.
std::string adapterOf(const std::string& path)
{
    static const std::string kFolder = "core/adapters/";
    if (!path.starts_with(kFolder)) {
        return {};
    }
    return path.substr(kFolder.size(), path.find('/', kFolder.size()) - kFolder.size());
}

template <class Allowed>
Breaches notAllowed(const SourceFile& file, const std::string& whose, Allowed allowed)
{
    Breaches found;
    for (const auto& include : includesOf(file)) {
        if (!allowed(include)) {
            found.push_back(breach(file, include.line, whose + " may not know " + include.name));
        }
    }
    return found;
}

} // namespace

Breaches coreIncludes(const SourceFile& file)
{
    if (!isPureCore(file)) {
        return {};
    }
    return notAllowed(file, "the core", [](const Include& include) {
        if (!include.angled) {
            return include.name.starts_with("core/") && adapterOf(include.name).empty();
        }
        return include.name == "tl/expected.hpp" || isPureStandard(include.name);
    });
}

Breaches coreClocks(const SourceFile& file)
{
    static const std::regex kNow("(system|steady|high_resolution|utc)_clock::now|\\b(time|clock_"
                                 "gettime)\\((NULL|nullptr|0)");
    Breaches found;
    for (std::size_t at = 0; isPureCore(file) && at < file.lines.size(); ++at) {
        if (file.lines[at].find('(') != std::string::npos &&
            std::regex_search(file.lines[at], kNow)) {
            found.push_back(breach(file, at + 1, "the core is told the time, it asks no clock"));
        }
    }
    return found;
}

Breaches uiIncludes(const SourceFile& file)
{
    if (!isCode(file) || !isUnder(file, "ui")) {
        return {};
    }
    return notAllowed(file, "ui/", [](const Include& include) {
        return adapterOf(include.name).empty() && !include.name.starts_with("app/") &&
               !include.name.starts_with("tests/");
    });
}

Breaches adapterIncludes(const SourceFile& file)
{
    const auto self = adapterOf(file.path);
    if (!isCode(file) || self.empty()) {
        return {};
    }
    return notAllowed(file, "the adapter " + self, [&](const Include& include) {
        const auto other = adapterOf(include.name);
        const bool outside = include.name.starts_with("ui/") || include.name.starts_with("app/") ||
                             include.name.starts_with("tests/");
        return !outside && (other.empty() || other == self || kArrows.contains({self, other}));
    });
}

Breaches foreignIncludes(const SourceFile& file)
{
    if (!isCode(file) || isUnder(file, "tests")) {
        return {};
    }
    Breaches found;
    for (const auto& [library, header, folders] : foreignLibraries()) {
        const bool home = std::any_of(folders.begin(), folders.end(), [&](const auto& folder) {
            return isUnder(file, folder);
        });
        for (const auto& include : includesOf(file)) {
            if (!home && include.angled && std::regex_search(include.name, header)) {
                found.push_back(breach(file, include.line, library + " is not known here"));
            }
        }
    }
    return found;
}

} // namespace secondring::architecture
