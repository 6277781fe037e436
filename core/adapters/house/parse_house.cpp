#include "core/adapters/house/parse_house.h"

#include "core/adapters/house/readers.h"

#include <algorithm>

namespace secondring {

namespace {

bool isCountry(const std::string& text)
{
    return text.size() == 2 &&
           std::ranges::all_of(text, [](char c) { return c >= 'A' && c <= 'Z'; });
}

void readHouseTable(const toml::table& table, House& house, Complaints& complaints)
{
    TableReader reader{table, "[house]", complaints};
    reader.text("name", house.name);
    reader.require("name", house.name);
    reader.text("country", house.country);
    if (!isCountry(house.country)) {
        reader.error("country",
                     "'country' must be two capital letters such as \"GB\"; it is \"" +
                         house.country + "\".");
    }
    reader.text("language", house.language);
    reader.require("language", house.language);
    reader.seconds("ring-seconds", house.ringLength);
    reader.text("recorded-greeting", house.recordedGreeting);
    reader.yesNo("record-calls", house.recordCalls);
    reader.yesNo("take-calls-on-break", house.takeCallsOnBreak);
    reader.finish();
}

void readRings(TableReader& file, House& house, Complaints& complaints)
{
    OnlyOnce once{"line"};
    std::vector<LineRing> rings;
    const bool given = file.tables("line", [&](const toml::table& table) {
        TableReader reader{table, "[[line]]", complaints};
        LineRing ring{.line = {}, .ringLength = house.ringLength};
        reader.text("name", ring.line);
        reader.require("name", ring.line);
        reader.seconds("ring-seconds", ring.ringLength);
        reader.finish();
        once.meet(ring.line, reader.lineOf("name"), complaints);
        rings.push_back(std::move(ring));
    });
    if (given) {
        house.rings = std::move(rings);
    }
}

/// The file read over `base` and `review`.
HouseReading
readOver(House base, ReviewSettings review, std::string_view text, std::string_view sourceName)
{
    Complaints complaints{sourceName};
    const auto parsed = toml::parse(text);
    if (!parsed) {
        complaints.error(
            static_cast<int>(parsed.error().source().begin.line),
            "from here on this is not TOML: " + std::string{parsed.error().description()} + ".");
        return {std::nullopt, complaints.inOrder(), {}};
    }
    TableReader file{parsed.table(), {}, complaints};
    file.table("house", [&](const toml::table& table) { readHouseTable(table, base, complaints); });
    readRings(file, base, complaints);
    readStandards(file, base, complaints);
    readLines(file, base, complaints);
    readChoices(file, base, complaints);
    readDirectory(file, base, complaints);
    readScorecards(file, {base, review, complaints});
    readReview(file, {base, review, complaints});
    readFigures(file, {base, review, complaints});
    file.finish();
    if (complaints.hasErrors()) {
        return {std::nullopt, complaints.inOrder(), {}};
    }
    return {std::move(base), complaints.inOrder(), std::move(review)};
}

const HouseReading& builtIn()
{
    static const HouseReading kReading = readOver({}, {}, defaultHouseToml(), "built-in house");
    return kReading;
}

} // namespace

bool OnlyOnce::meet(const std::string& id, int line, Complaints& complaints)
{
    if (id.empty()) {
        return true; // complained about already
    }
    const auto [first, isNew] = lines_.try_emplace(id, line);
    if (!isNew) {
        complaints.error(line,
                         "the " + what_ + " '" + id + "' is here twice; the first is on line " +
                             std::to_string(first->second) + ".");
    }
    return isNew;
}

HouseReading parseHouse(std::string_view toml, std::string_view sourceName)
{
    return readOver(defaultHouse(), defaultReview(), toml, sourceName);
}

const House& defaultHouse()
{
    static const House kHouse = builtIn().house.value_or(House{});
    return kHouse;
}

const ReviewSettings& defaultReview()
{
    return builtIn().review;
}

} // namespace secondring
