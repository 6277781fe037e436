#pragma once
#include <filesystem>
#include <string>
#include <string_view>

namespace secondring::test {

/// A folder of its own for one test, gone when the object goes.
/// With SECONDRING_KEEP_FILES set in the environment it stays, and its name is printed.
class TempDir
{
public:
    TempDir();
    ~TempDir();
    TempDir(const TempDir&) = delete;
    TempDir& operator=(const TempDir&) = delete;

    const std::filesystem::path& path() const { return path_; }

    std::filesystem::path operator/(std::string_view name) const { return path_ / name; }

private:
    std::filesystem::path path_;
};

std::string readFile(const std::filesystem::path& file);
void writeFile(const std::filesystem::path& file, std::string_view content);

} // namespace secondring::test
