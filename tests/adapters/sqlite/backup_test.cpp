#include "core/adapters/sqlite/backup_rule.h"
#include "core/adapters/sqlite/sqlite_backups.h"
#include "tests/adapters/sqlite/stored.h"

#include <fstream>

using namespace secondring;
using namespace secondring::test;

namespace {

std::string calls(const std::filesystem::path& file)
{
    SQLite::Database db(file.string(), SQLite::OPEN_READONLY);
    return db.execAndGet("SELECT count(*) FROM call").getString();
}

void damage(const std::filesystem::path& file)
{
    std::fstream bytes(file, std::ios::in | std::ios::out | std::ios::binary);
    bytes.seekp(4096);
    bytes << std::string(8192, '\x5a');
}

} // namespace

TEST_CASE("a copy is whole, is made while the store is in use, and holds what was durable")
{
    Stored stored;
    stored.live(1, wholeCall(kCaller));
    SqliteBackups backups(stored.file);
    CHECK(backups.copies().empty());
    const auto copy = backups.make(kMorning);
    INFO((copy ? "" : copy.error().reason));
    REQUIRE(copy);
    stored.live(2, wholeCall(kCaller));
    CHECK(calls(copy->file) == "1");
    CHECK(calls(stored.file) == "2");
    CHECK(backups.copies() == std::vector{*copy});
    for (const auto& entry : std::filesystem::directory_iterator(copy->file.parent_path())) {
        CHECK(entry.path() == copy->file); // no journal, no part
    }
}

TEST_CASE("a copy takes the place of a damaged store, which is kept")
{
    Stored stored;
    stored.live(1, wholeCall(kCaller));
    SqliteBackups backups(stored.file);
    REQUIRE(backups.make(kMorning));
    stored.live(2, wholeCall(kCaller));
    CHECK_FALSE(backups.restore(backups.copies().front())); // it is in use
    stored.close();
    CHECK_FALSE(backups.isDamaged());
    damage(stored.file);
    CHECK(backups.isDamaged());
    const auto aside = backups.restore(backups.copies().front());
    INFO((aside ? "" : aside.error().reason));
    REQUIRE(aside);
    CHECK(std::filesystem::exists(*aside));
    stored.open();
    CHECK(calls(stored.file) == "1");
}

TEST_CASE("a damaged copy is not restored")
{
    Stored stored;
    stored.live(1, wholeCall(kCaller));
    SqliteBackups backups(stored.file);
    const auto copy = backups.make(kMorning);
    REQUIRE(copy);
    stored.close();
    damage(copy->file);
    CHECK_FALSE(backups.restore(*copy));
    CHECK(calls(stored.file) == "1");
}

TEST_CASE("of a damaged store no copy is made, and the good ones stay")
{
    Stored stored;
    stored.live(1, wholeCall(kCaller));
    SqliteBackups backups(stored.file);
    REQUIRE(backups.make(kMorning));
    stored.close();
    damage(stored.file);
    CHECK_FALSE(backups.make(kMorning + std::chrono::days{30}));
    CHECK(backups.copies().size() == 1);
}

TEST_CASE("the newest, one a day and one a week are kept")
{
    const auto daysAgo = [](int days, int hours = 0) {
        return kMorning - std::chrono::days{days} - std::chrono::hours{hours};
    };
    std::vector<Instant> copies;
    for (int day = 0; day < 60; ++day) {
        copies.push_back(daysAgo(day, 1));
        copies.push_back(daysAgo(day, 2));
    }
    const auto dropped = sqlite::superfluous(copies, kMorning);
    std::vector<Instant> kept;
    std::ranges::copy_if(copies, std::back_inserter(kept), [&](Instant copy) {
        return std::ranges::find(dropped, copy) == dropped.end();
    });
    CHECK(kept == std::vector{daysAgo(0, 1),
                              daysAgo(0, 2),
                              daysAgo(1, 1),
                              daysAgo(2, 1),
                              daysAgo(3, 1),
                              daysAgo(4, 1),
                              daysAgo(5, 1),
                              daysAgo(6, 1),
                              daysAgo(7, 1),
                              daysAgo(14, 1),
                              daysAgo(21, 1),
                              daysAgo(28, 1)});
    CHECK(sqlite::superfluous({daysAgo(400)}, kMorning).empty());
}
