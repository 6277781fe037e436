#pragma once
#include "core/base/result.h"

#include <sys/types.h>

#include <filesystem>
#include <memory>

namespace SQLite {
class Database;
}

namespace secondring {

/// The file in which everything is stored: there, ours, whole, of this version, and of nobody else
/// while this object lives. `SqliteCallLog` and `SqliteCallArchive` work on it and go before it.
///
/// Owns: the lock on the file and one connection, which keeps the file's journal in being.
/// Threads: made and destroyed on one; `inPlace` and `file` may be called on any.
class SqliteStore
{
public:
    /// Makes the file and its folder when they are not there, and brings an older file up to date.
    /// Refused, with a sentence for the agent: a file that another running program uses, that is
    /// damaged, not ours, of a newer version, or cannot be written. The whole file is only looked
    /// through when it was not closed properly and is not large: SqliteBackups looks through those.
    static Result<std::unique_ptr<SqliteStore>> open(const std::filesystem::path& file);

    /// The file as it is, to be read, also beside a program that writes it: nothing is made, locked
    /// or changed. Refused also when another version of the program wrote it.
    static Result<std::unique_ptr<SqliteStore>> openToRead(const std::filesystem::path& file);

    ~SqliteStore();
    SqliteStore(const SqliteStore&) = delete;
    SqliteStore& operator=(const SqliteStore&) = delete;

    const std::filesystem::path& file() const { return file_; }

    /// Whether what is written still goes into the file that was opened. A file that was deleted
    /// or moved while open takes every byte and keeps none where anybody would find it.
    Result<void> inPlace() const;

    /// The file can be changed as only one connection without others may; it stays locked against
    /// other programs. Until `reopenConnection`, nothing is in place.
    void closeConnection();
    Result<void> reopenConnection();

private:
    struct Lock;

    struct Identity
    {
        dev_t device = 0;
        ino_t number = 0;
        bool operator==(const Identity&) const = default;
    };

    SqliteStore(std::filesystem::path file, std::unique_ptr<Lock> lock);

    static Identity identityOf(const std::filesystem::path& file);
    Result<void> prepare();
    void openConnection();
    std::filesystem::path journal() const;

    std::filesystem::path file_;
    std::unique_ptr<Lock> lock_;
    std::unique_ptr<SQLite::Database> connection_;
    Identity identity_;
    Identity journalIdentity_;
};

} // namespace secondring
