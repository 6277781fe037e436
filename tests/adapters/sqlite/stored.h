#pragma once
#include "core/adapters/sqlite/sqlite_call_log.h"
#include "core/adapters/sqlite/sqlite_store.h"
#include "tests/support/call_story.h"
#include "tests/support/catch.h"
#include "tests/support/manual_desk.h"
#include "tests/support/temp_dir.h"

#include <SQLiteCpp/SQLiteCpp.h>

#include <memory>
#include <vector>

namespace secondring::test {

inline const Party kCaller{"Erika", "+49 30 901820", "sip:erika@example.org"};
inline const Instant kMorning{Duration{1'795'000'000'000}};

/// A store with its log, in a folder of its own, and hands to get at the file from outside.
class Stored
{
public:
    Stored() { open(); }

    void open()
    {
        auto opened = SqliteStore::open(file);
        REQUIRE(opened);
        store = std::move(*opened);
        log = std::make_unique<SqliteCallLog>(*store, CallTaker{"Ada", "42"}, desk.executor());
        log->watch([this] { ++recovered; });
    }

    void close()
    {
        log.reset();
        store.reset();
    }

    void append(CallStory& story, const EventBody& body, Duration later = Duration{1000})
    {
        const auto& recorded = story.add(body, later);
        append(recorded, story.summary());
    }

    void append(const Recorded& recorded, const CallSummary& summary)
    {
        ++appended;
        log->append(recorded, summary, [this](const auto& result) { results.push_back(result); });
    }

    bool settled()
    {
        return desk.runUntil([this] { return results.size() == appended; });
    }

    CallStory live(std::int64_t id, const std::vector<EventBody>& bodies)
    {
        CallStory story{CallId{id}, kMorning + std::chrono::minutes{id}};
        for (const auto& body : bodies) {
            append(story, body);
        }
        REQUIRE(settled());
        return story;
    }

    /// One value, read by a connection of its own.
    std::string value(const std::string& sql) const
    {
        SQLite::Database db(file.string(), SQLite::OPEN_READONLY, 1000);
        return db.execAndGet(sql).getString();
    }

    /// What another program would do to the file.
    void tamper(const std::string& sql) const
    {
        SQLite::Database db(file.string(), SQLite::OPEN_READWRITE, 1000);
        db.exec(sql);
    }

    std::string events() const { return value("SELECT count(*) FROM call_event"); }

    TempDir folder;
    std::filesystem::path file = folder / "home" / "calls.db";
    ManualDesk desk;
    std::vector<Result<void>> results;
    std::size_t appended = 0;
    int recovered = 0;
    std::unique_ptr<SqliteStore> store;
    std::unique_ptr<SqliteCallLog> log;
};

} // namespace secondring::test
