#include "core/adapters/table/part_file.h"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <stdexcept>
#include <system_error>

namespace secondring {

namespace {

std::string sentence(const std::filesystem::path& file, int error)
{
    return file.string() + " cannot be written: " + std::generic_category().message(error) + ".";
}

} // namespace

PartFile::PartFile(std::filesystem::path file)
    : file_(std::move(file))
{
    // What calls tell of people is for their owner only.
    const int descriptor = ::open(part().c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600);
    handle_.reset(descriptor < 0 ? nullptr : ::fdopen(descriptor, "wb"));
    if (!handle_) {
        throw std::runtime_error(sentence(file_, errno));
    }
}

PartFile::~PartFile()
{
    if (handle_) {
        std::error_code ignored;
        std::filesystem::remove(part(), ignored);
    }
}

void PartFile::write(std::string_view text)
{
    if (error_ == 0 && std::fwrite(text.data(), 1, text.size(), handle_.get()) != text.size()) {
        error_ = errno;
    }
}

Result<void> PartFile::check()
{
    return error_ == 0 ? Result<void>{} : failed();
}

Result<void> PartFile::failed()
{
    return fail(sentence(file_, error_));
}

Result<void> PartFile::finish()
{
    if (error_ == 0 && (std::fflush(handle_.get()) != 0 || ::fsync(fileno(handle_.get())) != 0)) {
        error_ = errno;
    }
    if (error_ == 0 && ::rename(part().c_str(), file_.c_str()) != 0) {
        error_ = errno;
    }
    if (error_ != 0) {
        return failed();
    }
    handle_.reset();
    return {};
}

} // namespace secondring
