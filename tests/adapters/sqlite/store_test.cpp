#include "core/adapters/sqlite/migrations.h"
#include "core/adapters/sqlite/sqlite_call_archive.h"
#include "tests/adapters/sqlite/stored.h"

#include <sys/stat.h>
#include <unistd.h>

#include <fstream>

using namespace secondring;
using namespace secondring::test;

namespace {

std::string refusal(const std::filesystem::path& file)
{
    const auto store = SqliteStore::open(file);
    return store ? std::string{} : store.error().reason;
}

bool contains(const std::string& text, const std::string& part)
{
    INFO(text);
    return text.find(part) != std::string::npos;
}

void overwrite(const std::filesystem::path& file, std::streamoff from, const std::string& bytes)
{
    std::fstream stream(file, std::ios::in | std::ios::out | std::ios::binary);
    stream.seekp(from);
    stream << bytes;
}

/// The rights of nobody in particular: root may write everywhere.
class AsNobody
{
public:
    AsNobody()
        : wasRoot_(::geteuid() == 0)
    {
        if (wasRoot_) {
            REQUIRE(::seteuid(65534) == 0);
        }
    }

    ~AsNobody()
    {
        if (wasRoot_) {
            static_cast<void>(::seteuid(0));
        }
    }

    AsNobody(const AsNobody&) = delete;
    AsNobody& operator=(const AsNobody&) = delete;

private:
    bool wasRoot_;
};

} // namespace

TEST_CASE("a new store makes its folder and is readable by its owner alone")
{
    const Stored stored;

    struct stat found
    {
    };

    for (const auto* suffix : {"", "-wal", ".lock"}) {
        REQUIRE(::stat((stored.file.string() + suffix).c_str(), &found) == 0);
        CHECK((found.st_mode & 0777) == 0600);
    }
    CHECK(stored.value("PRAGMA journal_mode") == "wal");
    CHECK(stored.value("PRAGMA user_version") == std::to_string(sqlite::migrations().size()));
    CHECK(stored.value("PRAGMA application_id") == std::to_string(0x53656352));
}

TEST_CASE("a store closed properly leaves one whole file and opens again")
{
    Stored stored;
    stored.live(1, wholeCall(kCaller));
    stored.close();
    CHECK_FALSE(std::filesystem::exists(stored.file.string() + "-wal"));
    stored.open();
    CHECK(stored.events() == "15");
}

TEST_CASE("a store that another program has open is refused")
{
    Stored stored;
    CHECK(contains(refusal(stored.file), "Another Second Ring that is running"));
    stored.close();
    CHECK(refusal(stored.file).empty());
}

TEST_CASE("a store of a newer version is refused and not touched")
{
    Stored stored;
    stored.close();
    stored.tamper("PRAGMA user_version = 99");
    const auto before = readFile(stored.file);
    CHECK(contains(refusal(stored.file), "newer Second Ring (version 99"));
    CHECK(readFile(stored.file) == before);
}

TEST_CASE("a database of another program is refused and not touched")
{
    const TempDir folder;
    const auto file = folder / "others.db";
    SQLite::Database{file.string(), SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE}.exec(
        "CREATE TABLE bookmark (name)");
    const auto before = readFile(file);
    CHECK(contains(refusal(file), "no record of Second Ring"));
    CHECK(readFile(file) == before);
}

TEST_CASE("a file that is no database is refused and not touched")
{
    const TempDir folder;
    const auto file = folder / "letter.txt";
    const std::string letter(3000, 'x');
    writeFile(file, letter);
    CHECK(contains(refusal(file), "damaged, or is no record of Second Ring"));
    CHECK(readFile(file) == letter);
}

TEST_CASE("a store that was cut short is refused")
{
    Stored stored;
    stored.live(1, wholeCall(kCaller));
    stored.close();
    std::filesystem::resize_file(stored.file, std::filesystem::file_size(stored.file) / 2);
    CHECK(contains(refusal(stored.file), "damaged"));
}

TEST_CASE("a store that was not closed properly is looked through, and refused when damaged")
{
    Stored stored;
    for (std::int64_t id = 1; id < 40; ++id) {
        stored.live(id, wholeCall(kCaller));
    }
    stored.close();
    overwrite(stored.file, 4096 * 3, std::string(4096 * 3, '\x5a'));
    writeFile(stored.file.string() + "-wal", ""); // as a program that was killed leaves it
    CHECK(contains(refusal(stored.file), "damaged"));
}

TEST_CASE("an unfinished call that cannot be read is named, and keeps no other from being found")
{
    Stored stored;
    const CallArrived arrived{LegId{1}, kCaller, "main", Duration{3000}};
    stored.live(1, {arrived, NoteChanged{"x"}});
    stored.live(2, {arrived});
    SECTION("a payload that cannot be read")
    {
        stored.tamper("DROP TRIGGER call_event_is_never_changed;"
                      "UPDATE call_event SET payload = '{' WHERE call = 1 AND sequence = 2");
    }
    SECTION("an event that is missing")
    {
        stored.tamper("DROP TRIGGER call_event_is_never_deleted;"
                      "DELETE FROM call_event WHERE call = 1 AND sequence = 1");
    }
    const auto opening = SqliteCallArchive{*stored.store, stored.desk.executor()}.open();
    REQUIRE(opening);
    REQUIRE(opening->unreadable.size() == 1);
    CHECK(opening->unreadable[0].id == CallId{1});
    CHECK(contains(opening->unreadable[0].reason, " of call 1 "));
    REQUIRE(opening->unfinished.size() == 1);
    CHECK(opening->unfinished[0].id == CallId{2});
    CHECK(opening->lastCall == CallId{2});
}

TEST_CASE("a folder that may not be written is refused")
{
    Stored stored;
    stored.close();
    REQUIRE(::chmod(stored.folder.path().c_str(), 0755) == 0);
    REQUIRE(::chmod(stored.file.parent_path().c_str(), 0555) == 0);
    {
        const AsNobody nobody;
        CHECK(contains(refusal(stored.file), "cannot be written: Permission denied"));
        CHECK(contains(refusal(stored.folder / "home" / "new" / "calls.db"), "cannot be made"));
    }
    ::chmod(stored.file.parent_path().c_str(), 0755);
}

TEST_CASE("events are neither changed nor deleted, by nobody")
{
    Stored stored;
    stored.live(1, wholeCall(kCaller));
    CHECK_THROWS(stored.tamper("UPDATE call_event SET at = 0"));
    CHECK_THROWS(stored.tamper("DELETE FROM call_event"));
    CHECK_THROWS(stored.tamper("PRAGMA foreign_keys = ON; DELETE FROM call"));
    CHECK(stored.events() == "15");
}
