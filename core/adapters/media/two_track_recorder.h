#pragma once
#include "core/adapters/media/spsc_ring.h"
#include "core/ports/sound_device.h"

#include <condition_variable>
#include <filesystem>
#include <functional>
#include <mutex>
#include <string>
#include <thread>

namespace secondring {

/// What became of a recording.
struct RecordingReport
{
    bool on = false;     ///< the file is open and growing
    std::string trouble; ///< why it is not, in English for logs; empty when it was ended in order
};

/// Records a call as a stereo WAV file: the agent left, the caller right, 16 kHz, 16 bit.
///
/// The file must not exist; it is created readable by its owner only. Its header is kept true while
/// it grows, so that whatever happens to the program, the file opens and lacks under two seconds.
/// Threads: made, fed and destroyed on one (the line's); a writer thread of its own does everything
/// that could wait. `report` is called on the writer's: first on or trouble, and then once more
/// when the recording ends or fails.
class TwoTrackRecorder
{
public:
    using Report = std::function<void(const RecordingReport&)>;

    TwoTrackRecorder(std::filesystem::path file, Report report);
    /// Writes what waits, closes the file and reports; takes a few milliseconds.
    ~TwoTrackRecorder();
    TwoTrackRecorder(const TwoTrackRecorder&) = delete;
    TwoTrackRecorder& operator=(const TwoTrackRecorder&) = delete;

    /// Neither locks nor allocates. What the disk cannot take in time becomes silence, so that the
    /// tracks keep their time.
    void write(const SoundFrame& agent, const SoundFrame& caller);

private:
    class File;

    struct Pair
    {
        SoundFrame agent{};
        SoundFrame caller{};
    };

    void run(const std::stop_token& stop);
    bool drain(File& file);

    static constexpr std::size_t kFramesWaiting = 256; ///< five seconds
    SpscRing<Pair, kFramesWaiting> ring_;
    std::size_t owed_ = 0; ///< frames of silence still to be written for those that did not fit
    std::filesystem::path file_;
    Report report_;
    std::mutex sleep_; ///< the writer's alone
    std::condition_variable_any wake_;
    std::jthread writer_; ///< last: it ends before what it uses
};

} // namespace secondring
