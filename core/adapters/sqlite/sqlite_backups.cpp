#include "core/adapters/sqlite/sqlite_backups.h"

#include "core/adapters/sqlite/backup_rule.h"
#include "core/adapters/sqlite/connection.h"
#include "core/adapters/sqlite/file_lock.h"

#include <SQLiteCpp/Backup.h>
#include <sqlite3.h>

#include <algorithm>
#include <charconv>
#include <ranges>
#include <stdexcept>

namespace secondring {

using namespace sqlite;

namespace {

namespace fs = std::filesystem;

constexpr auto kPrefix = "calls-";
constexpr auto kEnding = ".db";
constexpr std::uintmax_t kRoomFor = 2; // of the store's size

/// "calls-1795000000000.db": when it was made, so that a copied or touched file keeps its age.
std::string nameFor(Instant made)
{
    return kPrefix + std::to_string(made.time_since_epoch().count()) + kEnding;
}

std::optional<Instant> madeAt(const fs::path& file)
{
    const auto name = file.filename().string();
    const std::string_view prefix{kPrefix};
    if (!name.starts_with(prefix) || !name.ends_with(kEnding)) {
        return std::nullopt;
    }
    std::int64_t count = 0;
    const auto* end = name.data() + name.size() - std::string_view{kEnding}.size();
    const auto [at, error] = std::from_chars(name.data() + prefix.size(), end, count);
    return error == std::errc{} && at == end ? std::optional{Instant{Duration{count}}}
                                             : std::nullopt;
}

void checkWhole(SQLite::Database& db)
{
    const auto verdict = db.execAndGet("PRAGMA quick_check(1)").getString();
    if (verdict != "ok") {
        throw std::runtime_error("the copy is damaged (" + verdict + ")");
    }
}

/// One step: it reads one moment of the store, and nobody who writes waits for it.
void copyInto(const fs::path& store, const fs::path& part)
{
    const auto source = openForReading(store);
    SQLite::Database target(part.string(), SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
    SQLite::Backup backup(target, *source);
    backup.executeStep(-1);
}

/// A copy is one file: what the store does with a journal beside it would leave half of it behind.
void finish(const fs::path& part)
{
    SQLite::Database copy(part.string(), SQLite::OPEN_READWRITE);
    copy.exec("PRAGMA synchronous = FULL");
    copy.execAndGet("PRAGMA journal_mode = DELETE");
    checkWhole(copy);
}

void checkRoom(const fs::path& store, const fs::path& folder)
{
    if (fs::space(folder).available < kRoomFor * fs::file_size(store)) {
        throw std::runtime_error("there is no room on the disk for a copy of the calls");
    }
}

} // namespace

SqliteBackups::SqliteBackups(std::filesystem::path store)
    : store_(std::move(store))
    , folder_(store_.parent_path() / "backups")
{
}

bool SqliteBackups::isDamaged() const
{
    try {
        return openForReading(store_)->execAndGet("PRAGMA quick_check(1)").getString() != "ok";
    } catch (const SQLite::Exception& error) {
        const auto code = error.getErrorCode();
        return code == SQLITE_CORRUPT || code == SQLITE_NOTADB;
    }
}

std::vector<StoredCopy> SqliteBackups::copies() const
{
    std::vector<StoredCopy> found;
    std::error_code error;
    for (const auto& entry : fs::directory_iterator(folder_, error)) {
        if (const auto made = madeAt(entry.path())) {
            found.push_back({entry.path(), *made});
        }
    }
    std::ranges::sort(found, std::greater{}, &StoredCopy::made);
    return found;
}

Result<StoredCopy> SqliteBackups::make(Instant now)
{
    const StoredCopy copy{folder_ / nameFor(now), now};
    const auto part = copy.file.string() + ".part";
    auto made = guarded(store_, [&] {
        fs::create_directories(folder_);
        fs::permissions(folder_, fs::perms::owner_all);
        checkRoom(store_, folder_);
        copyInto(store_, part);
        fs::permissions(part, fs::perms::owner_read | fs::perms::owner_write);
        finish(part);
        fs::rename(part, copy.file);
        dropOld(now);
        return copy;
    });
    std::error_code ignored;
    fs::remove(part, ignored);
    return made;
}

void SqliteBackups::dropOld(Instant now) const
{
    const auto all = copies();
    std::vector<Instant> made;
    std::ranges::transform(all, std::back_inserter(made), &StoredCopy::made);
    for (const auto at : superfluous(made, now)) {
        std::error_code ignored;
        fs::remove(folder_ / nameFor(at), ignored);
    }
}

Result<std::filesystem::path> SqliteBackups::restore(const StoredCopy& copy)
{
    const auto lock = FileLock::take(store_.string() + ".lock");
    if (!lock) {
        return fail(lock.error().reason);
    }
    return guarded(copy.file, [&] {
        checkWhole(*openForReading(copy.file));
        const auto part = store_.string() + ".part";
        fs::copy_file(copy.file, part, fs::copy_options::overwrite_existing);
        fs::path aside;
        for (int number = 1; aside.empty() || fs::exists(aside); ++number) {
            aside = store_.string() + ".damaged-" + std::to_string(number);
        }
        for (const auto* journal : {"", "-wal", "-shm"}) {
            if (fs::exists(store_.string() + journal)) {
                fs::rename(store_.string() + journal, aside.string() + journal);
            }
        }
        fs::rename(part, store_);
        return aside;
    });
}

} // namespace secondring
