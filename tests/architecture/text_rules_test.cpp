#include "tests/architecture/text_rules.h"
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

TEST_CASE("no header is longer than 150 lines and no source longer than 400")
{
    CHECK(inTheWholeTree(tooLong) == kNone);
}

TEST_CASE("every header guards itself")
{
    CHECK(inTheWholeTree(missingPragmaOnce) == kNone);
}

TEST_CASE("nothing is marked as unfinished")
{
    CHECK(inTheWholeTree(unfinishedMarks) == kNone);
}

TEST_CASE("only the tokens name a colour")
{
    CHECK(inTheWholeTree(strayColours) == kNone);
}

TEST_CASE("no file names a path of one machine")
{
    CHECK(inTheWholeTree(machinePaths) == kNone);
}

TEST_CASE("every source is built")
{
    CHECK(notBuilt(sourceTree()) == kNone);
}

TEST_CASE("no two headers define one name")
{
    CHECK(namedTwice(sourceTree()) == kNone);
}

TEST_CASE("a name defined twice in a namespace is seen, and in two namespaces it is not")
{
    const std::string space = "namespace secondring {\n";
    const std::vector<SourceFile> tree{
        sourceFile("app/a.h", space + "struct Listening\n{\n};"),
        sourceFile("ui/b.h", space + "class Listening;\nclass Listening : public QObject\n{\n};"),
        sourceFile("ui/c.h", "namespace secondring::look {\nclass Listening\n{\n};"),
    };
    CHECK(namedTwice(tree) == Breaches{"ui/b.h:3: secondring::Listening is also in app/a.h"});
}

TEST_CASE("a long header is seen")
{
    const auto file = sourceFile("core/call/call.h", std::string(151, '\n'));
    CHECK(tooLong(file) == Breaches{"core/call/call.h:151: longer than 150 lines"});
    CHECK(tooLong(sourceFile("core/call/call.cpp", std::string(400, '\n'))) == kNone);
}

TEST_CASE("a colour by value is seen")
{
    const auto broken = GENERATE("setStyleSheet(\"color: #1D2326\");",
                                 "QColor(12, 3, 4)",
                                 "QColor{0x123456}",
                                 "painter.setPen(Qt::darkGray);");
    CAPTURE(broken);
    CHECK(strayColours(sourceFile("ui/desk/say_card.cpp", broken)).size() == 1);
    CHECK(strayColours(sourceFile("ui/look/tokens.cpp", broken)) == kNone);
    CHECK(strayColours(sourceFile("ui/desk/a.cpp", "#include <QColor> // see #123")) == kNone);
}

TEST_CASE("a path of one machine is seen")
{
    CHECK(machinePaths(sourceFile("a.md", "see /home/dana/notes")).size() == 1);
    CHECK(machinePaths(sourceFile("a.md", "see docs/home/dana")) == kNone);
}

TEST_CASE("a source that nobody lists is seen")
{
    const std::vector<SourceFile> tree = {
        sourceFile("core/CMakeLists.txt", "add_library(x STATIC\n  call/call.cpp\n)"),
        sourceFile("core/call/call.cpp", ""),
        sourceFile("core/call/forgotten.cpp", ""),
    };
    CHECK(notBuilt(tree) == Breaches{"core/call/forgotten.cpp: listed by no CMakeLists.txt"});
}
