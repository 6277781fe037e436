#include "core/adapters/sqlite/file_lock.h"

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

#include <cerrno>
#include <system_error>

namespace secondring::sqlite {

Result<FileLock> FileLock::take(const std::filesystem::path& sideFile)
{
    const int descriptor = ::open(sideFile.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
    if (descriptor < 0) {
        return fail(sideFile.string() +
                    " cannot be written: " + std::generic_category().message(errno) + ".");
    }
    FileLock lock{descriptor};
    if (::flock(descriptor, LOCK_EX | LOCK_NB) != 0) {
        return fail("Another Second Ring that is running keeps its record there.");
    }
    return lock;
}

FileLock::~FileLock()
{
    if (descriptor_ >= 0) {
        ::close(descriptor_);
    }
}

} // namespace secondring::sqlite
