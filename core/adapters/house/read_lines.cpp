#include "core/adapters/house/nearest.h"
#include "core/adapters/house/readers.h"
#include "core/script/placeholder.h"

#include <algorithm>
#include <array>

namespace secondring {

namespace {

constexpr auto kDaytimes = std::to_array<std::string_view>({"morning", "afternoon", "evening"});

/// A brace or bracket that is spoken as such, though none was doubled.
bool hasLonelyBrace(const std::string& text)
{
    const bool doubled =
        text.find("{{") != std::string::npos || text.find("[[") != std::string::npos;
    const auto spoken = fill(text, {});
    return !doubled && std::ranges::any_of(spoken, [](const Span& span) {
        return span.kind == SpanKind::Plain && span.text.find_first_of("{[") != std::string::npos;
    });
}

void readText(TableReader& reader, std::string& text)
{
    reader.text("text", text);
    for (const auto& name : placeholdersOf(text)) {
        if (std::ranges::find(kPlaceholders, name) == kPlaceholders.end()) {
            reader.error("text",
                         "nothing can be filled in for {" + name + "}." +
                             didYouMean(name, kPlaceholders));
        }
    }
    if (hasLonelyBrace(text)) {
        reader.warn("text",
                    "a brace or bracket is open to the end; write it twice to speak of it.");
    }
}

void readDaytime(TableReader& reader, std::string& daytime)
{
    reader.text("daytime", daytime);
    if (!daytime.empty() && std::ranges::find(kDaytimes, daytime) == kDaytimes.end()) {
        reader.error("daytime",
                     "'daytime' must be \"morning\", \"afternoon\" or \"evening\"; it is \"" +
                         daytime + "\".");
    }
}

Wording readWording(const toml::table& table, Complaints& complaints)
{
    TableReader reader{table, "[[say.wording]]", complaints};
    Wording wording;
    readText(reader, wording.text);
    reader.require("text", wording.text);
    reader.text("line", wording.line);
    readDaytime(reader, wording.daytime);
    reader.text("language", wording.language);
    reader.finish();
    return wording;
}

/// The wordings of a line go together: giving one replaces them all.
void readWordings(TableReader& reader, SayLine& line, Complaints& complaints)
{
    std::vector<Wording> wordings;
    if (reader.has("text")) {
        Wording plain;
        readText(reader, plain.text);
        reader.require("text", plain.text);
        wordings.push_back(std::move(plain));
    }
    reader.tables("wording", [&](const toml::table& table) {
        wordings.push_back(readWording(table, complaints));
    });
    if (!wordings.empty()) {
        line.wordings = std::move(wordings);
    } else if (line.wordings.empty()) {
        reader.error("id", "the line '" + line.id + "' needs 'text'.");
    }
}

/// A standard that is left out leaves its lines without one, and nobody needs to be told.
void checkStandard(TableReader& reader, const SayLine& line, const House& house)
{
    if (!reader.has("standard") || line.standard.empty() ||
        findStandard(house, line.standard) != nullptr) {
        return;
    }
    std::vector<std::string_view> known;
    for (const auto& standard : house.standards) {
        known.push_back(standard.id);
    }
    reader.warn("standard",
                "there is no standard '" + line.standard + "'." + didYouMean(line.standard, known));
}

/// The moments of a call are the program's; a line for another one is never said.
void checkMoment(TableReader& reader, const std::string& id, const House& builtIn)
{
    if (builtIn.lines.empty() || findLine(builtIn, id) != nullptr) {
        return;
    }
    std::vector<std::string_view> known;
    for (const auto& line : builtIn.lines) {
        known.push_back(line.id);
    }
    reader.warn("id",
                "no moment of a call is called '" + id + "'; this line is never said." +
                    didYouMean(id, known));
}

} // namespace

void readLines(TableReader& file, House& house, Complaints& complaints)
{
    OnlyOnce once{"line"};
    const House builtIn = house;
    file.tables("say", [&](const toml::table& table) {
        TableReader reader{table, "[[say]]", complaints};
        std::string id;
        bool use = true;
        reader.id("id", id);
        reader.yesNo("use", use);
        if (once.meet(id, reader.lineOf("id"), complaints)) {
            checkMoment(reader, id, builtIn);
            SayLine read = withId(house.lines, id);
            reader.text("standard", read.standard);
            reader.text("keyword", read.keyword);
            readWordings(reader, read, complaints);
            checkStandard(reader, read, house);
            withId(house.lines, id) = std::move(read);
        }
        if (!use) {
            std::erase_if(house.lines, [&](const SayLine& l) { return l.id == id; });
        }
        reader.finish();
    });
}

} // namespace secondring
