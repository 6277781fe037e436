#pragma once
#include "core/base/instant.h"
#include "core/ports/sound_device.h"
#include "core/speech/speech_level.h"

#include <functional>
#include <string>
#include <variant>
#include <vector>

namespace secondring {

/// Something to listen for: a say line, an expectation of a scenario, a step of courtesy.
struct EarItem
{
    /// Whatever the owner knows it by; comes back in `HeardItem`.
    std::string id;
    /// Ways to say it, any of which will do, as written on the screen. `*` stands for any words:
    /// put it for names ("I will transfer you to * now"), which are never matched. Paraphrases are
    /// not heard unless they are listed.
    std::vector<std::string> phrases;
    /// Words one of which must be clearly there ("for holding", so that "thank you for calling" is
    /// something else); without any, the words that set the phrase apart from the other phrases.
    std::vector<std::string> keys;

    bool operator==(const EarItem&) const = default;
};

/// How well what was said fits an item, both 0 to 1.
struct HeardItem
{
    std::string id;
    double overall = 0;
    double key = 0;

    bool operator==(const HeardItem&) const = default;
};

inline constexpr double kHeardAt = 0.75;
inline constexpr double kHeardSomethingLikeIt = 0.60;

/// May be ticked as heard (with undo: recognition never overrules a person).
inline bool wasHeard(const HeardItem& item)
{
    return item.overall >= kHeardAt && item.key >= kHeardAt;
}

/// To be shown as "heard something like it", never ticked.
inline bool wasNearlyHeard(const HeardItem& item)
{
    return !wasHeard(item) && item.overall >= kHeardSomethingLikeIt &&
           item.key >= kHeardSomethingLikeIt;
}

/// It listens for what was last asked for. Comes for each `listenFor` that was not replaced by
/// another before it could count.
struct EarReady
{
    std::vector<std::string> leftOut; ///< words that it cannot recognise, as they were written
    bool operator==(const EarReady&) const = default;
};

/// No recognition here: VoiceBegan and VoiceEnded come all the same. Comes instead of EarReady.
struct EarDeaf
{
    std::string why; ///< English, for logs and Settings
    bool operator==(const EarDeaf&) const = default;
};

/// All times: of the sound that was fed, 20 ms for each frame since `start`.
struct VoiceBegan
{
    Duration at{};
    bool operator==(const VoiceBegan&) const = default;
};

/// Comes 300 ms after `until`, once for each VoiceBegan.
struct VoiceEnded
{
    Duration from{};
    Duration until{};
    SpeechLevel level;
    bool operator==(const VoiceEnded&) const = default;
};

/// What was understood of one utterance so far. An utterance ends after 600 ms of silence or 15 s.
struct EarHypothesis
{
    Duration from{};
    Duration until{};
    std::string text;             ///< in lower case, out of the words it listens for
    std::vector<HeardItem> items; ///< at least nearly heard, the best first
    bool final = false;           ///< else more of the same utterance may come
    int syllables = 0;            ///< of the text; a steadier measure of pace than its words
    bool operator==(const EarHypothesis&) const = default;
};

using EarReport = std::variant<EarReady, EarDeaf, VoiceBegan, VoiceEnded, EarHypothesis>;

/// Listens to one person: tells speech from silence and finds phrases that were agreed on before.
/// It does not understand anything else, and English only.
///
/// Contract (tests/contract/ear_contract.h runs on every implementation):
/// - `feed` is called once for each 20 ms since `start`, with silence where there is none, from one
/// thread (the sound's); it neither locks nor allocates. What cannot be taken in time is passed
/// over as silence, so that times stay true.
/// - Reports come in the order of their times through the executor, none after `stop`.
/// - `listenFor` may be called at any time, also before `start`, and counts from the next utterance
/// on. The ear stays warm: change what it listens for rather than making another.
/// - A final EarHypothesis follows each utterance in which words were understood; partial ones come
/// about every 200 ms while it goes on.
/// - Without a model, with a damaged one or with nothing to listen for: EarDeaf, and the rest goes
/// on. Never a crash.
/// Threads: `start`, `listenFor` and `stop` on the owner's, the one the executor leads to.
class Ear
{
public:
    using Sink = std::function<void(const EarReport&)>;

    virtual ~Ear() = default;

    virtual void listenFor(std::vector<EarItem> items) = 0;
    /// Times begin at 0 again.
    virtual void start(Sink sink) = 0;
    virtual void feed(const SoundFrame& frame) = 0;
    virtual void stop() = 0;
};

} // namespace secondring
