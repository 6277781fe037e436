#pragma once
#include "core/review/recording.h"

#include <cstdint>
#include <filesystem>
#include <memory>
#include <span>
#include <tl/expected.hpp>
#include <vector>

struct sf_private_tag;

namespace secondring {

/// A recorded call, open for reading: two tracks, the agent's and the caller's, sample by sample
/// woven into each other. A file with one track gives half of it to both, so that together they are
/// as loud as it is; of more than two the first two are read.
///
/// Threads: one at a time.
class RecordingFile
{
public:
    static tl::expected<RecordingFile, FileTrouble> open(const std::filesystem::path& path);

    int rate() const { return rate_; }

    /// By its header; the file may end earlier.
    std::int64_t frames() const { return frames_; }

    /// Fills `woven` (of even size) as far as the file goes; gives how many samples of each track.
    std::size_t read(std::span<std::int16_t> woven);
    /// To this sample of each track; beyond the end there is nothing to read.
    void seek(std::int64_t frame);

private:
    struct Close
    {
        void operator()(sf_private_tag* file) const;
    };

    std::unique_ptr<sf_private_tag, Close> file_;
    int rate_ = 0;
    int channels_ = 0;
    std::int64_t frames_ = 0;
    bool beyond_ = false;
    std::vector<std::int16_t> block_; ///< for files with another number of tracks
};

} // namespace secondring
