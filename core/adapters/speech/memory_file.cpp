#include "core/adapters/speech/memory_file.h"

#include <sys/mman.h>
#include <unistd.h>

namespace secondring {

MemoryFile::MemoryFile(std::string_view content)
    : file_(memfd_create("secondring", MFD_CLOEXEC))
{
    while (file_ >= 0 && !content.empty()) {
        const auto written = write(file_, content.data(), content.size());
        if (written <= 0) {
            close(file_);
            file_ = -1;
            return;
        }
        content.remove_prefix(static_cast<std::size_t>(written));
    }
}

MemoryFile::~MemoryFile()
{
    if (file_ >= 0) {
        close(file_);
    }
}

std::string MemoryFile::path() const
{
    return file_ < 0 ? std::string{} : "/proc/self/fd/" + std::to_string(file_);
}

} // namespace secondring
