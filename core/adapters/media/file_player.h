#pragma once
#include "core/ports/sound_device.h"

#include <atomic>
#include <cstddef>
#include <filesystem>
#include <string>
#include <thread>
#include <vector>

namespace secondring {

/// Gives the sound of a file (WAV, FLAC, OGG; any rate and number of channels) frame by frame.
///
/// The file is read and resampled on a thread of its own; `next` gives silence until it is there.
/// Threads: one at a time. Its end may wait a moment for the reading. `next` neither locks nor
/// allocates.
class FilePlayer
{
public:
    /// The longest file it plays.
    static constexpr int kMostMinutes = 10;

    explicit FilePlayer(std::filesystem::path file);
    FilePlayer(const FilePlayer&) = delete;
    FilePlayer& operator=(const FilePlayer&) = delete;

    enum class State
    {
        Loading,
        Playing,
        Ended,
        Failed
    };

    State state() const;
    /// Why it failed, in English for logs.
    std::string trouble() const;
    /// The next 20 ms. False, and silence, when there is nothing now (see `state`).
    bool next(SoundFrame& frame);

private:
    enum class Loaded
    {
        NotYet,
        Ready,
        Failed
    };

    std::vector<std::int16_t> sound_; ///< the loader's until `loaded_` says otherwise
    std::string trouble_;
    std::atomic<Loaded> loaded_{Loaded::NotYet};
    std::size_t position_ = 0;
    std::jthread loader_; ///< last: it ends before what it fills
};

} // namespace secondring
