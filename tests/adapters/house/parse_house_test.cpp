#include "core/adapters/house/parse_house.h"
#include "tests/support/catch.h"

#include <algorithm>
#include <cstdlib>
#include <ctime>
#include <random>

using namespace secondring;
using namespace std::literals;

namespace {

HouseReading parsed(std::string_view toml)
{
    return parseHouse(toml, "house.toml");
}

House house(std::string_view toml)
{
    const auto reading = parsed(toml);
    for (const auto& complaint : reading.complaints) {
        UNSCOPED_INFO(complaint.sentence);
    }
    REQUIRE(reading.house);
    REQUIRE(reading.complaints.empty());
    return *reading.house;
}

/// The only complaint about a file.
Complaint complaint(std::string_view toml)
{
    const auto reading = parsed(toml);
    for (const auto& each : reading.complaints) {
        UNSCOPED_INFO(each.sentence);
    }
    REQUIRE(reading.complaints.size() == 1);
    CHECK(reading.house.has_value() != reading.complaints.front().isError);
    return reading.complaints.front();
}

std::string error(std::string_view toml)
{
    const auto only = complaint(toml);
    CHECK(only.isError);
    return only.sentence;
}

std::string warning(std::string_view toml)
{
    const auto only = complaint(toml);
    CHECK(!only.isError);
    return only.sentence;
}

} // namespace

TEST_CASE("an empty file is the built-in house")
{
    CHECK(house("") == defaultHouse());
    CHECK(house("# nothing yet\n") == defaultHouse());
}

TEST_CASE("a file changes only what it gives")
{
    auto expected = defaultHouse();
    expected.name = "Hearth & Co";
    expected.ringLength = 5s;
    expected.recordCalls = true;
    CHECK(house("[house]\nname = \"Hearth & Co\"\nring-seconds = 5.0\nrecord-calls = true\n") ==
          expected);
}

TEST_CASE("a line may ring in its own length")
{
    const auto read = house("[house]\nring-seconds = 6\n[[line]]\nname = \"Berlin\"\n"
                            "ring-seconds = 4.5\n[[line]]\nname = \"Boston\"\n");
    CHECK(ringLengthOf(read, "Berlin") == 4500ms);
    CHECK(ringLengthOf(read, "Boston") == 6s);
    CHECK(ringLengthOf(read, "Leeds") == 6s);
}

TEST_CASE("a standard is changed by its id, keeps its place and the keys not given")
{
    const auto read = house("[[standard]]\nid = \"identify\"\nweight = 40\n");
    auto expected = defaultHouse();
    expected.standards[1].weight = 40;
    CHECK(expected.standards[1].id == "identify");
    CHECK(read == expected);
}

TEST_CASE("a new standard is added, and says its title in every state")
{
    const auto read = house("[[standard]]\nid = \"smile\"\ntitle = \"Smile\"\n");
    CHECK(read.standards.size() == defaultHouse().standards.size() + 1);
    CHECK(read.standards.back() == Standard{.id = "smile",
                                            .title = "Smile",
                                            .step = "Smile",
                                            .done = "Smile",
                                            .missed = "Smile",
                                            .measure = Measure::Judged});
}

TEST_CASE("a standard or a line can be left out")
{
    const auto read = house("[[standard]]\nid = \"listen\"\nuse = false\n"
                            "[[say]]\nid = \"bad-line\"\nuse = false\n");
    CHECK(findStandard(read, "listen") == nullptr);
    CHECK(findLine(read, "bad-line") == nullptr);
}

TEST_CASE("the wordings of a line go together")
{
    const auto read = house("[[say]]\nid = \"greeting\"\ntext = \"Hello, {house}.\"\n"
                            "[[say.wording]]\nline = \"Sales\"\ndaytime = \"evening\"\n"
                            "language = \"de\"\ntext = \"Abend.\"\n");
    const auto* line = findLine(read, "greeting");
    REQUIRE(line != nullptr);
    CHECK(line->standard == "identify");
    CHECK(line->keyword == "Greet");
    CHECK(line->wordings ==
          std::vector<Wording>{{.text = "Hello, {house}."}, {"Abend.", "Sales", "evening", "de"}});
}

TEST_CASE("other lists are a house's own as soon as it gives one")
{
    const auto read = house("colleague = []\n"
                            "[[hold-reason]]\ntext = \"ask\"\n"
                            "[[outcome]]\nid = \"done\"\ntext = \"Done\"\n"
                            "[choices]\nalternatives = [\"Wait\"]\n");
    CHECK(read.directory.empty());
    CHECK(read.holdReasons == std::vector<HoldReason>{{"ask", 2}});
    CHECK(read.outcomes == std::vector<OutcomeChoice>{{"done", "Done"}});
    CHECK(read.alternatives == std::vector<std::string>{"Wait"});
    CHECK(read.hangUpReasons == defaultHouse().hangUpReasons);
}

