#pragma once
#include <string>
#include <string_view>

namespace secondring {

/// A file in memory, for libraries that read nothing but files. Gone with its object.
class MemoryFile
{
public:
    explicit MemoryFile(std::string_view content);
    ~MemoryFile();
    MemoryFile(const MemoryFile&) = delete;
    MemoryFile& operator=(const MemoryFile&) = delete;

    /// Empty when the system gave none.
    std::string path() const;

private:
    int file_ = -1;
};

} // namespace secondring
