#pragma once
#include "core/base/result.h"

#include <filesystem>
#include <utility>

/// Private to core/adapters/sqlite.
namespace secondring::sqlite {

/// The right to be the only program at work on a file, held through a side file until it goes.
///
/// Owns: the descriptor; the kernel lets go of the lock with it, also when the program is killed.
/// The side file stays: deleting it would let two programs hold two locks.
class FileLock
{
public:
    /// Fails at once when another program holds it.
    static Result<FileLock> take(const std::filesystem::path& sideFile);

    FileLock(FileLock&& other) noexcept
        : descriptor_(std::exchange(other.descriptor_, -1))
    {
    }

    FileLock& operator=(FileLock&& other) noexcept
    {
        std::swap(descriptor_, other.descriptor_);
        return *this;
    }

    FileLock(const FileLock&) = delete;
    FileLock& operator=(const FileLock&) = delete;
    ~FileLock();

private:
    explicit FileLock(int descriptor)
        : descriptor_(descriptor)
    {
    }

    int descriptor_ = -1;
};

} // namespace secondring::sqlite
