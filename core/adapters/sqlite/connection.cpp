#include "core/adapters/sqlite/connection.h"

#include <sqlite3.h>

namespace secondring::sqlite {

namespace {

/// Another program (a backup, a shell) may lock the file for a moment. Effects wait meanwhile.
constexpr int kBusyMilliseconds = 500;

} // namespace

Connection openForWriting(const std::filesystem::path& file)
{
    auto connection = std::make_unique<SQLite::Database>(
        file.string(), SQLite::OPEN_READWRITE | SQLite::OPEN_NOMUTEX, kBusyMilliseconds);
    // The log checkpoints when nothing happens; the automatic one is for a day without a pause.
    connection->exec("PRAGMA journal_mode = WAL;"
                     "PRAGMA synchronous = FULL;"
                     "PRAGMA foreign_keys = ON;"
                     "PRAGMA trusted_schema = OFF;"
                     "PRAGMA temp_store = MEMORY;"
                     "PRAGMA wal_autocheckpoint = 8000;"
                     "PRAGMA journal_size_limit = 4194304;");
    return connection;
}

Connection openForReading(const std::filesystem::path& file)
{
    auto connection = std::make_unique<SQLite::Database>(
        file.string(), SQLite::OPEN_READONLY | SQLite::OPEN_NOMUTEX, kBusyMilliseconds);
    connection->exec("PRAGMA query_only = ON; PRAGMA trusted_schema = OFF;"
                     "PRAGMA temp_store = MEMORY;");
    return connection;
}

std::string sentence(const SQLite::Exception& error, const std::filesystem::path& file)
{
    const auto name = file.string();
    if (error.getExtendedErrorCode() == SQLITE_READONLY_ROLLBACK) {
        return "Bringing calls into " + name + " was interrupted: open the console once.";
    }
    switch (error.getErrorCode()) {
    case SQLITE_FULL:
        return "There is no room left on the disk for " + name + ".";
    case SQLITE_READONLY:
    case SQLITE_PERM:
    case SQLITE_AUTH:
        return name + " may not be written.";
    case SQLITE_CANTOPEN:
        return name + " cannot be opened.";
    case SQLITE_CORRUPT:
        return name +
               " is damaged. Close the console: \"secondring restore\" puts the last good copy "
               "in its place.";
    case SQLITE_NOTADB:
        return name + " is damaged, or is no record of Second Ring.";
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        return "Another program keeps " + name + " locked.";
    case SQLITE_IOERR:
        return "The disk failed to read or write " + name + ".";
    default:
        return name + ": " + error.getErrorStr() + " (" + error.what() + ").";
    }
}

} // namespace secondring::sqlite
