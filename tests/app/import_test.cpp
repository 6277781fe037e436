#include "tests/support/catch.h"
#include "tests/support/process.h"
#include "tests/support/temp_dir.h"

#include <fstream>
#include <sstream>

using namespace secondring::test;

namespace {

constexpr auto kTwoCalls = "began,number,length,agent,name\n"
                           "2024-01-03 10:00:00,020 7946 0018,65,Nora Bell,Elena Marsh\n"
                           "2024-01-03 10:05:00,020 7946 0812,30,Nora Bell,Ada Quill\n";
constexpr auto kOneBad = "began,number,length,agent,name\n"
                         "2024-01-03 10:00:00,020 7946 0018,65,Nora Bell,Elena Marsh\n"
                         "yesterday,020 7946 0812,30,Nora Bell,Ada Quill\n";

/// The program's own command, on a folder of its own.
class Import
{
public:
    int operator()(const std::string& list, std::vector<std::string> wishes = {})
    {
        std::ofstream(folder_ / "list.csv") << list;
        std::vector<std::string> command{
            SECONDRING_PROGRAM, "import", folder_ / "list.csv", "--folder", folder_ / "desk"};
        command.insert(command.end(), wishes.begin(), wishes.end());
        std::filesystem::remove(folder_ / "log");
        const auto code = run(command, folder_ / "log", kPatience, {{"TZ", "UTC"}});
        std::stringstream text;
        text << std::ifstream(folder_ / "log").rdbuf();
        said_ = text.str();
        return code;
    }

    bool says(const std::string& words) const { return said_.find(words) != std::string::npos; }

    const std::string& said() const { return said_; }

    std::filesystem::path desk() const { return folder_ / "desk"; }

private:
    TempDir folder_;
    std::string said_;
};

} // namespace

TEST_CASE("a list is shown before it is brought in, and then brought in")
{
    Import import;
    CHECK(import(kTwoCalls, {"--dry-run"}) == 0);
    CAPTURE(import.said());
    CHECK(import.says("2 calls, 0 lines rejected."));
    CHECK(import.says("2024-01-03T10:05:00.000Z  0:30  Ada Quill  Nora Bell"));
    CHECK(import.says("Nothing was brought in."));
    CHECK_FALSE(std::filesystem::exists(import.desk()));
    CHECK(import(kTwoCalls) == 0);
    CHECK(import.says("Brought in: 2. Known before: 0."));
}

TEST_CASE("an agent of a list gets the name that is given for them")
{
    Import import;
    const std::string list = "began,number,length,agent\n"
                             "2024-01-03 10:00:00,020 7946 0018,65,214\n"
                             "2024-01-03 10:05:00,020 7946 0812,30,777\n"
                             "2024-01-03 10:06:00,020 7946 0812,30,888\n";
    CHECK(import(list, {"--dry-run", "--agent", "777=Nora Bell", "--agent", "214=Dana Kerr"}) == 0);
    CAPTURE(import.said());
    CHECK(import.says("Dana Kerr"));
    CHECK(import.says("Nora Bell"));
    CHECK(import.says("888"));
    CHECK(import(list, {"--agent", "Nora Bell"}) == 2);
    CHECK(import.says("--agent takes AGENT=NAME"));
}

TEST_CASE("a list brought in twice brings nothing twice")
{
    Import import;
    REQUIRE(import(kTwoCalls) == 0);
    CHECK(import(std::string(kTwoCalls) +
                 "2024-01-03 11:00:00,020 7946 0018,5,Nora Bell,Elena\n") == 0);
    CAPTURE(import.said());
    CHECK(import.says("Brought in: 1. Known before: 2."));
    CHECK(import(kTwoCalls, {"--json"}) == 0);
    CHECK(import.says("\"broughtIn\": 0"));
    CHECK(import.says("\"known\": 2"));
}

TEST_CASE("a line that makes no sense is told with its reason, and keeps the whole list out")
{
    Import import;
    CHECK(import(kOneBad) == 3);
    CAPTURE(import.said());
    CHECK(import.says("line 3: \"yesterday\" is no time (began)"));
    CHECK(import.says("Nothing was brought in."));
    CHECK(import(kOneBad, {"--skip-rejected", "--json"}) == 3);
    CHECK(import.says("\"broughtIn\": 1"));
    CHECK(import.says("\"known\": 0"));
}

TEST_CASE("a list without the columns that are needed, or no list at all, is refused")
{
    Import import;
    CHECK(import("colour,size\nred,3\n") == 1);
    CAPTURE(import.said());
    CHECK_FALSE(std::filesystem::exists(import.desk()));
    CHECK(import(kTwoCalls, {"--map", "nonsense"}) == 2);
    CHECK(import.says("--map takes COLUMN=NAME"));
}
