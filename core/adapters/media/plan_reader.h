#pragma once
#include "core/adapters/media/recording_feed.h"
#include "core/adapters/media/recording_file.h"
#include "core/adapters/media/resampler.h"
#include "core/adapters/media/time_stretch.h"

#include <deque>

namespace secondring {

/// Reads an order from its beginning to its end, block by block. Where something is left out the
/// sound fades, so that nothing clicks.
/// Threads: one at a time.
class PlanReader
{
public:
    explicit PlanReader(const FeedOrder& order);

    /// The next block; the last one tells so.
    FeedBlock next();

private:
    /// From this sample on, the call's time is that.
    struct Landmark
    {
        std::int64_t sample = 0;
        Duration call{};
    };

    bool openPiece();
    void readStep();
    void fade(std::span<std::int16_t> woven) const;
    void give(std::span<const std::int16_t> woven);
    void resample(std::span<const std::int16_t> woven);
    void convertTrack(std::size_t track, std::span<const std::int16_t> woven);
    void collect();
    Duration callNow();

    FeedOrder order_;
    std::deque<PlayPiece> left_;
    std::optional<RecordingFile> file_;
    std::size_t fileIndex_ = 0;
    std::optional<FileTrouble> trouble_;
    std::int64_t pieceFrames_ = 0; ///< of the present piece, at the file's rate
    std::int64_t pieceRead_ = 0;
    std::vector<Resampler> resamplers_; ///< one for each track, none at our own rate
    std::optional<TimeStretch> stretch_;
    std::vector<std::int16_t> block_;                 ///< as read
    std::array<std::vector<std::int16_t>, 2> tracks_; ///< resampled
    std::vector<std::int16_t> ready_;                 ///< woven, 16 kHz, at the speed wanted
    std::deque<Landmark> landmarks_;
    std::int64_t fed_ = 0;   ///< samples of each track, before the change of speed
    std::int64_t given_ = 0; ///< likewise, after it
    bool drained_ = false;
};

} // namespace secondring
