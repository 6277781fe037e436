#include "core/house/directory.h"
#include "tests/support/catch.h"

using namespace secondring;

namespace {

House house()
{
    House made;
    const auto add = [&](Colleague colleague, std::vector<std::string> skills) {
        made.directory.push_back({.colleague = std::move(colleague), .skills = std::move(skills)});
    };
    add({.name = "Sam Lee", .extension = "204", .role = "Returns and refunds"}, {"exchange"});
    add({.name = "Jürgen Müller", .extension = "2041", .role = "Accounts"}, {"Rückgabe"});
    add({.name = "Siobhán O'Neil", .extension = "30", .role = "Kitchens"}, {"returns"});
    add({.name = "Łukasz Return", .extension = "61 50", .role = "Carrier desk"}, {});
    return made;
}

/// The first names of those found, in order.
std::string found(std::string_view typed)
{
    const auto within = house();
    std::string names;
    for (const auto& each : search(within, typed)) {
        const auto& name = within.directory[each.index].colleague.name;
        names += (names.empty() ? "" : ", ") + name.substr(0, name.find(' '));
    }
    return names;
}

} // namespace

TEST_CASE("typing nothing finds everybody in the order of the house")
{
    CHECK(found("") == "Sam, Jürgen, Siobhán, Łukasz");
    CHECK(found("  - ") == "Sam, Jürgen, Siobhán, Łukasz");
}

TEST_CASE("a name goes before a role, and a role before a skill")
{
    CHECK(found("return") == "Łukasz, Sam, Siobhán");
}

TEST_CASE("the extension typed in full comes first")
{
    CHECK(found("204") == "Sam, Jürgen");
    CHECK(found("2041") == "Jürgen");
    CHECK(found("20") == "Sam, Jürgen");
    CHECK(found("6150") == "Łukasz");
}

TEST_CASE("every typed word has to be found")
{
    CHECK(found("ret sam") == "Sam");
    CHECK(found("sam kitchens") == "");
    CHECK(found("am") == "");
}

TEST_CASE("case and accents do not matter")
{
    CHECK(found("MULL") == "Jürgen");
    CHECK(found("mueller") == "Jürgen");
    CHECK(found("MÜLLER") == "Jürgen");
    CHECK(found("rueck") == "Jürgen");
    CHECK(found("siobhan oneil") == "Siobhán");
    CHECK(found("o'n") == "Siobhán");
    CHECK(found("lukasz") == "Łukasz");
    CHECK(found("u\xCC\x88") == ""); // an accent of its own falls away, "u" begins nothing here
    CHECK(found("ju\xCC\x88rgen") == "Jürgen");
}

TEST_CASE("what is not UTF-8 finds nothing and does no harm")
{
    CHECK(found("\xFF\xC3") == "");
    CHECK(found("\xC3") == "");
}

TEST_CASE("a search says what it was found by")
{
    CHECK(search(house(), "204") ==
          std::vector<Found>{{0, FoundBy::Extension}, {1, FoundBy::ExtensionBegin}});
    CHECK(search(house(), "sam exch") == std::vector<Found>{{0, FoundBy::Skill}});
}
