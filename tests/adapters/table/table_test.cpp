#include "core/adapters/table/table_file.h"
#include "tests/support/catch.h"
#include "tests/support/process.h"
#include "tests/support/temp_dir.h"

#include <fstream>

using namespace secondring;
using namespace secondring::test;

namespace {

const std::vector<TableColumn> kColumns{
    {"name", "Caller"}, {"began", "When"}, {"length", "Length"}, {"good", "Good"}, {"n", "N"}};

std::vector<Cell> row(Cell name)
{
    return {
        std::move(name),
        Instant{std::chrono::sys_days{std::chrono::year{2026} / 11 / 22} + std::chrono::hours{9}},
        Duration{391'400},
        true,
        std::int64_t{7}};
}

std::string written(TableFormat format, const std::vector<std::vector<Cell>>& rows)
{
    const TempDir folder;
    const auto file = folder / "list";
    auto table = beginTable(format, file, kColumns);
    REQUIRE(table);
    for (const auto& cells : rows) {
        REQUIRE((*table)->row(cells));
    }
    CHECK_FALSE(std::filesystem::exists(file));
    REQUIRE((*table)->finish());
    CHECK_FALSE(std::filesystem::exists(folder / "list.part"));
    return readFile(file);
}

} // namespace

TEST_CASE("a list as CSV is quoted where it has to be, and computes nothing")
{
    const auto text = written(TableFormat::Csv,
                              {row("Marsh, \"Elena\""), row("=1+1"), row("+44 20 7946"), row({})});
    CHECK(text == "name,began,length,good,n\r\n"
                  "\"Marsh, \"\"Elena\"\"\",2026-11-22T09:00:00.000Z,391,yes,7\r\n"
                  "'=1+1,2026-11-22T09:00:00.000Z,391,yes,7\r\n"
                  "+44 20 7946,2026-11-22T09:00:00.000Z,391,yes,7\r\n"
                  ",2026-11-22T09:00:00.000Z,391,yes,7\r\n");
}

TEST_CASE("a list as JSON is an array of objects, whatever bytes a name has")
{
    CHECK(written(TableFormat::Json, {}) == "[\n]\n");
    CHECK(written(TableFormat::Json, {row("Größe \xff"), row({})}) ==
          "[\n"
          "{\"name\":\"Größe \xef\xbf\xbd\",\"began\":\"2026-11-22T09:00:00.000Z\",\"length\":391,"
          "\"good\":true,\"n\":7},\n"
          "{\"name\":null,\"began\":\"2026-11-22T09:00:00.000Z\",\"length\":391,\"good\":true,"
          "\"n\":7}\n]\n");
}

TEST_CASE("a list as XLSX is a whole workbook with what was written")
{
    const TempDir folder;
    const auto file = folder / "list.xlsx";
    auto table = beginTable(TableFormat::Xlsx, file, kColumns);
    REQUIRE(table);
    REQUIRE((*table)->row(row("Elena Marsh")));
    REQUIRE((*table)->finish());
    REQUIRE(run({"unzip", "-t", file}, folder / "test.log") == 0);
    REQUIRE(run({"unzip", "-p", file, "xl/worksheets/sheet1.xml"}, folder / "sheet.xml") == 0);
    const auto sheet = readFile(folder / "sheet.xml");
    CHECK(sheet.find("<t>Caller</t>") != std::string::npos);
    CHECK(sheet.find("<t>Elena Marsh</t>") != std::string::npos);
    CHECK(sheet.find("t=\"b\"><v>1</v>") != std::string::npos);
}

TEST_CASE("figures are written as programs read them, and in a spreadsheet as people do")
{
    const std::vector<TableColumn> columns{{"share", "Share"}, {"seconds", "Seconds"}};
    const std::vector<Cell> cells{Share{0.9375}, 4.2};
    const TempDir folder;
    for (const auto* name : {"a.csv", "a.json", "a.xlsx"}) {
        auto table = beginTable(*formatOf(name), folder / name, columns, "Figures");
        REQUIRE(table);
        REQUIRE((*table)->row(cells));
        REQUIRE((*table)->finish());
    }
    CHECK(readFile(folder / "a.csv") == "share,seconds\r\n0.9375,4.2\r\n");
    CHECK(readFile(folder / "a.json") == "[\n{\"share\":0.9375,\"seconds\":4.2}\n]\n");
    const auto part = [&](const char* name) {
        REQUIRE(run({"unzip", "-p", folder / "a.xlsx", name}, folder / "part") == 0);
        return readFile(folder / "part");
    };
    CHECK(part("xl/worksheets/sheet1.xml").find("<v>0.9375</v>") != std::string::npos);
    CHECK(part("xl/styles.xml").find("0.0%") != std::string::npos);
    CHECK(part("xl/workbook.xml").find("name=\"Figures\"") != std::string::npos);
}

TEST_CASE("a list that is given up leaves what was there before")
{
    const auto format = GENERATE(TableFormat::Csv, TableFormat::Json, TableFormat::Xlsx);
    const TempDir folder;
    std::ofstream(folder / "list") << "before";
    {
        auto table = beginTable(format, folder / "list", kColumns);
        REQUIRE(table);
        REQUIRE((*table)->row(row("Elena Marsh")));
    }
    CHECK(readFile(folder / "list") == "before");
    CHECK_FALSE(std::filesystem::exists(folder / "list.part"));
}

TEST_CASE("a file that cannot be written is told in a sentence")
{
    const TempDir folder;
    const auto nowhere = beginTable(TableFormat::Csv, folder / "no" / "list.csv", kColumns);
    REQUIRE_FALSE(nowhere);
    CHECK(nowhere.error().reason.find("cannot be written: No such file") != std::string::npos);
}

TEST_CASE("the name of a file tells its format")
{
    CHECK(formatOf("a/list.CSV") == TableFormat::Csv);
    CHECK(formatOf("list.xlsx") == TableFormat::Xlsx);
    CHECK(formatOf("list.json") == TableFormat::Json);
    CHECK(formatOf("list.pdf") == std::nullopt);
    CHECK(formatOf("list") == std::nullopt);
}
