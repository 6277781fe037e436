#include "core/adapters/house/nearest.h"
#include "core/adapters/house/readers.h"

namespace secondring {

namespace {

void readMeasure(TableReader& reader, Measure& into)
{
    std::string text{toText(into)};
    reader.text("measure", text);
    if (const auto measure = fromText<Measure>(text)) {
        into = *measure;
        return;
    }
    std::vector<std::string_view> known;
    for (const auto& [measure, name] : kEnumText<Measure>) {
        known.push_back(name);
    }
    reader.error("measure", "nothing can be measured as '" + text + "'." + didYouMean(text, known));
}

/// Words that a new standard leaves out are those of its title.
void orTitle(std::string& words, const Standard& standard)
{
    if (words.empty()) {
        words = standard.title;
    }
}

void readStandard(TableReader& reader, Standard& standard)
{
    reader.text("title", standard.title);
    reader.require("title", standard.title);
    readMeasure(reader, standard.measure);
    reader.whole("weight", 0, 100, standard.weight);
    reader.yesNo("critical", standard.critical);
    reader.text("step", standard.step);
    reader.text("done", standard.done);
    reader.text("missed", standard.missed);
    orTitle(standard.step, standard);
    orTitle(standard.done, standard);
    orTitle(standard.missed, standard);
}

} // namespace

void readStandards(TableReader& file, House& house, Complaints& complaints)
{
    OnlyOnce once{"standard"};
    file.tables("standard", [&](const toml::table& table) {
        TableReader reader{table, "[[standard]]", complaints};
        std::string id;
        bool use = true;
        reader.id("id", id);
        reader.yesNo("use", use);
        if (once.meet(id, reader.lineOf("id"), complaints)) {
            Standard read = withId(house.standards, id);
            readStandard(reader, read);
            withId(house.standards, id) = std::move(read);
        }
        if (!use) {
            std::erase_if(house.standards, [&](const Standard& s) { return s.id == id; });
        }
        reader.finish();
    });
}

} // namespace secondring
