#include "tests/architecture/include_rules.h"
#include "tests/support/catch.h"

using namespace secondring::architecture;

namespace {

Breaches inTheWholeTree(Breaches (*rule)(const SourceFile&))
{
    Breaches all;
    for (const auto& file : sourceTree()) {
        const auto found = rule(file);
        all.insert(all.end(), found.begin(), found.end());
    }
    return all;
}

const Breaches kNone;

} // namespace

TEST_CASE("the tree is found and read")
{
    REQUIRE(sourceTree().size() > 20);
}

TEST_CASE("the core includes nothing but standard C++, tl::expected and itself")
{
    CHECK(inTheWholeTree(coreIncludes) == kNone);
}

TEST_CASE("the core asks no clock")
{
    CHECK(inTheWholeTree(coreClocks) == kNone);
}

TEST_CASE("the user interface knows no adapter")
{
    CHECK(inTheWholeTree(uiIncludes) == kNone);
}

TEST_CASE("adapters know each other only where an arrow says so")
{
    CHECK(inTheWholeTree(adapterIncludes) == kNone);
}

TEST_CASE("libre, SQLite and Qt Widgets stay in their folders")
{
    CHECK(inTheWholeTree(foreignIncludes) == kNone);
}

TEST_CASE("the rule of the core sees what breaks it")
{
    const auto broken = GENERATE("#include <QString>",
                                 "#include <re/re.h>",
                                 "# include \"ui/look/tokens.h\"",
                                 "#include \"core/adapters/sip/sip_line.h\"",
                                 "#include \"call.h\"",
                                 "#include <thread>",
                                 "#include <unistd.h>");
    CAPTURE(broken);
    CHECK(coreIncludes(sourceFile("core/call/call.cpp", broken)).size() == 1);
    CHECK(coreIncludes(sourceFile("core/adapters/sip/call.cpp", broken)) == kNone);
}

TEST_CASE("the rule of the core lets standard headers and its own through")
{
    const auto fine = GENERATE("#include <vector>",
                               "#include <tl/expected.hpp>",
                               "#include \"core/base/instant.h\" // why");
    CAPTURE(fine);
    CHECK(coreIncludes(sourceFile("core/call/call.cpp", fine)) == kNone);
}

TEST_CASE("a clock asked by the core is seen")
{
    const auto file =
        sourceFile("core/desk/desk.cpp", "\nauto t = std::chrono::system_clock::now();");
    CHECK(coreClocks(file) ==
          Breaches{"core/desk/desk.cpp:2: the core is told the time, it asks no clock"});
}

TEST_CASE("an adapter in the user interface is seen")
{
    const auto file =
        sourceFile("ui/desk/desk_view.cpp", "#include \"core/adapters/json/codec.h\"");
    CHECK(uiIncludes(file).size() == 1);
}

TEST_CASE("an adapter that reaches for another is seen")
{
    CHECK(adapterIncludes(
              sourceFile("core/adapters/sip/a.cpp", "#include \"core/adapters/sqlite/store.h\""))
              .size() == 1);
    CHECK(adapterIncludes(sourceFile("core/adapters/sip/a.cpp",
                                     "#include \"core/adapters/media/path.h\"")) == kNone);
}

TEST_CASE("a foreign library out of its folder is seen")
{
    const auto broken = GENERATE("#include <re/re.h>", "#include <rem.h>", "#include <sqlite3.h>");
    CAPTURE(broken);
    CHECK(foreignIncludes(sourceFile("app/main.cpp", broken)).size() == 1);
    CHECK(foreignIncludes(sourceFile("app/main.cpp", "#include <regex>")) == kNone);
}
