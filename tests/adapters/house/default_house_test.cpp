#include "core/adapters/house/parse_house.h"
#include "core/script/placeholder.h"
#include "tests/support/catch.h"

#include <algorithm>
#include <set>

using namespace secondring;

namespace {

const Values& everything()
{
    static const Values kValues = [] {
        Values values;
        for (const auto name : kPlaceholders) {
            values.emplace(name, "x");
        }
        return values;
    }();
    return kValues;
}

bool isComplete(const Spoken& spoken)
{
    return std::ranges::none_of(spoken,
                                [](const Span& span) { return span.kind == SpanKind::Missing; });
}

std::string greeting(int hour, const std::string& language, const std::string& agent = "Dana")
{
    const auto* line = findLine(defaultHouse(), "greeting");
    Values values{{"house", "Northwind"}, {"daytime", daytimeOf(hour)}};
    if (!agent.empty()) {
        values.emplace("agent", agent);
    }
    return wordsOf(fill(wordingFor(*line, {"", hour, language}), values));
}

} // namespace

TEST_CASE("the built-in house reads without a complaint, also over itself")
{
    const auto reading = parseHouse(defaultHouseToml(), "house.toml");
    CHECK(reading.complaints.empty());
    REQUIRE(reading.house);
    CHECK(*reading.house == defaultHouse());
    CHECK(defaultHouse().name == "Northwind");
}

TEST_CASE("the built-in house has a standard for every measure")
{
    for (const auto& [measure, name] : kEnumText<Measure>) {
        INFO(name);
        CHECK(std::ranges::any_of(defaultHouse().standards, [&](const Standard& standard) {
            return standard.measure == measure;
        }));
    }
}

TEST_CASE("every line of the built-in house can be said, and serves a standard that is there")
{
    for (const auto& line : defaultHouse().lines) {
        INFO(line.id);
        CHECK(!line.keyword.empty());
        CHECK((line.standard.empty() || findStandard(defaultHouse(), line.standard) != nullptr));
        CHECK(!wordingFor(line, {"Sales", 9, "en"}).empty());
        for (const auto& wording : line.wordings) {
            CHECK(isComplete(fill(wording.text, everything())));
        }
    }
}

TEST_CASE("the built-in house greets by the time of day, and in German")
{
    CHECK(greeting(9, "en") ==
          "Good morning, thank you for calling Northwind. This is Dana. How may I help you?");
    CHECK(greeting(9, "en", {}) ==
          "Good morning, thank you for calling Northwind. How may I help you?");
    CHECK(greeting(19, "en").starts_with("Good evening, thank you"));
    CHECK(greeting(9, "de").starts_with("Guten Morgen, "));
    CHECK(greeting(15, "de-AT").starts_with("Guten Tag, "));
    CHECK(greeting(19, "de").starts_with("Guten Abend, "));
}

TEST_CASE("the built-in house asks before it acts, in whole sentences")
{
    const auto* hold = findLine(defaultHouse(), "ask-hold");
    REQUIRE(hold != nullptr);
    const auto& reason = defaultHouse().holdReasons.front();
    CHECK(wordsOf(fill(wordingFor(*hold, {}),
                       {{"reason", reason.text}, {"minutes", minutesInWords(reason.minutes)}})) ==
          "May I place you on a brief hold while I check with the carrier? It should take about "
          "two minutes.");
    const auto* transfer = findLine(defaultHouse(), "ask-transfer");
    REQUIRE(transfer != nullptr);
    CHECK(wordsOf(fill(
              wordingFor(*transfer, {}),
              {{"colleague", "Sam Lee"}, {"extension", "204"}, {"role", "returns and refunds"}})) ==
          "I would like to pass you to Sam Lee, extension 204, who looks after returns and "
          "refunds. May I transfer you now?");
}

TEST_CASE("the built-in house has its choices and its directory")
{
    const auto& house = defaultHouse();
    CHECK(house.outcomes.size() == 6);
    CHECK(house.alternatives.size() == 3);
    CHECK(!house.overrideReasons.empty());
    CHECK(!house.hangUpReasons.empty());
    std::set<std::string> extensions;
    for (const auto& entry : house.directory) {
        extensions.insert(entry.colleague.extension);
        CHECK(!entry.hours.empty());
    }
    CHECK(extensions.contains("204"));
    CHECK(extensions.contains("6150"));
}
