#pragma once
#include "core/base/result.h"

#include <cstdio>
#include <filesystem>
#include <memory>
#include <string_view>

namespace secondring {

/// A file that takes its name when it is whole. Until then it stands beside it, as NAME.part.
class PartFile
{
public:
    /// Throws std::runtime_error with a sentence when it cannot be made.
    explicit PartFile(std::filesystem::path file);
    ~PartFile();
    PartFile(const PartFile&) = delete;
    PartFile& operator=(const PartFile&) = delete;

    std::filesystem::path part() const { return file_.string() + ".part"; }

    void write(std::string_view text);
    /// Whether all of it was written.
    Result<void> check();
    /// On the disk, and under its name.
    Result<void> finish();

private:
    Result<void> failed();

    struct Close
    {
        void operator()(std::FILE* file) const { std::fclose(file); }
    };

    std::filesystem::path file_;
    std::unique_ptr<std::FILE, Close> handle_;
    int error_ = 0; ///< errno of the first write that failed
};

} // namespace secondring
