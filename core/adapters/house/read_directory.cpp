#include "core/adapters/house/open_hours.h"
#include "core/adapters/house/readers.h"

namespace secondring {

namespace {

void readHours(TableReader& reader, std::vector<OpenHours>& into)
{
    std::vector<std::string> texts;
    reader.texts("hours", texts);
    for (const auto& text : texts) {
        const auto hours = parseOpenHours(text);
        if (!hours) {
            reader.error("hours",
                         "the hours \"" + text +
                             "\" are not understood; write them like \"Mon-Fri 9:00-18:00\".");
            continue;
        }
        into.insert(into.end(), hours->begin(), hours->end());
    }
}

DirectoryEntry readEntry(TableReader& reader)
{
    DirectoryEntry entry;
    auto& colleague = entry.colleague;
    reader.text("name", colleague.name);
    reader.require("name", colleague.name);
    reader.text("extension", colleague.extension);
    reader.require("extension", colleague.extension);
    reader.text("role", colleague.role);
    reader.text("uri", colleague.uri);
    reader.texts("skills", entry.skills);
    readHours(reader, entry.hours);
    reader.date("away-until", entry.awayUntil);
    return entry;
}

} // namespace

void readDirectory(TableReader& file, House& house, Complaints& complaints)
{
    OnlyOnce once{"extension"};
    std::vector<DirectoryEntry> directory;
    const bool given = file.tables("colleague", [&](const toml::table& table) {
        TableReader reader{table, "[[colleague]]", complaints};
        directory.push_back(readEntry(reader));
        once.meet(directory.back().colleague.extension, reader.lineOf("extension"), complaints);
        reader.finish();
    });
    if (given) {
        house.directory = std::move(directory);
    }
}

} // namespace secondring
