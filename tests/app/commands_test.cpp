#include "tests/support/catch.h"
#include "tests/support/process.h"
#include "tests/support/temp_dir.h"

#include <SQLiteCpp/SQLiteCpp.h>

#include <fstream>

using namespace secondring::test;

namespace {

constexpr auto kCalls =
    "began,answered,ended,number,agent,name,line,outcome\n"
    "2026-10-05 10:00:00,2026-10-05 10:00:04,2026-10-05 10:03:04,020 7946 0018,Nora "
    "Bell,Elena Marsh,Sales,resolved\n"
    "2026-10-05 11:00:00,2026-10-05 11:00:30,2026-10-05 11:01:30,020 7946 0812,Nora Bell,Ada "
    "Quill,Sales,resolved\n"
    "2026-10-06 12:00:00,2026-10-06 12:00:02,2026-10-06 12:05:02,020 7946 0333,Dana Kerr,Tom "
    "Okafor,Sales,resolved\n";

/// The program without a display, on a folder with three calls that were brought in.
class House
{
public:
    House()
    {
        std::ofstream(folder / "calls.csv") << kCalls;
        REQUIRE(run({"import", folder / "calls.csv"}) == 0);
    }

    int run(std::vector<std::string> words)
    {
        words.insert(words.begin(), SECONDRING_PROGRAM);
        words.insert(words.end(), {"--folder", folder / "desk"});
        std::filesystem::remove(folder / "log");
        const auto code = secondring::test::run(words, folder / "log", kPatience, {{"TZ", "UTC"}});
        said = readFile(folder / "log");
        return code;
    }

    bool says(const std::string& words) const { return said.find(words) != std::string::npos; }

    TempDir folder;
    std::string said;
};

} // namespace

TEST_CASE("the calls that a search finds are written into a file")
{
    House house;
    CHECK(house.run({"export", house.folder / "out.csv", "--search", "agent:nora sort:caller"}) ==
          0);
    CAPTURE(house.said);
    const auto text = readFile(house.folder / "out.csv");
    CAPTURE(text);
    CHECK(house.says("Calls written: 2"));
    CHECK(text.find("Ada Quill,020 7946 0812,Sales,Nora Bell,Resolved,90") != std::string::npos);
    CHECK(text.find("Ada Quill") < text.find("Elena Marsh"));
    CHECK(text.find("Okafor") == std::string::npos);
    CHECK(house.run({"export", house.folder / "out.json", "--json"}) == 0);
    CHECK(house.said == "{\"calls\": 3}\n");
}

TEST_CASE("what was written is brought in again as it was")
{
    House house;
    REQUIRE(house.run({"export", house.folder / "out.csv"}) == 0);
    CHECK(house.run({"import", house.folder / "out.csv"}) == 0);
    CAPTURE(house.said);
    CHECK(house.says("Brought in: 0. Known before: 3."));
}

TEST_CASE("an export that cannot be done says why, and writes nothing")
{
    House house;
    CHECK(house.run({"export", house.folder / "out.doc"}) == 2);
    CHECK(house.says("ends with .csv, .xlsx or .json"));
    CHECK(house.run({"import", house.folder.path().string()}) == 2);
    CHECK(house.says("cannot be read"));
    CHECK(house.run({"export", house.folder / "out.csv", "--search", "length>never"}) == 2);
    CHECK(house.run({"export", house.folder / "no" / "out.csv"}) == 1);
    CHECK(house.says("cannot be written: No such file or directory."));
    CHECK_FALSE(std::filesystem::exists(house.folder / "out.csv"));
}

TEST_CASE("a call that was brought in is taken away like any other")
{
    House house;
    CHECK(house.run({"export", "--call", "1", "--pdf", house.folder / "call.pdf"}) == 0);
    CAPTURE(house.said);
    CHECK(readFile(house.folder / "call.pdf").starts_with("%PDF-"));
    CHECK(house.run({"export", "--call", "99", "--pdf", house.folder / "none.pdf"}) == 1);
    CHECK(house.says("Call 99 cannot be shown. "));
}

TEST_CASE("the figures of a month are printed with their formulas")
{
    House house;
    CHECK(house.run({"report", "--date", "2026-10"}) == 0);
    CAPTURE(house.said);
    CHECK(house.says("2026-10-01 to 2026-10-31: 3 calls offered, 0 dialled"));
    CHECK(house.says("66.7%  goal 80%")); // 2 of 3 within 20 s
    CHECK(house.says("answered within 20 s / (answered + abandoned after 20 s)"));
    CHECK(house.run({"report", "--date", "2026-10", "--by", "agent", "--json"}) == 0);
    CHECK(house.says("\"key\": \"Dana Kerr\""));
    CHECK(house.run({"report", "--date", "2026-10", "--pdf", house.folder / "report.pdf"}) == 0);
    CHECK(readFile(house.folder / "report.pdf").starts_with("%PDF-"));
    CHECK(house.run({"report", "--date", "2026-10", "--table", house.folder / "f.csv"}) == 0);
    const auto table = readFile(house.folder / "f.csv");
    CAPTURE(table);
    CHECK(table.starts_with("of,name,from,to,offered,"));
    CHECK(table.find("\r\nall,,2026-10-01,2026-10-31,3,") != std::string::npos);
    CHECK(table.find("\r\nagent,Dana Kerr,2026-10-01,2026-10-31,") != std::string::npos);
    CHECK(house.run({"report", "--table", house.folder / "f.doc"}) == 2);
    CHECK(house.run({"report", "--by", "nobody"}) == 2);
    CHECK(house.run({"report", "--date", "whenever"}) == 2);
    CHECK(house.run({"report", "--agent", "Nobody"}) == 2);
    CHECK(house.says("Nobody with calls or in a team is called Nobody."));
    CHECK(house.run({"report", "--line", "Nowhere"}) == 2);
    CHECK(house.says("No call came in on a line called Nowhere."));
}

