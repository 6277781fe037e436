#include "tests/adapters/sqlite/stored.h"

#include <sys/mount.h>
#include <sys/resource.h>
#include <unistd.h>

#include <csignal>

using namespace secondring;
using namespace secondring::test;

namespace {

/// No file of this program grows beyond `bytes`, as if the disk were full.
class FileSizeLimit
{
public:
    explicit FileSizeLimit(std::uintmax_t bytes)
    {
        std::signal(SIGXFSZ, SIG_IGN);
        getrlimit(RLIMIT_FSIZE, &before_);
        const rlimit limit{bytes, before_.rlim_max};
        setrlimit(RLIMIT_FSIZE, &limit);
    }

    ~FileSizeLimit() { setrlimit(RLIMIT_FSIZE, &before_); }

    FileSizeLimit(const FileSizeLimit&) = delete;
    FileSizeLimit& operator=(const FileSizeLimit&) = delete;

private:
    rlimit before_{};
};

/// A disk of its own in the folder, for root; `there` says whether it could be had.
class SmallDisk
{
public:
    explicit SmallDisk(std::filesystem::path folder)
        : there(::mount("none", folder.c_str(), "tmpfs", 0, "size=400k") == 0)
        , folder_(std::move(folder))
    {
    }

    ~SmallDisk()
    {
        if (there) {
            ::umount2(folder_.c_str(), MNT_DETACH);
        }
    }

    SmallDisk(const SmallDisk&) = delete;
    SmallDisk& operator=(const SmallDisk&) = delete;

    void grow() const
    {
        REQUIRE(::mount("none", folder_.c_str(), "tmpfs", MS_REMOUNT, "size=10m") == 0);
    }

    const bool there;

private:
    std::filesystem::path folder_;
};

const EventBody kArrived = CallArrived{LegId{1}, kCaller, "main", Duration{3000}};

std::string lastReason(const Stored& stored)
{
    return stored.results.back() ? std::string{} : stored.results.back().error().reason;
}

bool contains(const std::string& text, const std::string& part)
{
    INFO(text);
    return text.find(part) != std::string::npos;
}

bool recovers(Stored& stored)
{
    return stored.desk.runUntil([&] { return stored.recovered == 1; });
}

} // namespace

TEST_CASE("when files cannot grow, events are kept and written as soon as they can")
{
    Stored stored;
    auto story = stored.live(1, {kArrived});
    {
        const FileSizeLimit full{std::filesystem::file_size(stored.file.string() + "-wal")};
        for (int note = 0; note < 20; ++note) {
            stored.append(story, NoteChanged{"note " + std::to_string(note)});
            REQUIRE(stored.settled());
            REQUIRE_FALSE(stored.results.back());
        }
        CHECK(contains(lastReason(stored), "disk"));
        CHECK(stored.events() == "1");
    }
    REQUIRE(recovers(stored));
    CHECK(stored.events() == "21");
    CHECK(stored.value("SELECT notes FROM call") == "note 19");
}

TEST_CASE("a full disk is told as such, and what waited is written once there is room")
{
    Stored stored;
    stored.close();
    const SmallDisk disk{stored.file.parent_path()};
    if (!disk.there) {
        WARN("left out: only root can mount a small disk");
        return;
    }
    stored.open();
    auto story = stored.live(1, {kArrived});
    const std::string longNote(20'000, 'n');
    while (stored.results.back()) {
        stored.append(story, NoteChanged{longNote});
        REQUIRE(stored.settled());
    }
    CHECK(contains(lastReason(stored), "There is no room left on the disk"));
    disk.grow();
    CHECK(recovers(stored));
    CHECK(stored.events() == std::to_string(story.events().size()));
    stored.close();
}

TEST_CASE("an event is never called durable once the file has been deleted")
{
    Stored stored;
    auto story = stored.live(1, {kArrived});
    SECTION("with its folder")
    {
        std::filesystem::remove_all(stored.file.parent_path());
    }
    SECTION("alone")
    {
        std::filesystem::remove(stored.file);
    }
    stored.append(story, AnswerRequested{});
    REQUIRE(stored.settled());
    CHECK(contains(lastReason(stored), "is not there any more"));
}

TEST_CASE("nothing is written into another file that took the place of the store")
{
    Stored stored;
    auto story = stored.live(1, {kArrived});
    std::filesystem::rename(stored.file, stored.folder / "old.db");
    writeFile(stored.file, "somebody else's");
    stored.append(story, AnswerRequested{});
    REQUIRE(stored.settled());
    CHECK(contains(lastReason(stored), "Another file is in the place"));
    CHECK(readFile(stored.file) == "somebody else's");
    std::filesystem::rename(stored.folder / "old.db", stored.file);
    CHECK(recovers(stored));
    CHECK(stored.events() == "2");
}

TEST_CASE("a file that another program keeps locked is tried again until it is free")
{
    Stored stored;
    auto story = stored.live(1, {kArrived});
    {
        SQLite::Database other(stored.file.string(), SQLite::OPEN_READWRITE);
        const SQLite::Transaction held(other, SQLite::TransactionBehavior::IMMEDIATE);
        stored.append(story, AnswerRequested{});
        REQUIRE(stored.settled());
        CHECK(contains(lastReason(stored), "Another program keeps"));
    }
    CHECK(recovers(stored));
    CHECK(stored.events() == "2");
}

TEST_CASE("an event whose number is taken is refused for good and holds up no other")
{
    Stored stored;
    auto story = stored.live(1, {kArrived});
    CallStory impostor{CallId{1}, kMorning};
    stored.append(impostor, EventBody{DigitHeard{"7"}});
    stored.append(story, AnswerRequested{});
    REQUIRE(stored.settled());
    CHECK(contains(stored.results.at(1) ? "" : stored.results.at(1).error().reason,
                   "Another event is stored as number 1 of call 1"));
    CHECK(stored.results.at(2).has_value());
    CHECK(stored.events() == "2");
    CHECK(stored.value("SELECT name FROM call") == "Erika");
}

TEST_CASE("an event appended twice is stored once")
{
    Stored stored;
    const auto story = stored.live(1, {kArrived});
    stored.append(story.events().front(), story.summary());
    REQUIRE(stored.settled());
    CHECK(stored.results.back().has_value());
    CHECK(stored.events() == "1");
}
