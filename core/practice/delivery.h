#pragma once
#include "core/review/recording.h"
#include "core/speech/speech_level.h"

#include <optional>
#include <vector>

namespace secondring::practice {

/// A stretch of one person's speech, without the silence after it.
struct SpokenStretch
{
    Duration from{};
    Duration until{};
    SpeechLevel level;

    bool operator==(const SpokenStretch&) const = default;
};

/// A call as it sounded. Both sides in the order of time; times count from its beginning.
struct SpokenCall
{
    std::vector<SpokenStretch> agent;
    std::vector<SpokenStretch> caller;
    std::vector<TimeSpan> held; ///< nobody hears anybody: no silence of theirs
    Duration length{};          ///< of the conversation, from the answer to its end
    int words = 0;              ///< understood of the agent, or typed
    int syllables = 0;          ///< of those words; recognition counts them better than words

    bool operator==(const SpokenCall&) const = default;
};

/// An agent who began while the caller spoke, and took the floor.
struct SpokenInterruption
{
    Duration at{};
    Duration overlap{};

    bool operator==(const SpokenInterruption&) const = default;
};

/// How somebody spoke. Everything that cannot be known is missing, never 0.
struct Delivery
{
    Duration agentSpoke{};
    Duration callerSpoke{};
    std::optional<double> wordsAMinute; ///< of the agent's active time; with 3 s of it at least
    std::optional<double> syllablesAMinute;
    std::optional<double> talkShare; ///< the agent's of all talk, 0 to 1
    std::vector<SpokenInterruption> interruptions;
    std::vector<TimeSpan> deadAir;  ///< both silent for 3 s or longer, and not on hold
    Duration longestSilence{};      ///< of any length, not on hold
    std::optional<double> loudness; ///< dBFS, over the agent's active frames
    std::optional<double> clipping; ///< percent of their samples

    bool operator==(const Delivery&) const = default;
};

/// Definitions:
/// - talk share: agent / (agent + caller), of active time;
/// - interruption: the agent begins while the caller is active, both speak for 400 ms or longer
/// (less is a back-channel: "mm-hm"), and then the caller stops before the agent does or the agent
/// keeps the floor for a second or longer;
/// - dead air: neither is active for 3 s or longer, the time on hold left out (a hold ends a
/// silence and begins another);
/// - pace: words, or syllables, in a minute of the agent's active time.
Delivery deliveryOf(const SpokenCall& call);

} // namespace secondring::practice
