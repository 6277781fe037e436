#include "core/adapters/simulated/empty_recording.h"

#include <filesystem>
#include <fstream>
#include <string_view>

namespace secondring {

namespace {

using namespace std::string_view_literals;

/// RIFF, little endian: 16 kHz, 2 channels, 16 bit, a data chunk of 0 bytes.
constexpr auto kEmptyWav = "RIFF\x24\0\0\0WAVE"
                           "fmt \x10\0\0\0\x01\0\x02\0\x80\x3e\0\0\0\xfa\0\0\x04\0\x10\0"
                           "data\0\0\0\0"sv;
static_assert(kEmptyWav.size() == 44);

} // namespace

Result<void> makeEmptyRecording(const std::string& file)
{
    std::error_code trouble;
    if (std::filesystem::exists(file, trouble)) {
        return fail(file + " exists already");
    }
    std::ofstream out(file, std::ios::binary);
    out.write(kEmptyWav.data(), static_cast<std::streamsize>(kEmptyWav.size()));
    out.close();
    if (!out) {
        return fail(file + " cannot be written");
    }
    return {};
}

} // namespace secondring
