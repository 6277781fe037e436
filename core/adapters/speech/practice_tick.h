#pragma once
#include "core/adapters/media/two_track_recorder.h"
#include "core/ports/practice_sound.h"
#include "core/ports/sound_levels.h"

#include <deque>
#include <memory>

namespace secondring {

/// A line of the caller, ready to be heard.
struct ReadyLine
{
    LineNumber number = 0;
    std::shared_ptr<const SpokenSound> sound; ///< null: it is only read, silence for `length`
    Duration length{};
};

/// What happens to the sound of a practice call every 20 ms: both sides meet here.
///
/// Invariants: while held, neither side hears anything of the other, from the very next tick; the
/// ear is fed exactly once a tick.
/// Threads: all on the sound's. Reports are called there.
class PracticeTick
{
public:
    using Report = std::function<void(const PracticeSoundReport&)>;
    using RecordingTrouble = std::function<void(const std::string&)>;

    struct Ends
    {
        Ear& ear;
        SoundLevels* levels = nullptr;     ///< may be null
        Report report;                     ///< of the caller's side
        RecordingTrouble recordingTrouble; ///< called on the recorder's thread
    };

    PracticeTick(const PracticeCall& call, Ends ends);
    ~PracticeTick();
    PracticeTick(const PracticeTick&) = delete;
    PracticeTick& operator=(const PracticeTick&) = delete;

    void play(ReadyLine line) { waiting_.push_back(std::move(line)); }

    /// `unsent`: lines that were dropped before they came here; told with the others.
    void cutOff(const std::vector<LineNumber>& unsent);

    void setHeld(bool held) { held_ = held; }

    void setMuted(bool muted) { muted_ = muted; }

    /// Takes what the trainee said, gives what they hear.
    void tick(const SoundFrame& microphone, SoundFrame& ear);

private:
    void speak(SoundFrame& frame);
    void finishLine(Duration until, bool cutOff);
    bool isHeard() const;

    Ends ends_;
    bool loudspeaker_;
    std::unique_ptr<TwoTrackRecorder> recorder_;
    std::deque<ReadyLine> waiting_; ///< the first is being spoken when `speaking_`
    bool speaking_ = false;
    Duration lineBegan_{};
    SpeechLevel lineLevel_;
    std::size_t position_ = 0; ///< samples of the line played
    Duration now_{};
    Duration echoUntil_{}; ///< the microphone may hear the loudspeaker until then
    bool held_ = false;
    bool muted_ = false;
};

} // namespace secondring
