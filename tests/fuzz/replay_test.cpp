#include "tests/fuzz/story_checks.h"
#include "tests/support/catch.h"

#include <filesystem>
#include <fstream>
#include <sstream>

using namespace secondring::test;

namespace {

int replay(const char* corpus, void (*check)(std::string_view))
{
    int count = 0;
    const auto folder = std::filesystem::path{FUZZ_CORPUS} / corpus;
    for (const auto& entry : std::filesystem::directory_iterator{folder}) {
        std::ostringstream bytes;
        bytes << std::ifstream{entry.path(), std::ios::binary}.rdbuf();
        INFO(entry.path());
        check(bytes.str());
        ++count;
    }
    return count;
}

} // namespace

TEST_CASE("every story that was ever found to be odd is read or refused, as Twee")
{
    CHECK(replay("twee", checkTwee) > 0);
}

TEST_CASE("every story that was ever found to be odd is read or refused, as a page")
{
    CHECK(replay("twine", checkTwine) > 0);
}

TEST_CASE("every scenario that was ever found to be odd is compiled or refused")
{
    CHECK(replay("scenario", checkScenario) > 0);
}