TEST_CASE("a colleague has a name, an extension, skills and hours")
{
    const auto read = house("[[colleague]]\nname = \"Ann\"\nextension = \"7\"\nrole = \"keys\"\n"
                            "uri = \"sip:ann@example.org\"\nskills = [\"locks\"]\n"
                            "hours = [\"Mon 9-12\", \"Tue 10-11\"]\n"
                            "away-until = 2026-11-24T11:00:00+01:00\n");
    REQUIRE(read.directory.size() == 1);
    const auto& entry = read.directory.front();
    CHECK(entry.colleague == Colleague{"Ann", "7", "keys", "sip:ann@example.org"});
    CHECK(entry.skills == std::vector<std::string>{"locks"});
    CHECK(entry.hours == std::vector<OpenHours>{{{1}, 540, 720}, {{2}, 600, 660}});
    REQUIRE(entry.awayUntil);
    CHECK(toIso(*entry.awayUntil) == "2026-11-24T10:00:00.000Z");
}

TEST_CASE("a date without an offset is on this machine's clock")
{
    const char* before = std::getenv("TZ");
    const std::string zone = before == nullptr ? "" : before;
    setenv("TZ", "EST5EDT", 1);
    tzset();
    const auto day = house("[[colleague]]\nname = \"A\"\nextension = \"7\"\n"
                           "away-until = 2026-07-24\n");
    const auto noon = house("[[colleague]]\nname = \"A\"\nextension = \"7\"\n"
                            "away-until = 2026-11-24T12:00:00\n");
    before == nullptr ? unsetenv("TZ") : setenv("TZ", zone.c_str(), 1);
    tzset();
    CHECK(toIso(*day.directory.front().awayUntil) == "2026-07-24T04:00:00.000Z");
    CHECK(toIso(*noon.directory.front().awayUntil) == "2026-11-24T17:00:00.000Z");
}

TEST_CASE("a wrong value is told with its line, what it must be and what it is")
{
    CHECK(error("[[standard]]\nid = \"identify\"\nweight = \"heavy\"\n") ==
          "house.toml, line 3: 'weight' must be a whole number from 0 to 100; it is \"heavy\".");
    CHECK(error("[[standard]]\nid = \"identify\"\nweight = 101\n") ==
          "house.toml, line 3: 'weight' must be a whole number from 0 to 100; it is 101.");
    CHECK(error("[house]\nname = 3\n") ==
          "house.toml, line 2: 'name' must be a text in quotes; it is 3.");
    CHECK(error("[house]\nrecord-calls = \"yes\"\n") ==
          "house.toml, line 2: 'record-calls' must be true or false; it is \"yes\".");
    CHECK(error("[house]\nring-seconds = 0.5\n") == "house.toml, line 2: 'ring-seconds' must be a "
                                                    "number of seconds from 1 to 30; it is a "
                                                    "number with a fraction.");
    CHECK(error("[house]\ncountry = \"Britain\"\n") ==
          "house.toml, line 2: 'country' must be two capital letters such as \"GB\"; it is "
          "\"Britain\".");
    CHECK(error("[choices]\nalternatives = [\"Wait\",\n  7]\n") ==
          "house.toml, line 3: everything in 'alternatives' must be a text in quotes; this is 7.");
    CHECK(error("[[hold-reason]]\ntext = \"ask\"\nminutes = 61\n") ==
          "house.toml, line 3: 'minutes' must be a whole number from 1 to 60; it is 61.");
    CHECK(error("house = 1\n") ==
          "house.toml, line 1: 'house' must be a table, written [house]; it is 1.");
    CHECK(error("[standard]\nid = \"identify\"\n") ==
          "house.toml, line 1: 'standard' must be written [[standard]], in double brackets; it is "
          "a table.");
}

TEST_CASE("a measure that there is none of is told, with the nearest one")
{
    CHECK(error("[[standard]]\nid = \"thank\"\nmeasure = \"thanks\"\n") ==
          "house.toml, line 3: nothing can be measured as 'thanks'. Did you mean 'thank'?");
}

TEST_CASE("what must be given is asked for")
{
    CHECK(error("[house]\nname = \"\"\n") == "house.toml, line 2: 'name' must not be empty.");
    CHECK(error("[[standard]]\nweight = 1\ntitle = \"T\"\n") ==
          "house.toml, line 1: every [[standard]] needs 'id'.");
    CHECK(error("[[standard]]\nid = \"smile\"\n") ==
          "house.toml, line 1: this [[standard]] needs 'title'.");
    CHECK(error("[[standard]]\nid = \"Be Nice\"\ntitle = \"T\"\n") ==
          "house.toml, line 2: 'id' must be small letters, digits and \"-\"; it is \"Be Nice\".");
    CHECK(error("[[colleague]]\nname = \"Ann\"\n") ==
          "house.toml, line 1: this [[colleague]] needs 'extension'.");
    CHECK(error("[[say]]\nid = \"greeting\"\ntext = \"\"\n") ==
          "house.toml, line 3: 'text' must not be empty.");
}