TEST_CASE("a report is of a team, and by the rules of the house")
{
    House house;
    std::ofstream(house.folder / "desk" / "house.toml") << R"(
[[team]]
name = "Leeds"
agents = ["Nora Bell"]
[[goal]]
metric = "service-level"
target = 30.5
period = "month"
[metrics]
service-level = "answered-only"
within-seconds = 5
)";
    CHECK(house.run({"report", "--date", "2026-10", "--team", "Leeds"}) == 0);
    CAPTURE(house.said);
    CHECK(house.says("2026-10-01 to 2026-10-31, Leeds: 2 calls offered"));
    CHECK(house.says("50.0%  goal 30.5%")); // 1 of 2 within 5 s
    CHECK(house.says("answered within 5 s / answered"));
    CHECK(house.run({"report", "--date", "2026-10", "--team", "York"}) == 2);
    CHECK(house.says("no team called York"));
    CHECK(house.run({"export", house.folder / "out.csv", "--search", "team:leeds"}) == 0);
    CHECK(house.says("Calls written: 2"));
}

TEST_CASE("a damaged store is told, and a copy takes its place")
{
    House house;
    CHECK(house.run({"restore"}) == 1);
    CHECK(house.says("There is no copy of"));
    std::filesystem::create_directory(house.folder / "desk" / "backups");
    std::filesystem::copy_file(house.folder / "desk" / "calls.db",
                               house.folder / "desk" / "backups" / "calls-1795000000000.db");
    std::ofstream(house.folder / "desk" / "calls.db") << "not a record any more";
    CHECK(house.run({"verify"}) == 1);
    CHECK(house.says("is damaged"));
    CHECK(house.run({"restore", "--list"}) == 0);
    CHECK(house.says("  1  2026-11-18T"));
    CHECK(house.run({"restore", "2"}) == 1);
    CHECK(house.says("There is one copy."));
    CHECK(house.run({"restore"}) == 0);
    CAPTURE(house.said);
    CHECK(house.says("calls.db.damaged-1"));
    CHECK(house.run({"verify"}) == 0);
}

TEST_CASE("what is derived is made anew and compared")
{
    House house;
    CHECK(house.run({"verify"}) == 0);
    CAPTURE(house.said);
    CHECK(house.says("All that is stored is as the events tell it."));
    SQLite::Database(house.folder / "desk" / "calls.db", SQLite::OPEN_READWRITE)
        .exec("UPDATE day_total SET answered = answered + 1");
    CHECK(house.run({"verify", "--json"}) == 3);
    CHECK(house.says("\"differences\": ["));
}

TEST_CASE("what callers answered to a survey is brought in once, and counts")
{
    House house;
    std::ofstream(house.folder / "answers.csv") << "number,time,score,comment\n"
                                                   "+442079460018,2026-10-05 18:00,5,swift\n"
                                                   "020 7946 0812,2026-10-05 18:00,2,\n"
                                                   "020 7946 0333,2026-10-05 18:00,4,too early\n"
                                                   "020 7946 0333,2026-10-06 18:00,9,\n";
    const auto file = (house.folder / "answers.csv").string();
    CHECK(house.run({"surveys", file, "--dry-run"}) == 3);
    CHECK(house.says("Would be brought in: 2. Known before: 0. Rejected: 2."));
    CHECK(house.run({"surveys", file}) == 3);
    CHECK(house.says("line 4: no call with 020 7946 0333 was answered before that time"));
    CHECK(house.says("line 5: \"9\" is no answer from 1 to 5"));
    CHECK(house.says("Brought in: 2. Known before: 0. Rejected: 2."));
    CHECK(house.run({"surveys", file, "--json"}) == 3);
    CHECK(house.says("\"known\": 2"));
    CHECK(house.run({"report", "--date", "2026-10-05"}) == 0);
    CHECK(house.says("50.0%"));
    CHECK(house.says("n = 2, response rate "));
    std::ofstream(house.folder / "more.csv") << "number,time,nps,ces\n"
                                                "+442079460018,2026-10-05 18:00,10,7\n"
                                                "020 7946 0812,2026-10-05 18:00,6,\n";
    CHECK(house.run({"surveys", (house.folder / "more.csv").string()}) == 0);
    CHECK(house.run({"surveys", (house.folder / "more.csv").string()}) == 0);
    CHECK(house.says("Brought in: 0. Known before: 2."));
    CHECK(house.run({"report", "--date", "2026-10-05", "--json"}) == 0);
    CHECK(house.says("\"text\": \"7.0\""));
    CHECK(house.says("\"responseRate\""));
    CHECK(house.run({"report", "--date", "2026-10-05"}) == 0);
    CHECK(house.says("50.0%")); // the answers of before are still there
    CHECK(house.run({"verify"}) == 0);
    CHECK(house.run({"surveys", (house.folder / "none.csv").string()}) == 2);
}
