#pragma once
#include "core/base/instant.h"
#include "core/ports/sound_device.h"
#include "core/speech/speech_level.h"

#include <deque>

namespace secondring {

/// Tells one person's speech from the noise of their room, by energy alone.
///
/// A frame is speech when it is 9 dB above the tenth percentile of the last five seconds and above
/// −50 dBFS. Three such frames in a row begin a stretch of speech, 300 ms without one end it.
/// A talker at a headset is louder than the voices around, which defeat cleverer detectors.
/// Invariants: the room is never taken to be quieter than −65 dBFS.
class SpeechDetector
{
public:
    enum class Change
    {
        None,
        Began,
        Ended
    };

    Change feed(const SoundFrame& frame);

    bool speaking() const { return speaking_; }

    /// Frames fed, as time.
    Duration now() const { return now_; }

    /// Of the stretch going on, else of the last.
    Duration from() const { return from_; }

    /// The end of its last frame that was speech itself: without the hang-over.
    Duration until() const { return until_; }

    const SpeechLevel& level() const { return level_; }

private:
    double floorDb() const;
    void remember(double db);
    Change loudFrame(const SpeechLevel& frame);
    Change quietFrame();

    static constexpr int kBins = 66; ///< −65 to 0 dBFS
    std::array<int, kBins> histogram_{};
    std::deque<int> recent_; ///< bins of the last five seconds
    Duration now_{};
    Duration from_{};
    Duration until_{};
    SpeechLevel level_;
    SpeechLevel onset_; ///< of the loud frames in a row before a beginning
    int loudInARow_ = 0;
    bool speaking_ = false;
};

/// Of one frame, whether it is speech or not.
SpeechLevel levelOf(const SoundFrame& frame);

} // namespace secondring
