#pragma once
#include "core/ports/sound_device.h"

#include <cstddef>
#include <filesystem>
#include <memory>
#include <string>

namespace secondring {

/// Gives the sound of a file (WAV, FLAC, OGG; any rate and number of channels) frame by frame.
///
/// The file is read and resampled on a thread of its own; `next` gives silence until it is there.
/// Threads: one at a time. `next` neither locks nor allocates.
class FilePlayer
{
public:
    /// The longest file it plays.
    static constexpr int kMostMinutes = 10;

    explicit FilePlayer(std::filesystem::path file);
    ~FilePlayer();
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
    struct Loaded;
    std::shared_ptr<Loaded> loaded_;
    std::size_t position_ = 0;
};

} // namespace secondring