TEST_CASE("what is there twice is told, with both lines")
{
    CHECK(error("[[standard]]\nid = \"thank\"\n\n[[standard]]\nid = \"thank\"\n") ==
          "house.toml, line 5: the standard 'thank' is here twice; the first is on line 2.");
    CHECK(error("[[colleague]]\nname = \"A\"\nextension = \"7\"\n"
                "[[colleague]]\nname = \"B\"\nextension = \"7\"\n") ==
          "house.toml, line 6: the extension '7' is here twice; the first is on line 3.");
}

TEST_CASE("a placeholder that nothing fills is told, with the nearest one")
{
    CHECK(error("[[say]]\nid = \"greeting\"\ntext = \"This is {agnet}.\"\n") ==
          "house.toml, line 3: nothing can be filled in for {agnet}. Did you mean 'agent'?");
    CHECK(
        error("[[say]]\nid = \"greeting\"\n[[say.wording]]\ndaytime = \"noon\"\ntext = \"Hi\"\n") ==
        "house.toml, line 4: 'daytime' must be \"morning\", \"afternoon\" or \"evening\"; it is "
        "\"noon\".");
}

TEST_CASE("there are digit keys for nine outcomes")
{
    std::string toml;
    for (int i = 0; i < 11; ++i) {
        toml += "[[outcome]]\nid = \"o" + std::to_string(i) + "\"\ntext = \"O\"\n";
    }
    CHECK(error(toml) ==
          "house.toml, line 29: this is the tenth outcome; there are digit keys for nine.");
}

TEST_CASE("hours and dates that are not understood are told how to be written")
{
    CHECK(error("[[colleague]]\nname = \"A\"\nextension = \"7\"\nhours = [\"daily\"]\n") ==
          "house.toml, line 4: the hours \"daily\" are not understood; write them like \"Mon-Fri "
          "9:00-18:00\".");
    CHECK(error("[[colleague]]\nname = \"A\"\nextension = \"7\"\naway-until = \"Monday\"\n") ==
          "house.toml, line 4: 'away-until' must be a date such as 2026-11-24 or "
          "2026-11-24T11:00:00, without quotes; it is \"Monday\".");
}

TEST_CASE("a key that nobody knows is a warning, and the rest is read")
{
    CHECK(warning("[house]\nnmae = \"X\"\n") ==
          "house.toml, line 2: nothing is known of 'nmae' in [house]; it is left out. Did you mean "
          "'name'?");
    CHECK(warning("[colour]\nx = 1\n") ==
          "house.toml, line 1: nothing is known of 'colour'; it is left out.");
    CHECK(warning("[[say]]\nid = \"thankyou\"\ntext = \"Ta.\"\n") ==
          "house.toml, line 2: no moment of a call is called 'thankyou'; this line is never said.");
    CHECK(warning("[[say]]\nid = \"thanks\"\nstandard = \"thnak\"\n") ==
          "house.toml, line 3: there is no standard 'thnak'. Did you mean 'thank'?");
    CHECK(warning("[[say]]\nid = \"thanks\"\ntext = \"Thank you, {caller\"\n") ==
          "house.toml, line 3: a brace or bracket is open to the end; write it twice to speak of "
          "it.");
}

TEST_CASE("a text that is not TOML is told with the line of its first fault")
{
    const auto only = complaint("[house]\nname = \"X\n");
    CHECK(only.isError);
    CHECK(only.line == 2);
    CHECK(only.sentence.starts_with("house.toml, line 2: from here on this is not TOML: "));
    CHECK(!parsed("[house]\nname = \"\xFF\"\n").house);
    CHECK(!parsed("[[[outcome]]]\n").house);
    CHECK(!parsed(std::string(10'000, '[')).house);
}

TEST_CASE("all complaints come in one go, in the order of the file")
{
    const auto reading = parsed("[house]\n"
                                "nmae = \"X\"\n"
                                "ring-seconds = \"long\"\n"
                                "[[outcome]]\n"
                                "id = \"a b\"\n"
                                "[[standard]]\n"
                                "id = \"identify\"\n"
                                "weight = -1\n"
                                "critical = 1\n");
    CHECK(!reading.house);
    std::vector<int> lines;
    for (const auto& each : reading.complaints) {
        lines.push_back(each.line);
    }
    CHECK(lines == std::vector<int>{2, 3, 4, 5, 8, 9});
}

TEST_CASE("a damaged file is read whole or not at all, with sentences, and never does harm")
{
    const auto seed = std::random_device{}();
    CAPTURE(seed);
    std::mt19937 random{seed};
    const auto upTo = [&](std::size_t most) {
        return std::uniform_int_distribution<std::size_t>{0, most}(random);
    };
    const auto letters = "[]{}\"'=#.,\\\n\0\x80\xC3 a0-+:Te"sv;
    for (int i = 0; i < 300; ++i) {
        std::string toml{defaultHouseToml()};
        for (std::size_t faults = 1 + upTo(3); faults > 0; --faults) {
            toml[upTo(toml.size() - 1)] = letters[upTo(letters.size() - 1)];
        }
        const auto reading = parsed(toml);
        CHECK(reading.house.has_value() ==
              std::ranges::none_of(reading.complaints, &Complaint::isError));
    }
}
