#include "core/adapters/media/recording_file.h"

#include <sndfile.h>
#include <unistd.h>

#include <algorithm>

namespace secondring {

namespace {

constexpr int kMostChannels = 8;
constexpr int kLeastRate = 4000;
constexpr int kMostRate = 192'000;
constexpr std::size_t kTracks = 2;

std::optional<FileTrouble> troubleOf(const std::filesystem::path& path)
{
    std::error_code error;
    if (!std::filesystem::is_regular_file(path, error)) {
        return FileTrouble::Missing;
    }
    if (::access(path.c_str(), R_OK) != 0) {
        return FileTrouble::NoAccess;
    }
    return std::filesystem::file_size(path, error) == 0 ? std::optional{FileTrouble::Empty}
                                                        : std::nullopt;
}

bool isPlausible(const SF_INFO& info)
{
    return info.channels >= 1 && info.channels <= kMostChannels && info.samplerate >= kLeastRate &&
           info.samplerate <= kMostRate && info.frames >= 0;
}

} // namespace

void RecordingFile::Close::operator()(sf_private_tag* file) const
{
    sf_close(file);
}

tl::expected<RecordingFile, FileTrouble> RecordingFile::open(const std::filesystem::path& path)
{
    if (const auto trouble = troubleOf(path)) {
        return tl::unexpected(*trouble);
    }
    SF_INFO info{};
    RecordingFile opened;
    opened.file_.reset(sf_open(path.c_str(), SFM_READ, &info));
    if (!opened.file_ || !isPlausible(info)) {
        return tl::unexpected(FileTrouble::Damaged);
    }
    if (info.frames == 0) {
        return tl::unexpected(FileTrouble::Empty);
    }
    sf_command(opened.file_.get(), SFC_SET_SCALE_FLOAT_INT_READ, nullptr, SF_TRUE);
    sf_command(opened.file_.get(), SFC_SET_CLIPPING, nullptr, SF_TRUE);
    opened.rate_ = info.samplerate;
    opened.channels_ = info.channels;
    opened.frames_ = info.frames;
    return opened;
}

std::size_t RecordingFile::read(std::span<std::int16_t> woven)
{
    const auto wanted = woven.size() / kTracks;
    if (beyond_) {
        return 0;
    }
    if (channels_ == 2) {
        const auto got = sf_readf_short(file_.get(), woven.data(), static_cast<sf_count_t>(wanted));
        return static_cast<std::size_t>(std::max<sf_count_t>(0, got));
    }
    const auto channels = static_cast<std::size_t>(channels_);
    block_.resize(wanted * channels);
    const auto got = static_cast<std::size_t>(std::max<sf_count_t>(
        0, sf_readf_short(file_.get(), block_.data(), static_cast<sf_count_t>(wanted))));
    for (std::size_t i = 0; i < got; ++i) {
        const auto* frame = &block_[i * channels];
        const auto half = static_cast<std::int16_t>(frame[0] / 2);
        woven[kTracks * i] = channels == 1 ? half : frame[0];
        woven[kTracks * i + 1] = channels == 1 ? half : frame[1];
    }
    return got;
}

void RecordingFile::seek(std::int64_t frame)
{
    beyond_ =
        frame >= frames_ || sf_seek(file_.get(), std::max<std::int64_t>(0, frame), SEEK_SET) < 0;
}

} // namespace secondring
