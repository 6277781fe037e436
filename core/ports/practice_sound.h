#pragma once
#include "core/ports/ear.h"
#include "core/ports/voice.h"

#include <optional>

namespace secondring {

using LineNumber = std::int64_t;

/// Something the simulated caller says.
struct CallerLine
{
    Speech speech;
    std::string recording; ///< a sound file to be played instead; empty, or unreadable: the speech
};

/// The sound of one practice call.
struct PracticeCall
{
    /// Two tracks, the trainee left, the caller right, as of any call; must not exist. Empty: none.
    std::string recording;
    /// Through a loudspeaker the microphone hears the caller too: it is not listened to while the
    /// caller speaks, so the trainee cannot interrupt. A headset (false) has no such trouble.
    bool loudspeaker = false;
};

/// The caller's line is being heard. `length` is how long it takes, known from the beginning.
struct CallerBegan
{
    LineNumber line = 0;
    Duration at{};
    Duration length{};
    bool operator==(const CallerBegan&) const = default;
};

/// Once for each line that began, and for one that was cut off before (then `from` is `until`).
struct CallerEnded
{
    LineNumber line = 0;
    Duration from{};
    Duration until{};
    bool cutOff = false; ///< by `cutOff`, `hold` or `end`: the trainee has not heard all of it
    SpeechLevel level;   ///< of what was played; nothing where the line was only read
    bool operator==(const CallerEnded&) const = default;
};

/// The trainee begins to speak.
struct TraineeBegan
{
    Duration at{};
    std::optional<LineNumber> over; ///< the caller's line that is being spoken at that moment
    bool operator==(const TraineeBegan&) const = default;
};

struct TraineeEnded
{
    Duration from{};
    Duration until{};
    Duration overlap{}; ///< while the caller spoke too; under 400 ms it is no interruption
    SpeechLevel level;
    bool operator==(const TraineeEnded&) const = default;
};

/// Partial and final, as Ear says.
struct TraineeHeard
{
    EarHypothesis heard;
    bool operator==(const TraineeHeard&) const = default;
};

/// What works and what does not, in English for logs; each is empty when it works. Comes after
/// `begin`, and again when something changes.
struct PracticeSoundState
{
    std::string voice;                ///< why the caller's lines are only read on the screen
    std::string ear;                  ///< why nothing is recognised
    std::string recording;            ///< why nothing is kept
    std::vector<std::string> leftOut; ///< words that cannot be recognised
    bool operator==(const PracticeSoundState&) const = default;
};

using PracticeSoundReport = std::
    variant<CallerBegan, CallerEnded, TraineeBegan, TraineeEnded, TraineeHeard, PracticeSoundState>;

/// The sound of practice calls: the caller speaks into the trainee's ear, the trainee's microphone
/// is listened to. Works without voices, recognition or sound card: then a line takes as long as
/// one needs to read it, so that the scenario goes on the same way.
///
/// Contract (tests/contract/practice_sound_contract.h runs on every implementation):
/// - One call at a time, from `begin` to `end`; `begin` ends the one before. All times count from
/// `begin`, 20 ms for each frame of the device. No report comes from within a command, and none of
/// a call after its `end` but for the last of the recording, which is on disk when `end` returns.
/// - Every `say` gives one CallerBegan and then one CallerEnded, or CallerEnded alone when it was
/// cut off before. Lines said while another is spoken wait for it. Synthesis takes some 1.5 % of
/// the line's length; `prepare` what may be said next to save even that.
/// - `hold(true)`: the caller's line is cut off, neither side hears the other, the trainee is not
/// listened to, the recording keeps silence. `hold(false)` begins both anew; the line is not
/// repeated.
/// - `cutOff` silences the caller within 40 ms and drops the lines that wait: the caller gave way
/// to a trainee who interrupted, or hung up. Whether to give way is the scenario's business.
/// - Reports are in the order of what happened, but one of a side's end comes up to 300 ms late.
/// Threads: one uses it, the one its executor leads to.
class PracticeSound
{
public:
    using Sink = std::function<void(const PracticeSoundReport&)>;

    virtual ~PracticeSound() = default;

    virtual void begin(PracticeCall call, Sink sink) = 0;
    virtual void end() = 0;

    /// What the trainee may say next; at any time, also before `begin`. See Ear::listenFor.
    virtual void listenFor(std::vector<EarItem> items) = 0;
    /// Makes the sound of a line ahead of time.
    virtual void prepare(CallerLine line) = 0;
    virtual LineNumber say(CallerLine line) = 0;
    virtual void cutOff() = 0;
    virtual void hold(bool held) = 0;
    /// The trainee's microphone is muted: neither the caller nor the recording hears it.
    virtual void mute(bool muted) = 0;
};

} // namespace secondring
