#pragma once
#include "core/base/instant.h"
#include "core/base/result.h"

#include <filesystem>
#include <optional>
#include <vector>

namespace secondring {

struct StoredCopy
{
    std::filesystem::path file;
    Instant made;

    bool operator==(const StoredCopy&) const = default;
};

/// Copies of the store, in the folder `backups` beside it.
///
/// Threads: any, one call at a time. `make` and `restore` take time by the size of the store: not
/// for the desk's thread.
class SqliteBackups
{
public:
    /// `store`: the file that is copied; it need not be whole, or there.
    explicit SqliteBackups(std::filesystem::path store);

    /// The store is there, and what it holds cannot be relied on.
    bool isDamaged() const;
    /// The newest first.
    std::vector<StoredCopy> copies() const;

    /// Copies the store as it is at one moment, while the program goes on writing it, looks through
    /// the copy, and only then gives it its name and drops those that the rule no longer keeps.
    /// Refused when the disk has no room for two more of it.
    Result<StoredCopy> make(Instant now);

    /// Looks through the copy and puts it in the store's place, which must not be in use. The store
    /// that was there is kept beside it; its new name is returned.
    Result<std::filesystem::path> restore(const StoredCopy& copy);

private:
    void dropOld(Instant now) const;

    std::filesystem::path store_;
    std::filesystem::path folder_;
};

} // namespace secondring
